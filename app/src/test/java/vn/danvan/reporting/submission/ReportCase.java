package vn.danvan.reporting.submission;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.reporting.form.Answers.Cell;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.Answers.Value;
import vn.danvan.reporting.form.FormEdition;
import vn.danvan.reporting.form.Forms;
import vn.danvan.rules.period.Periods;
import vn.danvan.rules.period.ReportingPeriod;
import vn.danvan.support.CompulsoryCells;
import vn.danvan.support.DanvanTest;
import vn.danvan.support.People;
import vn.danvan.support.SettableClock;

/** A commune, its district and the province that report on mass mobilisation; each test takes months of its own. */
@DanvanTest
abstract class ReportCase {

    static final String FORM = "dan-van";
    static final CellId GROUPS = new CellId("ttr.cuoc", "");

    @Autowired
    Submissions submissions;

    @Autowired
    Filling filling;

    @Autowired
    Attaching attaching;

    @Autowired
    Approvals approvals;

    @Autowired
    Forms forms;

    @Autowired
    Periods periods;

    @Autowired
    SettableClock clock;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    Actor leader;
    Actor specialist;
    Actor district;
    Actor districtLeader;
    Actor otherDistrict;
    Actor commune;

    @BeforeEach
    void peopleOnTheFirstDay() {
        clock.setTo(SettableClock.FIRST_DAY);
        leader = people.actor("lanhdao.tinh");
        specialist = people.actor("chuyenvien.tinh");
        district = people.actor("canbo.phanrang");
        districtLeader = people.actor("lanhdao.phanrang");
        otherDistrict = people.actor("canbo.bacai");
        commune = people.actor("xa.dovinh");
    }

    ReportingPeriod month(int year, int month) {
        return periods.period("calendar-month", year, month).orElseThrow();
    }

    SubmissionView started(Actor actor, ReportingPeriod period) {
        return done(submissions.start(actor, new Slot(FORM, actor.body(), period)));
    }

    /** A report with an answer to everything compulsory. */
    SubmissionView filled(Actor actor, ReportingPeriod period) {
        SubmissionView begun = started(actor, period);
        done(filling.save(actor, begun.id(), CompulsoryCells.of(edition(begun), "Ổn định")));
        return now(begun);
    }

    SubmissionView sent(Actor actor, ReportingPeriod period) {
        return done(approvals.submit(actor, filled(actor, period).id()));
    }

    FormEdition edition(SubmissionView view) {
        return forms.current().edition(view.edition()).orElseThrow();
    }

    static Cell figure(long value) {
        return new Value(BigDecimal.valueOf(value), false);
    }

    static CellChange cell(CellId id, @Nullable Cell now, @Nullable Cell seen) {
        return new CellChange(id, Optional.ofNullable(now), null, Optional.ofNullable(seen));
    }

    Saved save(Actor actor, SubmissionView view, CellChange... changes) {
        return done(filling.save(actor, view.id(), List.of(changes)));
    }

    /** What was changed in its cells, a sitting at one cell at a time, the latest first. */
    List<CellTrace> changes(Actor actor, SubmissionView report) {
        return submissions.history(actor, List.of(report.id()), Optional.empty(), 1_000).stream()
                .map(CellRun::change)
                .toList();
    }

    SubmissionView now(SubmissionView view) {
        return submissions.require(leader, view.id());
    }

    SubmissionView approved(Actor actor, SubmissionView view) {
        return done(approvals.approve(actor, view.id(), now(view).revision()));
    }

    /** What counts of one indicator for the body and period: value and whether it is approved, "" when nothing. */
    String fact(String indicator, BodyId body, ReportingPeriod period) {
        return jdbc.sql("""
                        select trim_scale(sum(f.value)) || (case when bool_and(f.approved) then ' approved' else '' end)
                          from reporting.fact f
                          join reporting.indicator_key i on i.key = f.indicator and i.code = :indicator
                          join reporting.body_key b on b.key = f.body and b.body = :body
                          join reporting.period_key p on p.key = f.period and p.kind = :kind and p.year = :year
                               and p.index = :index
                        """)
                .param("indicator", indicator)
                .param("body", body.value())
                .param("kind", period.kind())
                .param("year", period.year())
                .param("index", period.index())
                .query(String.class)
                .optional()
                .orElse("");
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(List<Refusal> refusals) -> throw new AssertionError(refusals.toString());
        };
    }

    static <T> List<String> refused(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> throw new AssertionError("done: " + value);
            case Outcome.Refused<T>(List<Refusal> refusals) ->
                refusals.stream().map(Refusal::code).toList();
        };
    }
}
