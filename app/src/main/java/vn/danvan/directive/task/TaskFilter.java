package vn.danvan.directive.task;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.BodyId;

/**
 * Which of the tasks an actor may see are wanted; a null or empty value does not narrow.
 *
 * @param year year of the programme
 * @param states any of these
 * @param tally counted in this class today
 * @param lead carried out by this body
 * @param below also by the bodies below it today
 * @param assigner given by this body
 * @param domain code of a line of work
 * @param dueFrom deadline on or after
 * @param dueTo deadline on or before
 * @param text every word of it somewhere in number, content or product, marks forgiven
 * @param roots only tasks that are no part of another
 * @param stood how they stood on an earlier day
 */
public record TaskFilter(
        @Nullable Integer year,
        Set<TaskState> states,
        @Nullable TallyClass tally,
        @Nullable BodyId lead,
        boolean below,
        @Nullable BodyId assigner,
        @Nullable String domain,
        @Nullable LocalDate dueFrom,
        @Nullable LocalDate dueTo,
        String text,
        boolean roots,
        @Nullable Stood stood) {

    /**
     * The tasks that had been given by the end of a day and not called off, and were counted in one of these classes then.
     */
    public record Stood(LocalDate on, Set<TallyClass> classes) {

        /** Keeps a copy. */
        public Stood {
            classes = Set.copyOf(classes);
        }
    }

    public TaskFilter {
        states = Set.copyOf(states);
    }

    /** Everything the actor may see. */
    public static TaskFilter all() {
        return new TaskFilter(null, Set.of(), null, null, false, null, null, null, null, "", false, null);
    }

    /** The same within one year's programmes. */
    public TaskFilter inYear(@Nullable Integer wanted) {
        return new TaskFilter(wanted, states, tally, lead, below, assigner, domain, dueFrom, dueTo, text, roots, stood);
    }

    /** The same for tasks in any of these states. */
    public TaskFilter inStates(Set<TaskState> wanted) {
        return new TaskFilter(year, wanted, tally, lead, below, assigner, domain, dueFrom, dueTo, text, roots, stood);
    }

    /** The same for one class of the tally. */
    public TaskFilter counted(@Nullable TallyClass wanted) {
        return new TaskFilter(year, states, wanted, lead, below, assigner, domain, dueFrom, dueTo, text, roots, stood);
    }

    /** The same for tasks of this body, and with {@code andBelow} of those below it. */
    public TaskFilter ledBy(@Nullable BodyId body, boolean andBelow) {
        return new TaskFilter(
                year, states, tally, body, andBelow, assigner, domain, dueFrom, dueTo, text, roots, stood);
    }

    /** The same for tasks in which every word of the text stands. */
    public TaskFilter holding(String wanted) {
        return new TaskFilter(year, states, tally, lead, below, assigner, domain, dueFrom, dueTo, wanted, roots, stood);
    }

    /** The same for tasks this body gave; of the reader's own one with those of bodies that ended and whose place it has. */
    public TaskFilter givenBy(@Nullable BodyId body) {
        return new TaskFilter(year, states, tally, lead, below, body, domain, dueFrom, dueTo, text, roots, stood);
    }

    /** The same with a deadline from the first to the second day, both included. */
    public TaskFilter dueBetween(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new TaskFilter(year, states, tally, lead, below, assigner, domain, from, to, text, roots, stood);
    }

    /** The same without parts of other tasks. */
    public TaskFilter onlyRoots() {
        return new TaskFilter(year, states, tally, lead, below, assigner, domain, dueFrom, dueTo, text, true, stood);
    }

    /** The same for tasks as they stood at the end of a day. */
    public TaskFilter standing(LocalDate on, Set<TallyClass> wanted) {
        return new TaskFilter(
                year, states, tally, lead, below, assigner, domain, dueFrom, dueTo, text, roots, new Stood(on, wanted));
    }

    /** True when no finished task can pass. */
    boolean onlyOpen() {
        return (!states.isEmpty() && states.stream().allMatch(TaskState::isOpen))
                || (tally != null && !tally.isClosed());
    }

    /** True when no open task can pass. */
    boolean onlyFinished() {
        return (!states.isEmpty() && states.stream().noneMatch(TaskState::isOpen))
                || (tally != null && tally.isClosed());
    }
}
