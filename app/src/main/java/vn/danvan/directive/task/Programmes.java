package vn.danvan.directive.task;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.directive.document.StatementId;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Forbidden;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;

/** The programmes of work, one a body and year: confirmed statements and own items become tasks. */
@Component
@Transactional
public class Programmes {

    static final int EARLIEST = 1945;
    static final int LATEST = 2200;

    private final TaskAssignments assignments;
    private final FormReceipts receipts;
    private final JdbcClient jdbc;

    Programmes(TaskAssignments assignments, FormReceipts receipts, JdbcClient jdbc) {
        this.assignments = assignments;
        this.receipts = receipts;
        this.jdbc = jdbc;
    }

    /** Whether programmes are kept for the year at all. */
    public static boolean isYear(int year) {
        return year >= EARLIEST && year <= LATEST;
    }

    /** Whether the actor may add tasks to the programme of its own body. */
    public boolean mayAdd(Actor actor) {
        return TaskAuthority.mayAssign(actor, actor.body());
    }

    /** Every reason why these tasks cannot be given; the fields of each end in its place, from 0. */
    @Transactional(readOnly = true)
    public List<Refusal> check(Actor actor, int year, List<NewTask> tasks) {
        if (!mayAdd(actor)) {
            throw new Forbidden("programme " + year);
        }
        List<Refusal> faults = new ArrayList<>();
        if (!isYear(year)) {
            faults.add(Refusal.at("year", "task.year-range", Integer.toString(year)));
        }
        if (tasks.isEmpty()) {
            faults.add(Refusal.of("task.none-chosen"));
        }
        for (int place = 0; place < tasks.size(); place++) {
            faults.addAll(assignments.check(tasks.get(place), null, "-" + place));
        }
        return faults;
    }

    /**
     * Adds tasks to the programme of the actor's body for the year and gives them to their lead bodies; all or none.
     *
     * @param year 1945 to 2200
     * @return the tasks in the order given
     */
    public Outcome<List<TaskView>> add(Actor actor, int year, List<NewTask> tasks) {
        List<Refusal> faults = check(actor, year, tasks);
        return faults.isEmpty()
                ? Outcome.done(tasks.stream()
                        .map(task -> assignments.assign(actor, year, task, null))
                        .toList())
                : Outcome.refused(faults);
    }

    /** The same for a form that may be sent twice: the second time it is refused and nothing is given again. */
    public Outcome<List<TaskView>> addOnce(Actor actor, UUID form, int year, List<NewTask> tasks) {
        List<Refusal> faults = check(actor, year, tasks);
        if (faults.isEmpty() && !receipts.isFirst(form, actor)) {
            return Outcome.refused(Refusal.of("task.added-before"));
        }
        return add(actor, year, tasks);
    }

    /** The tasks that come from each of the statements, cancelled ones left out; statements without any are absent. */
    @Transactional(readOnly = true)
    public Map<StatementId, List<TaskId>> tasksOf(Collection<StatementId> statements) {
        Map<StatementId, List<TaskId>> found = new LinkedHashMap<>();
        jdbc.sql("""
                select s.statement, s.task from directive.task_source s join directive.task t on t.id = s.task
                 where s.statement = any(:statements) and t.parent is null and t.state <> 'CANCELLED' order by t.id
                """)
                .param("statements", statements.stream().map(StatementId::value).toArray(UUID[]::new))
                .query((row, number) -> found.computeIfAbsent(
                                new StatementId(row.getObject("statement", UUID.class)), _ -> new ArrayList<>())
                        .add(new TaskId(row.getObject("task", UUID.class))))
                .list();
        return found;
    }
}
