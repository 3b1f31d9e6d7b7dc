package vn.danvan.directive.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.audit.AuditTrail;
import vn.danvan.kernel.AccountId;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Forbidden;
import vn.danvan.kernel.NotFound;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.PositionId;
import vn.danvan.kernel.Refusal;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.Uuids;
import vn.danvan.organisation.Organisation;

/**
 * Tasks that come back every month, quarter, half-year or year: on the first day of each period the next one is given.
 *
 * <p>A period never gets two, whatever runs at the same time: the series is locked, and task (series, period) is unique.
 */
@Component
@Transactional
public class TaskSeries {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
    private static final int LAST_DAY = 31;
    private static final int AHEAD_YEARS = 20;

    /**
     * A series to be set up.
     *
     * @param task what is given each period; its deadline is not used
     * @param dayOfMonth the deadline in the period's last month, 1 to 31
     * @param start a day in the first period
     * @param until no task for periods that begin after this day, or null
     */
    public record NewSeries(
            NewTask task,
            Recurrence recurrence,
            int dayOfMonth,
            LocalDate start,
            @Nullable LocalDate until) {}

    private record Due(SeriesView series, NewTask task, Actor by) {}

    private final TaskAssignments assignments;
    private final FormReceipts receipts;
    private final Organisation organisation;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    TaskSeries(
            TaskAssignments assignments,
            FormReceipts receipts,
            Organisation organisation,
            JdbcClient jdbc,
            AuditTrail audit,
            Clock clock) {
        this.assignments = assignments;
        this.receipts = receipts;
        this.organisation = organisation;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** The series of the actor's body, and of those that ended and whose place it has; those that go on first. */
    @Transactional(readOnly = true)
    public List<SeriesView> of(Actor actor) {
        return jdbc.sql("""
                select * from directive.task_series where assigner = any(:bodies)
                 order by stopped_on is not null, next_period, id
                """)
                .param("bodies", assigners(actor))
                .query((row, number) -> view(row))
                .list();
    }

    private UUID[] assigners(Actor actor) {
        return Stream.concat(
                        Stream.of(actor.body()), organisation.inPlaceOf(actor.body(), LocalDate.now(clock)).stream())
                .map(BodyId::value)
                .toArray(UUID[]::new);
    }

    /** Of the tasks those that a series gave, with it. */
    @Transactional(readOnly = true)
    public Map<TaskId, SeriesId> givenBy(Collection<TaskId> tasks) {
        Map<TaskId, SeriesId> given = new HashMap<>();
        jdbc.sql("select id, series from directive.task where id = any(:tasks) and series is not null")
                .param("tasks", tasks.stream().map(TaskId::value).toArray(UUID[]::new))
                .query((row, number) -> given.put(
                        new TaskId(row.getObject("id", UUID.class)), new SeriesId(row.getObject("series", UUID.class))))
                .list();
        return given;
    }

    /** What a series of the actor's gives. */
    @Transactional(readOnly = true)
    public Optional<NewTask> task(Actor actor, SeriesId id) {
        return jdbc.sql("select * from directive.task_series where id = :id and assigner = any(:bodies)")
                .param("id", id.value())
                .param("bodies", assigners(actor))
                .query((row, number) -> task(row))
                .optional();
    }

    /** Sets a series up and gives at once what is due; refused for a bad day, end or task. */
    public Outcome<SeriesId> start(Actor actor, NewSeries wanted) {
        return startOnce(actor, Uuids.next(clock), wanted);
    }

    /** Every reason why the task of a series cannot be given. */
    @Transactional(readOnly = true)
    public List<Refusal> check(NewTask task) {
        return assignments.check(task, null, "");
    }

    /** The same for a form that may be sent twice: the second time it is refused and no second series begins. */
    public Outcome<SeriesId> startOnce(Actor actor, UUID form, NewSeries wanted) {
        if (!TaskAuthority.mayAssign(actor, actor.body())) {
            throw new Forbidden("series as " + actor.role());
        }
        List<Refusal> faults = new ArrayList<>(assignments.check(wanted.task(), null, ""));
        if (wanted.dayOfMonth() < 1 || wanted.dayOfMonth() > LAST_DAY) {
            faults.add(Refusal.at("dayOfMonth", "task.day-range", wanted.dayOfMonth()));
        }
        if (wanted.start().isBefore(earliest())
                || wanted.start().isAfter(earliest().plusYears(AHEAD_YEARS))) {
            faults.add(Refusal.at("start", "task.start-range", DATE.format(earliest())));
            return Outcome.refused(faults);
        }
        LocalDate first = wanted.recurrence().periodOf(wanted.start());
        LocalDate until = wanted.until();
        WordingRules.day(until, "until", faults);
        if (until != null && until.isBefore(first)) {
            faults.add(Refusal.at("until", "task.until-before", DATE.format(until)));
        }
        if (!faults.isEmpty()) {
            return Outcome.refused(faults);
        }
        if (!receipts.isFirst(form, actor)) {
            return Outcome.refused(Refusal.of("task.added-before"));
        }
        SeriesId id = new SeriesId(Uuids.next(clock));
        insert(actor, wanted, id, first);
        audit.record(
                actor,
                "directive.series.started",
                "series",
                id.toString(),
                null,
                Map.of("recurrence", wanted.recurrence().name(), "first", first.toString()));
        giveDue();
        return Outcome.done(id);
    }

    /** Nobody is given a task for periods before the year that has just passed. */
    private LocalDate earliest() {
        return LocalDate.now(clock).minusYears(1).withDayOfYear(1);
    }

    private void insert(Actor actor, NewSeries wanted, SeriesId id, LocalDate first) {
        NewTask task = wanted.task();
        BodyId lead = java.util.Objects.requireNonNull(task.lead());
        jdbc.sql("""
                insert into directive.task_series (id, assigner, lead, coordinating, recurrence, day_of_month, content,
                    product, domains, working_day, next_period, until, created_account, created_position,
                    created_role, created_at)
                values (:id, :assigner, :lead, :coordinating, :recurrence, :day, :content, :product, :domains,
                    :working, :first, :until, :account, :position, :role, :now)
                """)
                .param("id", id.value())
                .param("assigner", actor.body().value())
                .param("lead", lead.value())
                .param("coordinating", TaskRows.bodies(task.coordinating()))
                .param("recurrence", wanted.recurrence().name())
                .param("day", wanted.dayOfMonth())
                .param("content", task.content().strip())
                .param("product", task.product())
                .param("domains", task.domains().toArray(String[]::new))
                .param("working", task.workingDay())
                .param("first", first)
                .param("until", wanted.until())
                .param("account", actor.account().value())
                .param("position", actor.position().value())
                .param("role", actor.role().name())
                .param("now", TaskRows.at(clock.instant()))
                .update();
    }

    /** Ends a series of the actor's body, or of one whose place it has; tasks already given stay. */
    public void stop(Actor actor, SeriesId id) {
        if (!TaskAuthority.mayAssign(actor, actor.body())) {
            throw new Forbidden("series as " + actor.role());
        }
        int rows = jdbc.sql("""
                update directive.task_series set stopped_on = :today, version = version + 1
                 where id = :id and assigner = any(:bodies) and stopped_on is null
                """)
                .param("today", LocalDate.now(clock))
                .param("id", id.value())
                .param("bodies", assigners(actor))
                .update();
        if (rows == 0) {
            throw new NotFound("series", id);
        }
        audit.record(actor, "directive.series.stopped", "series", id.toString(), null, null);
    }

    /**
     * Gives the tasks of every period that has begun and has none yet. A series one of whose bodies is no more waits until it
     * is handed over.
     *
     * @return how many were given
     */
    public int giveDue() {
        LocalDate today = LocalDate.now(clock);
        int given = 0;
        for (Due due : due(today)) {
            if (due.series().gone() != null) {
                continue;
            }
            LocalDate period = due.series().nextPeriod();
            while (!period.isAfter(today)
                    && !ended(due.series(), period)
                    && assignments.check(due.task(), null, "").isEmpty()) {
                assignments.assign(
                        due.by(),
                        period.getYear(),
                        occurrence(due, period),
                        new TaskAssignments.Occurrence(due.series().id(), period));
                given++;
                period = due.series().recurrence().next(period);
            }
            moveOn(due.series().id(), period);
        }
        return given;
    }

    private static boolean ended(SeriesView series, LocalDate period) {
        LocalDate until = series.until();
        return until != null && period.isAfter(until);
    }

    private static NewTask occurrence(Due due, LocalDate period) {
        Recurrence recurrence = due.series().recurrence();
        NewTask task = due.task();
        return new NewTask(
                task.content() + " (" + recurrence.label(period) + ")",
                task.product(),
                task.targets(),
                task.domains(),
                task.lead(),
                task.coordinating(),
                recurrence.due(period, due.series().dayOfMonth()),
                task.workingDay(),
                List.of());
    }

    private void moveOn(SeriesId id, LocalDate period) {
        jdbc.sql("update directive.task_series set next_period = :period, version = version + 1 where id = :id")
                .param("period", period)
                .param("id", id.value())
                .update();
    }

    private List<Due> due(LocalDate today) {
        return jdbc.sql("""
                select * from directive.task_series
                 where stopped_on is null and next_period <= :today and (until is null or next_period <= until)
                 order by id for update skip locked
                """)
                .param("today", today)
                .query((row, number) -> new Due(view(row), task(row), by(row)))
                .list();
    }

    private static NewTask task(ResultSet row) throws SQLException {
        Set<BodyId> coordinating = Arrays.stream(
                        (UUID[]) row.getArray("coordinating").getArray())
                .map(BodyId::new)
                .collect(Collectors.toSet());
        return new NewTask(
                row.getString("content"),
                row.getString("product"),
                null,
                List.of((String[]) row.getArray("domains").getArray()),
                new BodyId(row.getObject("lead", UUID.class)),
                coordinating,
                null,
                row.getBoolean("working_day"),
                List.of());
    }

    private static Actor by(ResultSet row) throws SQLException {
        return new Actor(
                new AccountId(row.getObject("created_account", UUID.class)),
                new PositionId(row.getObject("created_position", UUID.class)),
                new BodyId(row.getObject("assigner", UUID.class)),
                Role.valueOf(row.getString("created_role")));
    }

    private SeriesView view(ResultSet row) throws SQLException {
        BodyId assigner = new BodyId(row.getObject("assigner", UUID.class));
        BodyId lead = new BodyId(row.getObject("lead", UUID.class));
        return new SeriesView(
                new SeriesId(row.getObject("id", UUID.class)),
                row.getString("content"),
                assigner,
                lead,
                Recurrence.valueOf(row.getString("recurrence")),
                row.getInt("day_of_month"),
                row.getObject("next_period", LocalDate.class),
                row.getObject("until", LocalDate.class),
                row.getObject("stopped_on", LocalDate.class),
                gone(assigner, lead));
    }

    private SeriesView.@Nullable Gone gone(BodyId assigner, BodyId lead) {
        LocalDate today = LocalDate.now(clock);
        if (!organisation.exists(assigner, today)) {
            return SeriesView.Gone.ASSIGNER;
        }
        return organisation.exists(lead, today) ? null : SeriesView.Gone.LEAD;
    }
}
