package vn.danvan.reporting.submission;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.audit.AuditTrail;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.notice.Notices;
import vn.danvan.organisation.Organisation;
import vn.danvan.rules.period.ReportingPeriod;
import vn.danvan.web.Texts;

/** Urges the bodies below that have not reported, each at most once a day for one report. */
@Component
@Transactional
public class Urging {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    /** Bodies are reminded from so many days before the last day on. */
    private static final int EARLIEST_DAYS = 7;

    /** What would become of one report; the message {@code report.urge.<NAME>} names it. */
    public enum Answer {
        /** Its body is urged. */
        URGE,
        /** It is sent, or not asked for. */
        NOT_OPEN,
        /** Its last day is more than a week away. */
        TOO_EARLY,
        /** Its body was urged today. */
        TODAY,
        /** The actor may not urge the body. */
        NOT_BELOW
    }

    /** One report and what urging would do. */
    public record Planned(BodyId body, Completeness.Entry entry, Answer answer) {}

    private final JdbcClient jdbc;
    private final Organisation organisation;
    private final Notices notices;
    private final AuditTrail audit;
    private final ReportNames names;
    private final Clock clock;

    Urging(
            JdbcClient jdbc,
            Organisation organisation,
            Notices notices,
            AuditTrail audit,
            ReportNames names,
            Clock clock) {
        this.jdbc = jdbc;
        this.organisation = organisation;
        this.notices = notices;
        this.audit = audit;
        this.names = names;
        this.clock = clock;
    }

    /** What urging everybody in these rows would do; nothing is sent. */
    @Transactional(readOnly = true)
    public List<Planned> preview(Actor actor, List<Completeness.Row> rows) {
        LocalDate today = LocalDate.now(clock);
        Set<Reported> urged = urged(rows, today);
        return rows.stream()
                .flatMap(row -> row.entries().stream()
                        .map(entry -> new Planned(
                                row.body().id(), entry, answer(actor, row.body().id(), entry, today, urged))))
                .toList();
    }

    /** One body's report, as urging keeps it. */
    private record Reported(String form, BodyId body, String kind, int year, int index) {

        static Reported of(BodyId body, Completeness.Entry entry) {
            ReportingPeriod period = entry.column().period();
            return new Reported(entry.column().edition().form(), body, period.kind(), period.year(), period.index());
        }
    }

    private Answer answer(Actor actor, BodyId body, Completeness.Entry entry, LocalDate today, Set<Reported> urged) {
        if (!entry.unsent()) {
            return Answer.NOT_OPEN;
        }
        if (!SubmissionAuthority.mayUrge(actor, body, below(actor, body, entry, today))) {
            return Answer.NOT_BELOW;
        }
        if (entry.due().minusDays(EARLIEST_DAYS).isAfter(today)) {
            return Answer.TOO_EARLY;
        }
        return urged.contains(Reported.of(body, entry)) ? Answer.TODAY : Answer.URGE;
    }

    /** Whoever fills the report in stands below; who follows a body that ended has its place. */
    private boolean below(Actor actor, BodyId body, Completeness.Entry entry, LocalDate today) {
        LocalDate then = organisation.knownDay(entry.column().period().end());
        LocalDate now = organisation.knownDay(today);
        return organisation.oversees(actor.body(), body, then, now)
                && !organisation.standing(body, now).equals(Optional.of(actor.body()));
    }

    /** Which of the rows' reports were urged that day, asked at once. */
    private Set<Reported> urged(List<Completeness.Row> rows, LocalDate today) {
        return jdbc.sql("""
                        select form, body, period_kind, period_year, period_index from reporting.urge
                         where form = any(:forms) and body = any(:bodies) and urged_on = :today
                        """)
                .param(
                        "forms",
                        rows.stream()
                                .flatMap(row -> row.entries().stream())
                                .map(entry -> entry.column().edition().form())
                                .distinct()
                                .toArray(String[]::new))
                .param(
                        "bodies",
                        SubmissionRows.ids(
                                rows.stream().map(row -> row.body().id()).toList()))
                .param("today", today)
                .query((row, _) -> new Reported(
                        row.getString("form"),
                        new BodyId(row.getObject("body", UUID.class)),
                        row.getString("period_kind"),
                        row.getInt("period_year"),
                        row.getInt("period_index")))
                .set();
    }

    /** Urges those of the rows that can be urged now; answers which. */
    public List<Planned> urge(Actor actor, List<Completeness.Row> rows) {
        List<Planned> urged = preview(actor, rows).stream()
                .filter(planned -> planned.answer() == Answer.URGE)
                .filter(planned -> kept(actor, planned))
                .toList();
        urged.forEach(planned -> tell(actor, planned));
        if (!urged.isEmpty()) {
            audit.record(
                    actor,
                    "reporting.urged",
                    "body",
                    actor.body().toString(),
                    null,
                    Map.of("reports", urged.size(), "bodies", bodies(urged)));
        }
        return urged;
    }

    private static String bodies(List<Planned> urged) {
        return urged.stream()
                .map(planned -> planned.body().toString())
                .distinct()
                .sorted()
                .collect(java.util.stream.Collectors.joining("\n"));
    }

    /** False when somebody else urged the body for it a moment ago. */
    private boolean kept(Actor actor, Planned planned) {
        ReportingPeriod period = planned.entry().column().period();
        return jdbc.sql("""
                        insert into reporting.urge (form, body, period_kind, period_year, period_index, urged_on, urged_by, by_body)
                        values (:form, :body, :kind, :year, :index, :today, :by, :byBody) on conflict do nothing
                        """)
                        .param("form", planned.entry().column().edition().form())
                        .param("body", planned.body().value())
                        .param("kind", period.kind())
                        .param("year", period.year())
                        .param("index", period.index())
                        .param("today", LocalDate.now(clock))
                        .param("by", actor.account().value())
                        .param("byBody", actor.body().value())
                        .update()
                == 1;
    }

    private void tell(Actor actor, Planned planned) {
        Completeness.Entry entry = planned.entry();
        ReportingPeriod period = entry.column().period();
        String form = entry.column().edition().form();
        SubmissionView view = entry.view();
        BodyId reached = organisation
                .standing(planned.body(), organisation.knownDay(LocalDate.now(clock)))
                .orElse(planned.body());
        notices.toBody(
                reached,
                "report.urged",
                List.of(
                        names.form(form, Texts.VIETNAMESE),
                        names.period(period, Texts.VIETNAMESE),
                        DATE.format(entry.due()),
                        organisation
                                .requireBody(actor.body(), LocalDate.now(clock))
                                .name()),
                view == null
                        ? "/reports/new?form=" + form + "&kind=" + period.kind() + "&year=" + period.year() + "&index="
                                + period.index() + (reached.equals(planned.body()) ? "" : "&body=" + planned.body())
                        : "/reports/" + view.id());
    }
}
