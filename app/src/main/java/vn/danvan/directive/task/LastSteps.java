package vn.danvan.directive.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.AccountId;
import vn.danvan.kernel.Actor;

/** Remembers the last step on each task with the values before it, so that its author can take it back for a while. */
@Component
class LastSteps {

    /** How long a step can be taken back. */
    static final Duration OPEN_FOR = Duration.ofMinutes(15);

    /** The steps that have no other way back for the one who took them. */
    static final Set<TaskMove> KEPT = Set.of(TaskMove.SUBMIT, TaskMove.RETURN, TaskMove.EXTEND, TaskMove.CANCEL);

    /**
     * A step that was taken.
     *
     * @param before the values the task had
     */
    record LastStep(TaskMove move, AccountId account, Instant at, TaskChange before) {

        Instant until() {
            return at.plus(OPEN_FOR);
        }
    }

    private final JdbcClient jdbc;

    LastSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a step about to be taken; {@code top} is the task it is taken on, which others may follow. */
    void keep(TaskId task, TaskMove move, TaskId top, Actor actor, Instant at) {
        jdbc.sql("delete from directive.task_last_step where task = :task")
                .param("task", task.value())
                .update();
        jdbc.sql("""
                insert into directive.task_last_step (task, version, top, move, account, at, state, due, accepted_on,
                    submitted_on, submitted_by, completed_on, urged_on, percent, suspended_from, suspended_until,
                    suspended_state)
                select id, version + 1, :top, :move, :account, :at, state, due, accepted_on, submitted_on, submitted_by,
                    completed_on, urged_on, percent, suspended_from, suspended_until, suspended_state
                  from directive.task where id = :task
                """)
                .param("task", task.value())
                .param("top", top.value())
                .param("move", move.name())
                .param("account", actor.account().value())
                .param("at", TaskRows.at(at))
                .update();
    }

    /** The last step on the task, when nobody has acted on it since. */
    Optional<LastStep> of(TaskView task) {
        return jdbc.sql("""
                select s.*, t.assigned_on from directive.task_last_step s join directive.task t on t.id = s.task
                 where s.task = :task and s.version = :version
                """)
                .param("task", task.id().value())
                .param("version", task.version())
                .query(LastSteps::step)
                .optional();
    }

    /** The tasks below that followed the step on this one. */
    List<TaskId> followers(TaskId top) {
        return jdbc
                .sql("select task from directive.task_last_step where top = :top and task <> :top order by task")
                .param("top", top.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(TaskId::new)
                .toList();
    }

    private static LastStep step(ResultSet row, int number) throws SQLException {
        UUID submittedBy = row.getObject("submitted_by", UUID.class);
        TaskChange before = new TaskChange(
                TaskState.valueOf(row.getString("state")),
                row.getObject("due", LocalDate.class),
                TaskRows.days(row),
                submittedBy == null ? null : new AccountId(submittedBy),
                row.getObject("percent", Integer.class),
                TaskRows.suspension(row));
        return new LastStep(
                TaskMove.valueOf(row.getString("move")),
                new AccountId(row.getObject("account", UUID.class)),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                before);
    }
}
