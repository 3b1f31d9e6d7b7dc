package vn.danvan.directive.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.danvan.directive.document.StatementId;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Conflict;
import vn.danvan.kernel.FileId;

/** Writes tasks and reads single ones. */
@Component
class TaskStore {

    private final JdbcClient jdbc;

    TaskStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<TaskView> find(TaskId id) {
        return jdbc.sql("select * from directive.task where id = :id")
                .param("id", id.value())
                .query(TaskRows::task)
                .optional();
    }

    List<TaskView> find(Collection<TaskId> ids) {
        return jdbc.sql("select * from directive.task where id = any(:ids) order by due, place")
                .param("ids", ids.stream().map(TaskId::value).toArray(UUID[]::new))
                .query(TaskRows::task)
                .list();
    }

    List<TaskView> parts(TaskId parent) {
        return jdbc.sql("select * from directive.task where parent = :parent order by place")
                .param("parent", parent.value())
                .query(TaskRows::task)
                .list();
    }

    /** Everything below the task that is open, nearest first. */
    List<TaskView> openBelow(TaskId top) {
        return jdbc.sql("""
                with recursive below as (
                    select * from directive.task where parent = :top
                    union all
                    select part.* from directive.task part join below on part.parent = below.id)
                select * from below where state not in ('DONE', 'CANCELLED', 'CARRIED_OVER') order by place
                """).param("top", top.value()).query(TaskRows::task).list();
    }

    Set<BodyId> coordinating(TaskId task) {
        return jdbc
                .sql("select unnest(coordinating) from directive.task where id = :task")
                .param("task", task.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(BodyId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    List<StatementId> sources(TaskId task) {
        return jdbc
                .sql("select statement from directive.task_source where task = :task order by statement")
                .param("task", task.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(StatementId::new)
                .toList();
    }

    List<TaskEntry> entries(TaskId task) {
        return jdbc.sql("select * from directive.task_entry where task = :task order by place desc")
                .param("task", task.value())
                .query(TaskRows::entry)
                .list();
    }

    void insert(NewTaskRow row, Instant now) {
        NewTask task = row.task();
        jdbc.sql("""
                insert into directive.task (id, reference, programme, year, parent, series, period, content, product,
                    targets, domains, lead, assigner, coordinating, state, due, working_day, assigned_on, accepted_on, changed_at)
                values (:id, :reference, :programme, :year, :parent, :series, :period, :content, :product,
                    :targets, :domains, :lead, :assigner, :coordinating, :state, :due, :workingDay, :today, :accepted, :now)
                """)
                .param("id", row.id().value())
                .param("reference", row.reference())
                .param("programme", row.programme().value())
                .param("year", row.year())
                .param("parent", row.parent() == null ? null : row.parent().value())
                .param("series", row.series() == null ? null : row.series().value())
                .param("period", row.period())
                .param("content", task.content().strip())
                .param("product", TaskRows.blankToNull(task.product()))
                .param("targets", TaskRows.blankToNull(task.targets()))
                .param("domains", task.domains().toArray(String[]::new))
                .param("lead", row.lead().value())
                .param("assigner", row.assigner().value())
                .param("coordinating", TaskRows.bodies(task.coordinating()))
                .param("state", row.state().name())
                .param("due", task.due())
                .param("workingDay", task.workingDay())
                .param("today", row.today())
                .param("accepted", row.state() == TaskState.ACCEPTED ? row.today() : null)
                .param("now", TaskRows.at(now))
                .update();
        insertSources(row);
    }

    private void insertSources(NewTaskRow row) {
        jdbc.sql("""
                insert into directive.task_source (task, statement)
                select distinct :task, statement from unnest(cast(:statements as uuid[])) as statement
                """)
                .param("task", row.id().value())
                .param(
                        "statements",
                        row.task().sources().stream().map(StatementId::value).toArray(UUID[]::new))
                .update();
    }

    /** Writes the change; {@link Conflict} when the task is no longer at the version the change was made on. */
    void update(TaskView task, TaskChange change, Instant now) {
        TaskView.Suspension halt = change.suspension();
        JdbcClient.StatementSpec update = jdbc.sql("""
                update directive.task
                   set version = version + 1, state = :state, due = :due, accepted_on = :accepted,
                       submitted_on = :submitted, submitted_by = :submittedBy, completed_on = :completed,
                       urged_on = :urged, percent = :percent, suspended_from = :from, suspended_until = :until,
                       suspended_state = :before, changed_at = :now
                 where id = :id and version = :version
                """)
                .param("state", change.state().name())
                .param("due", change.due())
                .param("accepted", change.days().accepted())
                .param("submitted", change.days().submitted())
                .param(
                        "submittedBy",
                        change.submittedBy() == null
                                ? null
                                : change.submittedBy().value())
                .param("completed", change.days().completed())
                .param("urged", change.days().urged())
                .param("percent", change.percent())
                .param("from", halt == null ? null : halt.from())
                .param("until", halt == null ? null : halt.until())
                .param("before", halt == null ? null : halt.before().name());
        written(task, update, now);
    }

    /** Writes new words and coordinating bodies; {@link Conflict} when the task is no longer at its version. */
    void rewrite(TaskView task, TaskEdits.Edit wanted, Instant now) {
        written(
                task,
                jdbc.sql("""
                        update directive.task
                           set version = version + 1, content = :content, product = :product, targets = :targets,
                               domains = :domains, coordinating = :coordinating, changed_at = :now
                         where id = :id and version = :version
                        """)
                        .param("content", wanted.content())
                        .param("product", wanted.product())
                        .param("targets", wanted.targets())
                        .param("domains", wanted.domains().toArray(String[]::new))
                        .param("coordinating", TaskRows.bodies(wanted.coordinating())),
                now);
    }

    /** A new lead body with what it begins with. */
    record Lead(
            BodyId body,
            Set<BodyId> coordinating,
            TaskState state,
            @Nullable LocalDate due,
            LocalDate today) {}

    /** Begins the task anew with another lead body. */
    void reassign(TaskView task, Lead lead, Instant now) {
        written(
                task,
                jdbc.sql("""
                        update directive.task
                           set version = version + 1, lead = :lead, coordinating = :coordinating, state = :state,
                               due = :due, accepted_on = :accepted, submitted_on = null, submitted_by = null,
                               percent = null, urged_on = null, changed_at = :now
                         where id = :id and version = :version
                        """)
                        .param("lead", lead.body().value())
                        .param("coordinating", TaskRows.bodies(lead.coordinating()))
                        .param("state", lead.state().name())
                        .param("due", lead.due())
                        .param("accepted", lead.state() == TaskState.ACCEPTED ? lead.today() : null),
                now);
    }

    /** Another body follows and confirms the task from now on. */
    void follow(TaskView task, BodyId assigner, Instant now) {
        written(task, jdbc.sql("""
                        update directive.task set version = version + 1, assigner = :assigner, changed_at = :now
                         where id = :id and version = :version
                        """).param("assigner", assigner.value()), now);
    }

    private static void written(TaskView task, JdbcClient.StatementSpec update, Instant now) {
        int rows = update.param("id", task.id().value())
                .param("version", task.version())
                .param("now", TaskRows.at(now))
                .update();
        if (rows == 0) {
            throw new Conflict("task", task.id());
        }
    }

    /** Remembers as which task it goes on. */
    void carried(TaskId task, TaskId onward) {
        jdbc.sql("update directive.task set carried_to = :onward where id = :task")
                .param("onward", onward.value())
                .param("task", task.value())
                .update();
    }

    /** The task as which it goes on. */
    Optional<TaskView> carriedTo(TaskId task) {
        return jdbc.sql("""
                select onward.* from directive.task t join directive.task onward on onward.id = t.carried_to
                 where t.id = :task
                """).param("task", task.value()).query(TaskRows::task).optional();
    }

    /** The tasks that go on as this one, without the parts of them. */
    List<TaskView> carriedFrom(TaskId task) {
        return jdbc.sql("""
                select t.* from directive.task t
                 where t.carried_to = :task
                   and not exists (select 1 from directive.task above where above.id = t.parent and above.carried_to = :task)
                 order by t.place
                """).param("task", task.value()).query(TaskRows::task).list();
    }

    void addEntry(UUID id, TaskId task, TaskEntry entry) {
        jdbc.sql("""
                insert into directive.task_entry (id, task, kind, at, account, body, note, percent, files, version,
                    changed, before, after)
                values (:id, :task, :kind, :at, :account, :body, :note, :percent, :files, :version,
                    :changed, :before, :after)
                """)
                .param("id", id)
                .param("task", task.value())
                .param("kind", entry.kind().name())
                .param("at", TaskRows.at(entry.at()))
                .param(
                        "account",
                        entry.account() == null ? null : entry.account().value())
                .param("body", entry.body() == null ? null : entry.body().value())
                .param("note", TaskRows.blankToNull(entry.note()))
                .param("percent", entry.percent())
                .param("files", entry.files().stream().map(FileId::value).toArray(UUID[]::new))
                .param("version", entry.version())
                .param(
                        "changed",
                        entry.changes().stream()
                                .map(change -> change.field().name())
                                .toArray(String[]::new))
                .param(
                        "before",
                        entry.changes().stream().map(TaskFieldChange::before).toArray(String[]::new))
                .param(
                        "after",
                        entry.changes().stream().map(TaskFieldChange::after).toArray(String[]::new))
                .update();
    }

    /** The next number of a part of this task; locks the parent until the transaction ends. */
    int nextPart(TaskId parent) {
        return jdbc.sql("update directive.task set last_child = last_child + 1 where id = :id returning last_child")
                .param("id", parent.value())
                .query(Integer.class)
                .single();
    }

    /** The programme of the body for the year, made when it is the first task of that year. */
    ProgrammeId programme(ProgrammeId fresh, BodyId body, int year, UUID by, Instant now) {
        jdbc.sql("""
                insert into directive.programme (id, body, year, created_by, created_at)
                values (:id, :body, :year, :by, :now) on conflict (body, year) do nothing
                """)
                .param("id", fresh.value())
                .param("body", body.value())
                .param("year", year)
                .param("by", by)
                .param("now", TaskRows.at(now))
                .update();
        return jdbc.sql("select id from directive.programme where body = :body and year = :year")
                .param("body", body.value())
                .param("year", year)
                .query(UUID.class)
                .optional()
                .map(ProgrammeId::new)
                .orElseThrow(() -> new Conflict("programme", body));
    }

    int nextNumber(ProgrammeId programme) {
        return jdbc.sql("""
                update directive.programme set last_number = last_number + 1 where id = :id returning last_number
                """).param("id", programme.value()).query(Integer.class).single();
    }

    /** A task about to be written, with everything that was worked out for it. */
    record NewTaskRow(
            TaskId id,
            String reference,
            ProgrammeId programme,
            int year,
            @Nullable TaskId parent,
            @Nullable SeriesId series,
            @Nullable LocalDate period,
            NewTask task,
            BodyId lead,
            BodyId assigner,
            TaskState state,
            LocalDate today) {}
}
