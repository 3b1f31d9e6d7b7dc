package vn.danvan.directive.task;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.directive.task.TaskQueries.Scope;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Forbidden;
import vn.danvan.kernel.NotFound;
import vn.danvan.kernel.Page;
import vn.danvan.kernel.Role;
import vn.danvan.organisation.BodyView;
import vn.danvan.organisation.Organisation;

/**
 * Lists of the tasks an actor may see: its own body's, those of bodies below today, and those it coordinates. What bodies that
 * ended gave stands with what the one gave that has their place.
 */
@Component
@Transactional(readOnly = true)
public class TaskLists {

    /** Rows of a page. */
    public static final int PAGE = 50;

    /** Lists count no further; a longer one is to be narrowed. */
    public static final int MOST = TaskQueries.MOST_COUNTED;

    /** A column of the board counts no further; the list of its state does. */
    public static final int MOST_OF_COLUMN = 1_000;

    /** Days within which a deadline is near. */
    public static final int SOON_DAYS = 7;

    private static final int COLUMN = 20;

    private static final List<TaskState> COLUMNS = List.of(
            TaskState.ASSIGNED,
            TaskState.ACCEPTED,
            TaskState.IN_PROGRESS,
            TaskState.SUBMITTED,
            TaskState.RETURNED,
            TaskState.SUSPENDED,
            TaskState.DONE);

    /**
     * What one person has to look at; the lists hold at most 50 each, earliest deadline first.
     *
     * @param late overdue tasks of the own body
     * @param soon open tasks of the own body due within seven days
     * @param toAccept tasks the own body has not accepted yet
     * @param returned tasks sent back to the own body
     * @param toConfirm tasks other bodies submitted to the own body
     */
    public record Work(
            List<TaskView> late,
            List<TaskView> soon,
            List<TaskView> toAccept,
            List<TaskView> returned,
            List<TaskView> toConfirm) {

        /** How many things wait; a task in several lists counts once for each. */
        public int waiting() {
            return late.size() + toAccept.size() + returned.size() + toConfirm.size();
        }
    }

    /**
     * One column of the board.
     *
     * @param tasks how many are in the state, {@link #MOST_OF_COLUMN} plus one when there are more
     * @param first the first 20 of them
     */
    public record Column(TaskState state, long tasks, List<TaskView> first) {}

    private final TaskQueries queries;
    private final Organisation organisation;
    private final Clock clock;

    TaskLists(TaskQueries queries, Organisation organisation, Clock clock) {
        this.queries = queries;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** The bodies that ended and whose programmes the actor's body has with its own. */
    public List<BodyId> followed(Actor actor) {
        return organisation.inPlaceOf(actor.body(), LocalDate.now(clock));
    }

    /** One page of the tasks the filter wants; the total is {@link #MOST} plus one when there are more. */
    public Page<TaskView> list(Actor actor, TaskFilter filter, TaskSort sort, int page) {
        Scope scope = scope(actor);
        List<BodyId> leads = leads(filter, scope.today());
        long total = queries.count(scope, filter, leads);
        int last = (int) Math.max(1, (Math.min(total, MOST) + PAGE - 1) / PAGE);
        int number = Math.clamp(page, 1, last);
        return new Page<>(queries.rows(scope, filter, leads, sort, PAGE, (number - 1) * PAGE), number, PAGE, total);
    }

    /** The first tasks the filter wants, at most {@code most} of them, for exports and calendars. */
    public List<TaskView> first(Actor actor, TaskFilter filter, TaskSort sort, int most) {
        Scope scope = scope(actor);
        return queries.rows(scope, filter, leads(filter, scope.today()), sort, most, 0);
    }

    /** What waits for the actor. */
    public Work work(Actor actor) {
        Scope all = scope(actor);
        LocalDate today = all.today();
        // What a body that ended gave is confirmed only once it is handed over.
        Scope scope = new Scope(all.bodies(), all.own(), today);
        List<BodyId> mine = List.of(actor.body());
        TaskFilter own = TaskFilter.all().ledBy(actor.body(), false);
        Set<TaskState> working =
                Set.of(TaskState.ASSIGNED, TaskState.ACCEPTED, TaskState.IN_PROGRESS, TaskState.RETURNED);
        TaskFilter given = TaskFilter.all().givenBy(actor.body()).inStates(Set.of(TaskState.SUBMITTED));
        return new Work(
                some(scope, own.counted(TallyClass.OVERDUE).inStates(working), mine),
                some(scope, own.inStates(working).dueBetween(today, today.plusDays(SOON_DAYS)), mine),
                some(scope, own.inStates(Set.of(TaskState.ASSIGNED)), mine),
                some(scope, own.inStates(Set.of(TaskState.RETURNED)), mine),
                some(scope, given, null));
    }

    private List<TaskView> some(Scope scope, TaskFilter filter, @Nullable List<BodyId> leads) {
        return queries.rows(scope, filter, leads, TaskSort.DUE, PAGE, 0);
    }

    /** How many tasks wait for the actor to accept, correct or confirm them, at most 99 of each kind; cheap. */
    public long waiting(Actor actor) {
        if (actor.is(Role.ADMINISTRATOR, Role.OBSERVER)) {
            return 0;
        }
        return queries.waiting(actor.body());
    }

    /** The board: one column a state, earliest deadline first; what is done last, the latest first. */
    public List<Column> board(Actor actor, TaskFilter filter) {
        Scope scope = scope(actor);
        List<BodyId> leads = leads(filter, scope.today());
        Map<TaskState, Long> counts = queries.countColumns(scope, filter, leads, COLUMNS, MOST_OF_COLUMN);
        return COLUMNS.stream()
                .map(state -> column(scope, filter, leads, state, counts.getOrDefault(state, 0L)))
                .toList();
    }

    private Column column(Scope scope, TaskFilter filter, @Nullable List<BodyId> leads, TaskState state, long tasks) {
        TaskFilter narrowed = filter.inStates(Set.of(state));
        TaskSort sort = state == TaskState.DONE ? TaskSort.CHANGED : TaskSort.DUE;
        return new Column(state, tasks, tasks == 0 ? List.of() : queries.rows(scope, narrowed, leads, sort, COLUMN, 0));
    }

    /** Years that have programmes, latest first. */
    public List<Integer> years() {
        return queries.years();
    }

    /** Refused to administrators, who do no work here. */
    Scope scope(Actor actor) {
        if (actor.role() == Role.ADMINISTRATOR) {
            throw new Forbidden("tasks as administrator");
        }
        queries.planForValues();
        LocalDate today = LocalDate.now(clock);
        List<BodyId> below = organisation.subtree(actor.body(), today).stream()
                .map(BodyView::id)
                .toList();
        return new Scope(
                below.isEmpty() ? List.of(actor.body()) : below,
                actor.body(),
                organisation.inPlaceOf(actor.body(), today),
                today);
    }

    /** The lead bodies the filter names, or null when it names none. */
    @Nullable
    List<BodyId> leads(TaskFilter filter, LocalDate today) {
        BodyId lead = filter.lead();
        if (lead == null) {
            return null;
        }
        if (!filter.below()) {
            return List.of(lead);
        }
        List<BodyId> below =
                organisation.subtree(lead, today).stream().map(BodyView::id).toList();
        return below.isEmpty() ? List.of(lead) : below;
    }

    /** The body, which must be the actor's own or stand below it. */
    BodyView within(Actor actor, BodyId body) {
        LocalDate today = LocalDate.now(clock);
        if (!organisation.within(actor.body(), body, today)) {
            throw new NotFound("body", body);
        }
        return organisation.requireBody(body, today);
    }
}
