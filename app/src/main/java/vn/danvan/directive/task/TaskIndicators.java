package vn.danvan.directive.task;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.BodyId;
import vn.danvan.reporting.spi.IndicatorSource;
import vn.danvan.reporting.spi.RecordFigure;
import vn.danvan.rules.period.ReportingPeriod;

/**
 * Counts tasks for reports, each for its lead body, by what happened to it: whatever the cut-off of a period, its own days are
 * counted, and what was overdue on its last day is judged by the deadline and the steps of that day.
 */
@Component
class TaskIndicators implements IndicatorSource {

    private static final String GIVEN = "NV.GIAO";
    private static final String ON_TIME = "NV.DUNG";
    private static final String LATE = "NV.TRE";
    private static final String OVERDUE = "NV.QH";

    /** How the list of tasks shows the same ones. */
    private static final Map<String, String> LISTS = Map.of(
            GIVEN, "",
            ON_TIME, "&tally=" + TallyClass.DONE_ON_TIME,
            LATE, "&tally=" + TallyClass.DONE_LATE,
            OVERDUE, "&tally=" + TallyClass.OVERDUE);

    private static final String COUNTS = """
            with told as (
                select t.lead, t.assigned_on, t.completed_on, deadline.due, step.kind as step, step.day as step_day,
                       sent.day as sent_on, stopped.kind as stopped
                  from directive.task t
                  left join lateral (
                       select d.due from directive.task_deadline d
                        where d.task = t.id and d.set_on <= :end order by d.version desc limit 1) deadline on true
                  left join lateral (
                       select e.kind, cast(e.at at time zone 'Asia/Ho_Chi_Minh' as date) as day
                         from directive.task_entry e
                        where e.task = t.id and e.kind in ('SUBMITTED', 'RETURNED', 'COMPLETED', 'COMPLETE_UNDONE')
                          and e.at < cast(:next as timestamp) at time zone 'Asia/Ho_Chi_Minh'
                        order by e.place desc limit 1) step on true
                  left join lateral (
                       select cast(e.at at time zone 'Asia/Ho_Chi_Minh' as date) as day from directive.task_entry e
                        where e.task = t.id and e.kind = 'SUBMITTED'
                          and e.at < cast(:next as timestamp) at time zone 'Asia/Ho_Chi_Minh'
                        order by e.place desc limit 1) sent on true
                  left join lateral (
                       select e.kind from directive.task_entry e
                        where e.task = t.id and e.kind in ('CANCELLED', 'SUSPENDED', 'RESUMED', 'TAKEN_BACK')
                          and e.at < cast(:next as timestamp) at time zone 'Asia/Ho_Chi_Minh'
                        order by e.place desc limit 1) stopped on true
                 where t.lead = any(:bodies) and t.assigned_on <= :end)
            select lead,
                   count(*) filter (where assigned_on >= :start and stopped is distinct from 'CANCELLED') as given,
                   count(*) filter (where step = 'COMPLETED' and step_day >= :start
                       and not coalesce(coalesce(sent_on, step_day) > due, false)) as on_time,
                   count(*) filter (where step = 'COMPLETED' and step_day >= :start
                       and coalesce(sent_on, step_day) > due) as late,
                   count(*) filter (where step is distinct from 'COMPLETED'
                       and (stopped is null or stopped not in ('CANCELLED', 'SUSPENDED'))
                       and case when step in ('SUBMITTED', 'COMPLETE_UNDONE') then sent_on else :end end > due) as overdue
              from told group by lead order by lead
            """;

    private record Count(BodyId lead, Map<String, Long> numbers) {}

    private final JdbcClient jdbc;

    TaskIndicators(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> indicators() {
        return LISTS.keySet();
    }

    @Override
    public List<RecordFigure> figures(Set<String> codes, ReportingPeriod period, Collection<BodyId> bodies) {
        return counts(period, bodies).stream()
                .flatMap(count -> count.numbers().entrySet().stream()
                        .filter(number -> codes.contains(number.getKey()))
                        .map(number -> figure(count.lead(), number.getKey(), number.getValue(), period)))
                .toList();
    }

    private List<Count> counts(ReportingPeriod period, Collection<BodyId> bodies) {
        return jdbc.sql(COUNTS)
                .param("bodies", bodies.stream().map(BodyId::value).toArray(UUID[]::new))
                .param("start", period.start())
                .param("end", period.end())
                .param("next", period.end().plusDays(1).atStartOfDay())
                .query((row, number) -> {
                    Map<String, Long> numbers = new LinkedHashMap<>();
                    numbers.put(GIVEN, row.getLong("given"));
                    numbers.put(ON_TIME, row.getLong("on_time"));
                    numbers.put(LATE, row.getLong("late"));
                    numbers.put(OVERDUE, row.getLong("overdue"));
                    return new Count(new BodyId(row.getObject("lead", UUID.class)), numbers);
                })
                .list();
    }

    private static RecordFigure figure(BodyId lead, String code, long number, ReportingPeriod period) {
        String link = "/tasks/list?year=" + period.year() + "&body=" + lead + Objects.requireNonNull(LISTS.get(code));
        return new RecordFigure(code, "", lead, BigDecimal.valueOf(number), link);
    }
}
