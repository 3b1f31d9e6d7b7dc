package vn.danvan.directive.task;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
import vn.danvan.rules.CalendarChanged;
import vn.danvan.rules.Calendars;

/** Keeps open tasks in step with the world: bodies that end, work handed over, days of rest announced late. */
@Component
class OpenTasks implements OpenWork {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    private final JdbcClient jdbc;
    private final TaskStore store;
    private final TaskJournal journal;
    private final Organisation organisation;
    private final Calendars calendars;
    private final DirectiveDocuments documents;

    OpenTasks(
            JdbcClient jdbc,
            TaskStore store,
            TaskJournal journal,
            Organisation organisation,
            Calendars calendars,
            DirectiveDocuments documents) {
        this.jdbc = jdbc;
        this.store = store;
        this.journal = journal;
        this.organisation = organisation;
        this.calendars = calendars;
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
                 where (lead = :body or assigner = :body) and state not in ('DONE', 'CANCELLED')
                """).param("body", body.value()).query(Long.class).single();
    }

    @Override
    @Transactional
    public int handOver(BodyId from, BodyId to, Actor by, LocalDate on) {
        List<TaskView> tasks = open("""
                select * from directive.task
                 where (lead = :body or assigner = :body) and state not in ('DONE', 'CANCELLED') order by id for update
                """, from, null);
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
            journal.enter(task.id(), Kind.HANDED_OVER, by, names);
            journal.changed(by, "handed-over", task, Map.of("lead", lead.toString(), "assigner", assigner.toString()));
            if (!lead.equals(task.lead())) {
                documents.passOnSources(store.sources(task.id()), lead);
                journal.notify(lead, "task.handed-over", task);
            }
        }
        coordination(from, to);
        return tasks.size();
    }

    /** The new body also takes part where the old one did, unless it leads there. */
    private void coordination(BodyId from, BodyId to) {
        jdbc.sql("""
                update directive.task
                   set coordinating = case when lead = :to or :to = any(coordinating)
                                           then array_remove(coordinating, :from)
                                           else array_replace(coordinating, :from, :to) end
                 where coordinating @> array[cast(:from as uuid)] and state not in ('DONE', 'CANCELLED')
                """).param("from", from.value()).param("to", to.value()).update();
    }

    /** Notes on every open task of a body that ends that it has to be handed over, and tells the assigner. */
    @Transactional
    void bodyEnded(BodyEnded ended) {
        List<TaskView> tasks = open("""
                select * from directive.task
                 where lead = :body and state not in ('DONE', 'CANCELLED') order by id for update
                """, ended.body(), null);
        for (TaskView task : tasks) {
            journal.enter(task.id(), Kind.BODY_ENDED, null, DATE.format(ended.on()));
            if (!task.assigner().equals(task.lead())) {
                journal.notify(task.assigner(), "task.body-ended", task);
            }
        }
    }

    /**
     * A day off announced late: deadlines in working days move on to the next working day; deadlines that are dates an
     * assigner set stay where they are and get a note with the reason.
     */
    @Transactional
    void calendarChanged(CalendarChanged changed) {
        if (changed.working() || changed.withdrawn()) {
            return;
        }
        BodyId body = changed.body() == null ? null : new BodyId(changed.body());
        List<TaskView> tasks = open("""
                select * from directive.task
                 where due = :due and (cast(:body as uuid) is null or lead = :body)
                   and state not in ('SUBMITTED', 'SUSPENDED', 'DONE', 'CANCELLED')
                 order by id for update
                """, body, changed.date());
        String reason = changed.label() + " (" + changed.source() + ")";
        for (TaskView task : tasks) {
            if (task.workingDay()) {
                roll(task, changed.date(), reason);
            } else {
                journal.enter(task.id(), Kind.REST_DAY, null, reason);
                journal.notify(task.assigner(), "task.rest-day", task);
            }
        }
    }

    private void roll(TaskView task, LocalDate due, String reason) {
        LocalDate next = calendars.of(task.lead().value()).workingDayNotBefore(due);
        store.update(task, TaskChange.of(task).due(next), journal.now());
        store.addDeadline(
                task.id(),
                new DeadlineVersion(
                        0,
                        next,
                        DeadlineVersion.Cause.CALENDAR,
                        reason,
                        null,
                        null,
                        null,
                        null,
                        null,
                        journal.today()));
        journal.enter(task.id(), Kind.ROLLED, null, reason);
        journal.changed(null, "rolled", task, Map.of("due", next.toString()));
        journal.notify(task.lead(), "task.extended", task);
    }

    private List<TaskView> open(String sql, @Nullable BodyId body, @Nullable LocalDate due) {
        JdbcClient.StatementSpec asked = jdbc.sql(sql).param("body", body == null ? null : body.value());
        return (due == null ? asked : asked.param("due", due))
                .query(TaskRows::task)
                .list();
    }
}
