package vn.danvan.reporting.submission;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.organisation.Organisation;
import vn.danvan.rules.period.ReportingPeriod;

/** Urges the bodies below that have not reported, each at most once a day for one report; for an hour once before and once after. */
@Component
@Transactional
public class Urging {

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
        /** An earlier hour of the same day is still to come. */
        LATER_HOUR,
        /** Its body was urged today. */
        TODAY,
        /** The actor may not urge the body. */
        NOT_BELOW
    }

    /** One report and what urging would do. */
    public record Planned(BodyId body, Completeness.Entry entry, Answer answer) {}

    private final JdbcClient jdbc;
    private final DueDays days;
    private final Organisation organisation;
    private final SubmissionJournal journal;

    Urging(JdbcClient jdbc, DueDays days, Organisation organisation, SubmissionJournal journal) {
        this.jdbc = jdbc;
        this.days = days;
        this.organisation = organisation;
        this.journal = journal;
    }

    /** How many reports would be urged now, and for how many their bodies were urged today already. */
    public record Tally(long open, long today) {

        static Tally of(List<Planned> planned) {
            return new Tally(count(planned, Answer.URGE), count(planned, Answer.TODAY));
        }

        private static long count(List<Planned> planned, Answer answer) {
            return planned.stream().filter(one -> one.answer() == answer).count();
        }
    }

    /** What urging everybody in these rows would come to; nothing is sent. */
    @Transactional(readOnly = true)
    public Tally tally(Actor actor, List<Completeness.Row> rows) {
        return Tally.of(preview(actor, rows));
    }

    /** What urging everybody in these rows would do; nothing is sent. */
    @Transactional(readOnly = true)
    public List<Planned> preview(Actor actor, List<Completeness.Row> rows) {
        LocalDateTime now = journal.moment();
        Set<Reported> urged = urged(rows, now.toLocalDate());
        return rows.stream()
                .flatMap(row -> row.entries().stream()
                        .map(entry -> new Planned(
                                row.body().id(), entry, answer(actor, row.body().id(), entry, now, urged))))
                .toList();
    }

    /**
     * One body's report, as urging keeps it.
     *
     * @param overdue true for an hour whose time has passed: of it a body is reminded before and urged once more after
     */
    private record Reported(String form, BodyId body, String kind, int year, int index, boolean overdue) {

        static Reported of(BodyId body, Completeness.Entry entry) {
            ReportingPeriod period = entry.column().period();
            return new Reported(
                    entry.column().edition().form(),
                    body,
                    period.kind(),
                    period.year(),
                    period.index(),
                    Reported.overdue(entry));
        }

        static boolean overdue(Completeness.Entry entry) {
            return entry.late() && entry.lateness().inMinutes();
        }
    }

    private Answer answer(Actor actor, BodyId body, Completeness.Entry entry, LocalDateTime now, Set<Reported> urged) {
        LocalDate today = now.toLocalDate();
        if (!entry.unsent()) {
            return Answer.NOT_OPEN;
        }
        if (!SubmissionAuthority.mayUrge(actor, body, below(actor, body, entry, today))) {
            return Answer.NOT_BELOW;
        }
        if (entry.due().minusDays(EARLIEST_DAYS).isAfter(today)) {
            return Answer.TOO_EARLY;
        }
        if (!comesNext(entry.column().period(), now)) {
            return Answer.LATER_HOUR;
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

    /** Of the hours of a day the one that comes next is asked for, not those after it. */
    private boolean comesNext(ReportingPeriod period, LocalDateTime now) {
        return period.at().isEmpty() || days.earlier(period).stream().allMatch(hour -> hour.hasCome(now));
    }

    /** Which of the rows' reports were urged that day, asked at once. */
    private Set<Reported> urged(List<Completeness.Row> rows, LocalDate today) {
        return jdbc.sql("""
                        select form, body, period_kind, period_year, period_index, overdue from reporting.urge
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
                        row.getInt("period_index"),
                        row.getBoolean("overdue")))
                .set();
    }

    /**
     * What came of urging.
     *
     * @param urged whose bodies were urged
     * @param today how many reports were left alone, because their bodies were urged today already
     */
    public record Urged(List<Planned> urged, long today) {

        /** Keeps a copy. */
        public Urged {
            urged = List.copyOf(urged);
        }

        /** How many bodies were urged, some of them for several reports. */
        public long bodies() {
            return urged.stream().map(Planned::body).distinct().count();
        }
    }

    /** Urges those of the rows that can be urged now; those that somebody else urges at the same moment count as urged today. */
    public Urged urge(Actor actor, List<Completeness.Row> rows) {
        List<Planned> planned = preview(actor, rows);
        List<Planned> urged = planned.stream()
                .filter(one -> one.answer() == Answer.URGE)
                .filter(one -> kept(actor, one))
                .toList();
        journal.urged(actor, urged);
        Tally tally = Tally.of(planned);
        return new Urged(urged, tally.today() + tally.open() - urged.size());
    }

    /** False when somebody else urged the body for it a moment ago. */
    private boolean kept(Actor actor, Planned planned) {
        ReportingPeriod period = planned.entry().column().period();
        return jdbc.sql("""
                        insert into reporting.urge (form, body, period_kind, period_year, period_index, urged_on, overdue,
                            urged_by, by_body)
                        values (:form, :body, :kind, :year, :index, :today, :overdue, :by, :byBody) on conflict do nothing
                        """)
                        .param("form", planned.entry().column().edition().form())
                        .param("body", planned.body().value())
                        .param("kind", period.kind())
                        .param("year", period.year())
                        .param("index", period.index())
                        .param("today", journal.today())
                        .param("overdue", Reported.overdue(planned.entry()))
                        .param("by", actor.account().value())
                        .param("byBody", actor.body().value())
                        .update()
                == 1;
    }
}
