package vn.danvan.directive.task;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.audit.AuditTrail;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.notice.Notices;
import vn.danvan.organisation.BodyEnded;
import vn.danvan.organisation.OpenWork;
import vn.danvan.organisation.Organisation;

/** Keeps recurring tasks from standing still for ever when a body ends that gives or leads them. */
@Component
class OpenSeries implements OpenWork {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
    private static final String OPEN =
            " (lead = :body or assigner = :body) and stopped_on is null and (until is null or next_period <= until)";
    private static final String PAGE = "/programme/series";

    private final JdbcClient jdbc;
    private final Organisation organisation;
    private final Notices notices;
    private final AuditTrail audit;

    OpenSeries(JdbcClient jdbc, Organisation organisation, Notices notices, AuditTrail audit) {
        this.jdbc = jdbc;
        this.organisation = organisation;
        this.notices = notices;
        this.audit = audit;
    }

    private record Series(UUID id, String content, BodyId assigner, BodyId lead, Recurrence recurrence) {}

    @Override
    public String messageKey() {
        return "task.open-series";
    }

    /** Recurring tasks that go on and that the body gives or leads. */
    @Override
    @Transactional(readOnly = true)
    public long count(BodyId body) {
        return jdbc.sql("select count(*) from directive.task_series where" + OPEN)
                .param("body", body.value())
                .query(Long.class)
                .single();
    }

    /** Goes on with the period of that day: for those that passed meanwhile nobody is given a task afterwards. */
    @Override
    @Transactional
    public int handOver(BodyId from, BodyId to, Actor by, LocalDate on) {
        List<Series> all = open(from);
        for (Series series : all) {
            BodyId lead = series.lead().equals(from) ? to : series.lead();
            BodyId assigner = series.assigner().equals(from) ? to : series.assigner();
            jdbc.sql("""
                    update directive.task_series
                       set lead = :lead, assigner = :assigner, coordinating = array_remove(coordinating, :lead),
                           next_period = greatest(next_period, :period), version = version + 1
                     where id = :id
                    """)
                    .param("lead", lead.value())
                    .param("assigner", assigner.value())
                    .param("period", series.recurrence().periodOf(on))
                    .param("id", series.id())
                    .update();
            audit.record(
                    by,
                    "directive.series.handed-over",
                    "series",
                    series.id().toString(),
                    Map.of(
                            "lead",
                            series.lead().toString(),
                            "assigner",
                            series.assigner().toString()),
                    Map.of("lead", lead.toString(), "assigner", assigner.toString()));
            if (!assigner.equals(series.assigner())) {
                notices.toBody(assigner, "task.series.handed-over", List.of(series.content()), PAGE);
            }
        }
        coordination(from, to);
        return all.size();
    }

    /** The new body also takes part where the old one did, unless it leads there. */
    private void coordination(BodyId from, BodyId to) {
        jdbc.sql("""
                update directive.task_series
                   set coordinating = case when lead = :to or :to = any(coordinating)
                                           then array_remove(coordinating, :from)
                                           else array_replace(coordinating, :from, :to) end
                 where coordinating @> array[cast(:from as uuid)] and stopped_on is null
                """).param("from", from.value()).param("to", to.value()).update();
    }

    /** Tells whoever gives them, or has the place of who gave them, that recurring tasks wait to be handed over. */
    @Transactional
    void bodyEnded(BodyEnded ended) {
        for (Series series : open(ended.body())) {
            organisation
                    .standing(series.assigner(), ended.on())
                    .ifPresent(assigner -> notices.toBody(
                            assigner,
                            series.assigner().equals(ended.body())
                                    ? "task.series.assigner-ended"
                                    : "task.series.lead-ended",
                            List.of(series.content(), DATE.format(ended.on())),
                            PAGE));
        }
    }

    private List<Series> open(BodyId body) {
        return jdbc.sql("select * from directive.task_series where" + OPEN + " order by id for update")
                .param("body", body.value())
                .query((row, number) -> new Series(
                        row.getObject("id", UUID.class),
                        row.getString("content"),
                        new BodyId(row.getObject("assigner", UUID.class)),
                        new BodyId(row.getObject("lead", UUID.class)),
                        Recurrence.valueOf(row.getString("recurrence"))))
                .list();
    }
}
