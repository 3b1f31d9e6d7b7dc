package vn.danvan.directive.task;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.AccountId;
import vn.danvan.kernel.BodyId;

/**
 * A task as it stands.
 *
 * @param version grows with every change; a change names the version it was made on
 * @param reference number within the programme, such as "12/2021" and, for a part handed down, "12.3/2021"
 * @param parent the task it is a part of, or null
 * @param lead the one body that carries it out
 * @param assigner the body that gave it and confirms it
 * @param due the deadline in force, or null
 * @param workingDay true when a deadline on a day of rest moves to the next working day
 * @param submittedBy who submitted it last, or null
 * @param percent as last reported, 0 to 100, or null
 * @param suspension set while the task is halted
 * @param parts how many tasks stand directly below it
 */
public record TaskView(
        TaskId id,
        int version,
        String reference,
        ProgrammeId programme,
        int year,
        @Nullable TaskId parent,
        String content,
        @Nullable String product,
        @Nullable String targets,
        List<String> domains,
        BodyId lead,
        BodyId assigner,
        TaskState state,
        @Nullable LocalDate due,
        boolean workingDay,
        Days days,
        @Nullable AccountId submittedBy,
        @Nullable Integer percent,
        @Nullable Suspension suspension,
        int parts) {

    public TaskView {
        domains = List.copyOf(domains);
    }

    /** The days things happened on; null for what has not. */
    public record Days(
            LocalDate assigned,
            @Nullable LocalDate accepted,
            @Nullable LocalDate submitted,
            @Nullable LocalDate completed,
            @Nullable LocalDate urged) {}

    /** Since when and until when a task is halted, and the state it goes back to. */
    public record Suspension(LocalDate from, @Nullable LocalDate until, TaskState before) {}

    /** The class it is counted in that day; empty when it is cancelled. */
    public Optional<TallyClass> tallyClass(LocalDate today) {
        return TallyClass.of(state, due, days.submitted(), today);
    }

    /** True when it is counted as overdue that day. */
    public boolean overdue(LocalDate today) {
        return tallyClass(today).filter(TallyClass.OVERDUE::equals).isPresent();
    }
}
