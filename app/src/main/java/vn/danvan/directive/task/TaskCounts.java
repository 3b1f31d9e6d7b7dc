package vn.danvan.directive.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.BodyId;
import vn.danvan.reporting.spi.CountedDays;

/**
 * Counts tasks by what happened to them on some days, each for the body that led it on the last of them: what was overdue that
 * day is judged by the deadline and the steps of that day, and of days to come nothing is counted. What was taken back has not
 * happened.
 */
@Component
class TaskCounts {

    private static final String HISTORY = """
            deadlines as materialized (
                 select d.task, d.due, d.set_on, lead(d.set_on) over (partition by d.task order by d.version) as until
                   from directive.task_deadline d where d.task in (select id from mine)),
            decided as materialized (
                 select d.task, d.set_on, d.cause, lead(d.cause) over (partition by d.task order by d.version) as next
                   from directive.task_deadline d
                  where d.task in (select id from mine) and d.cause not in ('CALENDAR', 'CALENDAR_WITHDRAWN')),
            moves as materialized (
                 select e.task, e.place, e.kind, cast(e.at at time zone 'Asia/Ho_Chi_Minh' as date) as day,
                        lead(e.kind) over (partition by e.task order by e.place) as next
                   from directive.task_entry e
                  where e.task in (select id from mine)
                    and e.kind in ('SUBMITTED', 'RETURNED', 'COMPLETED', 'COMPLETE_UNDONE', 'EXTENDED', 'CANCELLED',
                                   'CARRIED_OVER', 'SUSPENDED', 'RESUMED', 'TAKEN_BACK')),
            stood as materialized (
                 select task, place, kind, day from moves where kind <> 'TAKEN_BACK' and next is distinct from 'TAKEN_BACK'),
            steps as materialized (
                 select task, kind, day, lead(day) over (partition by task order by place) as until
                   from stood where kind in ('SUBMITTED', 'RETURNED', 'COMPLETED', 'COMPLETE_UNDONE')),
            sent as materialized (
                 select task, day, lead(day) over (partition by task order by place) as until
                   from stood where kind = 'SUBMITTED'),
            stops as materialized (
                 select task, kind, day, lead(day) over (partition by task order by place) as until
                   from stood where kind in ('CANCELLED', 'CARRIED_OVER', 'SUSPENDED', 'RESUMED')),
            leads as materialized (
                 select task, lead, day, lag(day) over (partition by task order by place) as since
                   from (select e.task, e.place, cast(e.before[array_position(e.changed, 'LEAD')] as uuid) as lead,
                                cast(e.at at time zone 'Asia/Ho_Chi_Minh' as date) as day
                           from directive.task_entry e
                          where 'LEAD' = any(e.changed) and e.task in (select id from mine)) e),
            put_off as materialized (
                 select distinct s.nr, d.task from span s join decided d on d.set_on between s.first and s.last
                  where d.cause = 'EXTENDED' and d.next is distinct from 'TAKEN_BACK'),
            told as (
                 select s.nr, s.first, s.last, t.id, coalesce(led.lead, t.lead) as lead, t.assigned_on, deadline.due,
                        step.kind as step, step.day as step_day, sent.day as sent_on, stop.kind as stopped,
                        put_off.task is not null as extended
                   from span s
                   join mine t on t.assigned_on <= s.last and (t.completed_on is null or t.completed_on >= s.first)
                   left join deadlines deadline on deadline.task = t.id and deadline.set_on <= s.last
                        and (deadline.until is null or deadline.until > s.last)
                   left join steps step on step.task = t.id and step.day <= s.last
                        and (step.until is null or step.until > s.last)
                   left join sent on sent.task = t.id and sent.day <= s.last
                        and (sent.until is null or sent.until > s.last)
                   left join stops stop on stop.task = t.id and stop.day <= s.last
                        and (stop.until is null or stop.until > s.last)
                   left join leads led on led.task = t.id and led.day > s.last
                        and (led.since is null or led.since <= s.last)
                   left join put_off on put_off.task = t.id and put_off.nr = s.nr),
            fates as (
                 select nr, id, lead,
                        assigned_on >= first and stopped is distinct from 'CANCELLED' as given,
                        coalesce(step = 'COMPLETED' and step_day >= first
                            and not coalesce(coalesce(sent_on, step_day) > due, false), false) as on_time,
                        coalesce(step = 'COMPLETED' and step_day >= first
                            and coalesce(sent_on, step_day) > due, false) as late,
                        coalesce(step is distinct from 'COMPLETED'
                            and (stopped is null or stopped not in ('CANCELLED', 'CARRIED_OVER', 'SUSPENDED'))
                            and case when step in ('SUBMITTED', 'COMPLETE_UNDONE') then sent_on else last end > due,
                            false) as overdue,
                        extended and stopped is distinct from 'CANCELLED' as extended,
                        step is distinct from 'COMPLETED'
                            and (stopped is null or stopped not in ('CANCELLED', 'CARRIED_OVER', 'SUSPENDED')) as open
                   from told)
            """;

    /**
     * The tasks that can count at all, once, and their history as spans of days, each read once for all the days asked for. A
     * task that was confirmed before the first of them counts nowhere. Who led a task before is kept in its history, which
     * {@code task_entry_lead} finds by the body.
     */
    private static String fates(String among) {
        return """
                with span as materialized (
                     select nr, first, last
                       from unnest(cast(:firsts as date[]), cast(:lasts as date[])) with ordinality as s (first, last, nr)),
                turned as materialized (
                     select e.task from directive.task_entry e
                      where e.kind in ('RETURNED', 'COMPLETE_UNDONE', 'CANCELLED', 'CARRIED_OVER', 'SUSPENDED', 'RESUMED',
                                       'TAKEN_BACK', 'REASSIGNED', 'HANDED_OVER')
                     union
                     select d.task from directive.task_deadline d where d.version > 1),
                mine as materialized (
                     select t.id, t.lead, t.assigned_on, t.completed_on from directive.task t
                      where t.lead = any(:bodies) %s
                        and t.assigned_on <= :last and (t.completed_on is null or t.completed_on >= :first)
                     union
                     select t.id, t.lead, t.assigned_on, t.completed_on
                       from directive.task_entry e join directive.task t on t.id = e.task
                      where 'LEAD' = any(e.changed) and e.before[array_position(e.changed, 'LEAD')] = any(:names)
                        and t.assigned_on <= :last and (t.completed_on is null or t.completed_on >= :first)),
                """.formatted(among) + HISTORY;
    }

    /**
     * How many tasks each body has. What never took a turn (sent back, undone, called off, halted, put off, handed to another
     * body) is told by its own days, each as how many of the days on which spans begin or have ended have come by then, so that tasks are read once
     * whatever the number of spans; the history of the others is followed.
     */
    private static final String COUNTS = fates("and t.id in (select task from turned)") + """
            , marks as materialized (
                 select array(select first from span union select last + 1 from span order by 1) as days),
            marked as materialized (
                 select s.nr, width_bucket(s.first, m.days) as first, width_bucket(s.last + 1, m.days) as behind
                   from span s cross join marks m),
            plain as materialized (
                 select t.lead, width_bucket(t.assigned_on, m.days) as given,
                        width_bucket(coalesce(t.completed_on, 'infinity'), m.days) as done,
                        t.completed_on is not null as is_done,
                        coalesce(coalesce(t.submitted_on, t.completed_on) > t.due, false) as late,
                        case when t.due is not null and (t.submitted_on is null or t.submitted_on > t.due)
                             then width_bucket(greatest(t.due + 1, t.assigned_on), m.days) end as overdue,
                        count(*) as tasks
                   from directive.task t cross join marks m
                  where t.lead = any(:bodies) and not exists (select 1 from turned u where u.task = t.id)
                    and t.assigned_on <= :last and (t.completed_on is null or t.completed_on >= :first)
                  group by 1, 2, 3, 4, 5, 6),
            counted as (
                 select s.nr, p.lead,
                        coalesce(sum(tasks) filter (where p.given >= s.first and p.given < s.behind), 0) as given,
                        coalesce(sum(tasks) filter (where is_done and not late
                            and p.done >= s.first and p.done < s.behind), 0) as on_time,
                        coalesce(sum(tasks) filter (where is_done and late
                            and p.done >= s.first and p.done < s.behind), 0) as late,
                        coalesce(sum(tasks) filter (where p.overdue < s.behind and p.done >= s.behind), 0) as overdue
                   from marked s cross join plain p group by s.nr, p.lead
                 union all
                 select nr, lead, count(*) filter (where given), count(*) filter (where on_time),
                        count(*) filter (where late), count(*) filter (where overdue)
                   from fates where lead = any(:bodies) group by nr, lead)
            select nr, lead, sum(given) as given, sum(on_time) as on_time, sum(late) as late, sum(overdue) as overdue
              from counted group by nr, lead order by nr, lead
            """;

    private static final String EACH = fates("") + """
            select t.*, f.lead as led_by, f.given, f.on_time, f.late, f.on_time or f.late as done, f.overdue, f.extended, f.open
              from fates f join directive.task t on t.id = f.id
             where f.lead = any(:bodies) and (f.given or f.on_time or f.late or f.overdue or f.extended or f.open)
             order by t.due, t.place
            """;

    /** How many tasks of a body are counted for each indicator, of these days. */
    record Count(CountedDays days, BodyId lead, Map<TaskCount, Long> numbers) {}

    /**
     * A task with what it is counted as.
     *
     * @param lead the body that led it on the last of the days
     */
    record Fate(TaskView task, BodyId lead, Set<TaskCount> counts) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    TaskCounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** For each of the spans and each of the bodies that has a task to count, in one question. */
    List<Count> counts(Collection<CountedDays> days, Collection<BodyId> bodies) {
        List<CountedDays> begun = begun(days);
        return begun.isEmpty()
                ? List.of()
                : ask(COUNTS, begun, bodies)
                        .query((row, number) -> count(row, begun.get(row.getInt("nr") - 1)))
                        .list();
    }

    /** The tasks themselves, by deadline. */
    List<Fate> each(CountedDays days, Collection<BodyId> bodies) {
        List<CountedDays> begun = begun(List.of(days));
        return begun.isEmpty()
                ? List.of()
                : ask(EACH, begun, bodies).query((row, number) -> fate(row)).list();
    }

    private List<CountedDays> begun(Collection<CountedDays> days) {
        LocalDate today = LocalDate.now(clock);
        return days.stream()
                .distinct()
                .filter(one -> !one.first().isAfter(today))
                .toList();
    }

    private StatementSpec ask(String sql, List<CountedDays> days, Collection<BodyId> bodies) {
        LocalDate today = LocalDate.now(clock);
        List<LocalDate> lasts = new ArrayList<>();
        days.forEach(one -> lasts.add(one.last().isAfter(today) ? today : one.last()));
        return jdbc.sql(sql)
                .param("bodies", TaskRows.bodies(bodies))
                .param("names", bodies.stream().map(BodyId::toString).toArray(String[]::new))
                .param(
                        "firsts",
                        days.stream().map(one -> one.first().toString()).toArray(String[]::new))
                .param("lasts", lasts.stream().map(LocalDate::toString).toArray(String[]::new))
                .param(
                        "first",
                        days.stream()
                                .map(CountedDays::first)
                                .min(Comparator.naturalOrder())
                                .orElseThrow())
                .param("last", lasts.stream().max(Comparator.naturalOrder()).orElseThrow());
    }

    private static Count count(ResultSet row, CountedDays days) throws SQLException {
        Map<TaskCount, Long> numbers = new EnumMap<>(TaskCount.class);
        for (TaskCount one : TaskCount.values()) {
            if (one.indicator().isPresent()) {
                numbers.put(one, row.getLong(one.column()));
            }
        }
        return new Count(days, new BodyId(row.getObject("lead", UUID.class)), numbers);
    }

    private static Fate fate(ResultSet row) throws SQLException {
        Set<TaskCount> counts = EnumSet.noneOf(TaskCount.class);
        for (TaskCount one : TaskCount.values()) {
            if (row.getBoolean(one.column())) {
                counts.add(one);
            }
        }
        return new Fate(TaskRows.task(row, 0), new BodyId(row.getObject("led_by", UUID.class)), counts);
    }
}
