package vn.danvan.directive.task;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.directive.document.DirectiveDocuments;
import vn.danvan.directive.task.TaskEntry.Kind;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.organisation.BodyEnded;
import vn.danvan.organisation.OpenWork;
import vn.danvan.organisation.Organisation;

/** Keeps open tasks in step with the world: bodies that end, work handed over. */
@Component
class OpenTasks implements OpenWork {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    private final JdbcClient jdbc;
    private final TaskJournal journal;
    private final Organisation organisation;
    private final TaskStore store;
    private final DirectiveDocuments documents;

    OpenTasks(
            JdbcClient jdbc,
            TaskStore store,
            TaskJournal journal,
            Organisation organisation,
            DirectiveDocuments documents) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.organisation = organisation;
        this.store = store;
        this.documents = documents;
    }

    @Override
    public String messageKey() {
        return "task.open-work";
    }

    /** Open tasks the body carries out or has to confirm. */
    @Override
    @Transactional(readOnly = true)
    public long count(BodyId body) {
        return jdbc.sql("""
                select count(*) from directive.task
                 where (lead = :body or assigner = :body) and state not in ('DONE', 'CANCELLED', 'CARRIED_OVER')
                """).param("body", body.value()).query(Long.class).single();
    }

    @Override
    @Transactional
    public int handOver(BodyId from, BodyId to, Actor by, LocalDate on) {
        List<TaskView> tasks = open("""
                select * from directive.task
                 where (lead = :body or assigner = :body) and state not in ('DONE', 'CANCELLED', 'CARRIED_OVER') order by id for update
                """, from);
        String names = organisation.requireBody(from, on).name() + " → "
                + organisation.requireBody(to, on).name();
        for (TaskView task : tasks) {
            BodyId lead = task.lead().equals(from) ? to : task.lead();
            BodyId assigner = task.assigner().equals(from) ? to : task.assigner();
            jdbc.sql("""
                    update directive.task
                       set lead = :lead, assigner = :assigner, coordinating = array_remove(coordinating, :lead),
                           version = version + 1
                     where id = :id
                    """)
                    .param("lead", lead.value())
                    .param("assigner", assigner.value())
                    .param("id", task.id().value())
                    .update();
            journal.enter(
                    task.id(),
                    TaskEntry.of(Kind.HANDED_OVER, journal.now(), by, names, task.version() + 1, changes(task, lead)));
            journal.changed(by, "handed-over", task, Map.of("lead", lead.toString(), "assigner", assigner.toString()));
            if (!lead.equals(task.lead())) {
                documents.passOnSources(store.sources(task.id()), lead);
                journal.notify(lead, "task.handed-over", task);
            }
        }
        coordination(from, to);
        return tasks.size();
    }

    /** Who led it until now stays known, for what is counted of earlier days. */
    private static List<TaskFieldChange> changes(TaskView task, BodyId lead) {
        return lead.equals(task.lead())
                ? List.of()
                : List.of(new TaskFieldChange(
                        TaskFieldChange.Field.LEAD, task.lead().toString(), lead.toString()));
    }

    /** The new body also takes part where the old one did, unless it leads there. */
    private void coordination(BodyId from, BodyId to) {
        jdbc.sql("""
                update directive.task
                   set coordinating = case when lead = :to or :to = any(coordinating)
                                           then array_remove(coordinating, :from)
                                           else array_replace(coordinating, :from, :to) end
                 where coordinating @> array[cast(:from as uuid)] and state not in ('DONE', 'CANCELLED', 'CARRIED_OVER')
                """).param("from", from.value()).param("to", to.value()).update();
    }

    /** Notes on every open task of a body that ends that it has to be handed over, and tells the assigner. */
    @Transactional
    void bodyEnded(BodyEnded ended) {
        List<TaskView> tasks = open("""
                select * from directive.task
                 where lead = :body and state not in ('DONE', 'CANCELLED', 'CARRIED_OVER') order by id for update
                """, ended.body());
        for (TaskView task : tasks) {
            journal.enter(task.id(), Kind.BODY_ENDED, null, DATE.format(ended.on()));
            if (!task.assigner().equals(task.lead())) {
                journal.notify(task.assigner(), "task.body-ended", task);
            }
        }
    }

    private List<TaskView> open(String sql, BodyId body) {
        return jdbc.sql(sql).param("body", body.value()).query(TaskRows::task).list();
    }
}
