package vn.danvan.directive.task;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.directive.task.TaskEntry.Kind;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.organisation.Organisation;
import vn.danvan.rules.CalendarChanged;
import vn.danvan.rules.Calendars;
import vn.danvan.rules.MovedDeadline;
import vn.danvan.rules.OpenDeadlines;
import vn.danvan.rules.calendar.WorkCalendar;

/**
 * Works the deadlines of open tasks out again when a day is announced or an announcement withdrawn.
 *
 * <p>A deadline in working days is the first working day from the day somebody set. Whatever changes between the two
 * moves it, forwards or back; it never moves into the past, because nobody can still keep it there. A deadline that is
 * not in working days stays and gets a line with the reason.
 */
@Component
class RollingDeadlines implements OpenDeadlines {

    /** No run of days of rest is longer. */
    private static final int LONGEST_REST = 31;

    private static final String CONCERNED = """
            select t.*, d.due as decided from directive.task t
              cross join lateral (
                  select due from directive.task_deadline
                   where task = t.id and cause not in ('CALENDAR', 'CALENDAR_WITHDRAWN')
                   order by version desc limit 1) d
             where t.due between :day and :latest and d.due <= :day and (t.working_day or t.due = :day)
               and (cast(:body as uuid) is null or t.lead = :body)
               and t.state not in ('SUBMITTED', 'SUSPENDED', 'DONE', 'CANCELLED', 'CARRIED_OVER')
             order by t.due, t.id
            """;

    private static final String CONCERNED_LOCKED = CONCERNED + " for update of t";

    /** A task with the day somebody set for it. */
    private record Concerned(TaskView task, LocalDate decided) {}

    private final JdbcClient jdbc;
    private final TaskStore store;
    private final TaskDeadlines deadlines;
    private final TaskJournal journal;
    private final Organisation organisation;
    private final Calendars calendars;

    RollingDeadlines(
            JdbcClient jdbc,
            TaskStore store,
            TaskDeadlines deadlines,
            TaskJournal journal,
            Organisation organisation,
            Calendars calendars) {
        this.jdbc = jdbc;
        this.store = store;
        this.deadlines = deadlines;
        this.journal = journal;
        this.organisation = organisation;
        this.calendars = calendars;
    }

    @Override
    public String messageKey() {
        return "task.open-work";
    }

    /** The tasks are named by their number only, because whoever keeps the calendar need not see their content. */
    @Override
    @Transactional(readOnly = true)
    public List<MovedDeadline> affectedBy(CalendarChanged change, WorkCalendar changed, Actor reader) {
        Function<BodyId, WorkCalendar> then =
                perBody(lead -> change.body() == null ? calendars.laidOver(changed, lead.value()) : changed);
        return concerned(CONCERNED, change).stream()
                .filter(found -> organisation.within(reader.body(), found.task().lead(), change.date()))
                .flatMap(found -> moved(found, then).stream().map(after -> named(found.task(), after)))
                .toList();
    }

    private static MovedDeadline named(TaskView task, LocalDate after) {
        return new MovedDeadline(task.reference(), "/tasks/" + task.id(), Objects.requireNonNull(task.due()), after);
    }

    /** Moves what moves, and notes on the other tasks due that day what became of the day. */
    @Transactional
    void calendarChanged(CalendarChanged change) {
        Function<BodyId, WorkCalendar> now = perBody(lead -> calendars.of(lead.value()));
        for (Concerned found : concerned(CONCERNED_LOCKED, change)) {
            TaskView task = found.task();
            if (task.workingDay()) {
                boolean undone = now.apply(task.lead()).isRest(change.date()) == change.working();
                moved(found, now).ifPresent(after -> move(task, after, undone, change));
            } else {
                note(task, now.apply(task.lead()).isRest(change.date()), change);
            }
        }
    }

    private Optional<LocalDate> moved(Concerned found, Function<BodyId, WorkCalendar> calendar) {
        TaskView task = found.task();
        if (!task.workingDay()) {
            return Optional.empty();
        }
        LocalDate after = TaskDeadlines.settle(found.decided(), calendar.apply(task.lead()));
        return after.equals(task.due()) || after.isBefore(journal.today()) ? Optional.empty() : Optional.of(after);
    }

    /** Word of an announcement may come when it is withdrawn already; what the day is now tells which of the two moves it. */
    private void move(TaskView task, LocalDate after, boolean undone, CalendarChanged change) {
        String reason = reason(change);
        DeadlineVersion.Cause cause =
                undone ? DeadlineVersion.Cause.CALENDAR_WITHDRAWN : DeadlineVersion.Cause.CALENDAR;
        store.update(task, TaskChange.of(task).due(after), journal.now());
        deadlines.add(task.id(), DeadlineVersion.moved(after, cause, reason, journal.today()));
        journal.enter(task.id(), undone ? Kind.ROLLED_BACK : Kind.ROLLED, null, reason);
        journal.changed(null, "rolled", task, Map.of("due", after.toString(), "reason", reason));
        TaskView moved = store.find(task.id()).orElseThrow();
        journal.notify(task.lead(), "task.rolled", moved);
        if (!task.assigner().equals(task.lead())) {
            journal.notify(task.assigner(), "task.rolled", moved);
        }
    }

    private void note(TaskView task, boolean rest, CalendarChanged change) {
        if (rest && change.working() == change.withdrawn()) {
            journal.enter(task.id(), Kind.REST_DAY, null, reason(change));
            journal.notify(task.assigner(), "task.rest-day", task);
        } else if (!rest && change.withdrawn() && !change.working()) {
            journal.enter(task.id(), Kind.REST_DAY_WITHDRAWN, null, reason(change));
            journal.notify(task.assigner(), "task.rest-day-withdrawn", task);
        }
    }

    private static String reason(CalendarChanged change) {
        return change.label() + " (" + change.source() + ")";
    }

    private static Function<BodyId, WorkCalendar> perBody(Function<BodyId, WorkCalendar> calendar) {
        Map<BodyId, WorkCalendar> known = new HashMap<>();
        return body -> known.computeIfAbsent(body, calendar);
    }

    private List<Concerned> concerned(String sql, CalendarChanged change) {
        return jdbc.sql(sql)
                .param("day", change.date())
                .param("latest", change.date().plusDays(LONGEST_REST))
                .param("body", change.body())
                .query((row, number) ->
                        new Concerned(TaskRows.task(row, number), row.getObject("decided", LocalDate.class)))
                .list();
    }
}
