package vn.danvan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.AreaId;
import vn.danvan.kernel.BodyId;
import vn.danvan.organisation.Organisation;
import vn.danvan.reporting.figure.Cut;
import vn.danvan.reporting.figure.FigureLine;
import vn.danvan.reporting.figure.FigureQuery;
import vn.danvan.reporting.figure.Figures;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.Answers.Value;
import vn.danvan.reporting.submission.Deputies;
import vn.danvan.reporting.submission.DeputyView;
import vn.danvan.reporting.submission.Slot;
import vn.danvan.reporting.submission.StepView;
import vn.danvan.reporting.submission.SubmissionState;
import vn.danvan.reporting.submission.SubmissionView;
import vn.danvan.reporting.submission.Submissions;
import vn.danvan.rules.period.Periods;
import vn.danvan.rules.period.ReportingPeriod;
import vn.danvan.support.DanvanTest;
import vn.danvan.support.People;
import vn.danvan.support.SettableClock;

/** What people find in the demo of a district's daily work: a correction, and who stood in for a leader. */
@DanvanTest
class DemoWorkTests {

    private static final String DISTRICT = "BDV-589";
    private static final String CORRECTED = "KDV-22903";

    @Autowired
    private People people;

    @Autowired
    private Submissions submissions;

    @Autowired
    private Deputies deputies;

    @Autowired
    private Organisation organisation;

    @Autowired
    private Periods periods;

    @Autowired
    private Figures figures;

    @Autowired
    private SettableClock clock;

    @BeforeEach
    void firstDay() {
        clock.setTo(SettableClock.FIRST_DAY);
    }

    private BodyId body(String code) {
        return organisation.bodyByCode(code).orElseThrow();
    }

    private ReportingPeriod month(int month) {
        return periods.period("calendar-month", 2020, month).orElseThrow();
    }

    /** The commune's report of November, the new version first. */
    private List<SubmissionView> versions() {
        return submissions.versions(new Slot("dan-van", body(CORRECTED), month(11)));
    }

    private BigDecimal gifts(SubmissionView version) {
        Actor leader = people.actor("lanhdao.tinh");
        return ((Value) Objects.requireNonNull(
                        submissions.answers(leader, version.id()).cells().get(new CellId("as.qua", ""))))
                .value();
    }

    @Test
    void aWrongFigureWasCorrectedAndBothVersionsAreKept() {
        List<SubmissionView> versions = versions();
        assertThat(versions).extracting(SubmissionView::version).containsExactly(2, 1);
        assertThat(versions).extracting(SubmissionView::current).containsExactly(true, false);
        assertThat(versions).extracting(SubmissionView::state).containsOnly(SubmissionState.APPROVED);
        assertThat(gifts(versions.getLast()))
                .isPositive()
                .isEqualByComparingTo(gifts(versions.getFirst()).multiply(BigDecimal.TEN));
        assertThat(submissions
                        .detail(
                                people.actor("lanhdao.tinh"),
                                versions.getFirst().id())
                        .steps())
                .filteredOn(step -> step.kind() == StepView.Kind.CORRECTED)
                .singleElement()
                .satisfies(step -> assertThat(step.reason()).contains("chữ số 0", "minh họa"));
    }

    @Test
    void whatWasCorrectedCounts() {
        FigureQuery query = new FigureQuery(
                List.of("AS.QUA"), area(DISTRICT), Cut.COMMUNE, List.of(month(11)), FigureQuery.Options.PLAIN);
        FigureLine.Key commune =
                new FigureLine.Key(FigureLine.Kind.AREA, area(CORRECTED).value());
        assertThat(figures.table(people.actor("lanhdao.tinh"), query)
                        .figure("AS.QUA", commune, month(11))
                        .number())
                .hasValueSatisfying(value ->
                        assertThat(value).isEqualByComparingTo(gifts(versions().getFirst())));
    }

    private AreaId area(String code) {
        return Objects.requireNonNull(
                organisation.requireBody(body(code), SettableClock.FIRST_DAY).area());
    }

    @Test
    void anOfficerStoodInForTheLeaderOfTheCity() {
        Actor leader = people.actor("lanhdao.phanrang");
        assertThat(deputies.of(leader))
                .filteredOn(deputy -> deputy.last().isBefore(SettableClock.FIRST_DAY))
                .singleElement()
                .satisfies(deputy -> {
                    assertThat(deputy)
                            .extracting(DeputyView::from, DeputyView::last)
                            .containsExactly(LocalDate.of(2021, 1, 11), LocalDate.of(2021, 1, 15));
                    assertThat(deputy.position())
                            .isEqualTo(people.actor("canbo.phanrang").position());
                });
    }
}
