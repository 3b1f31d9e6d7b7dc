package vn.danvan.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.access.TestPeople;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;
import vn.danvan.reporting.exchange.CompleteReport;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.Answers.Words;
import vn.danvan.reporting.submission.Approvals;
import vn.danvan.reporting.submission.CellChange;
import vn.danvan.reporting.submission.Filling;
import vn.danvan.reporting.submission.Slot;
import vn.danvan.reporting.submission.SubmissionView;
import vn.danvan.reporting.submission.Submissions;
import vn.danvan.summary.piece.PieceKind;
import vn.danvan.support.SettableClock;

/** While a body corrects its report, what it sent before counts: its figures, its paragraphs and that it has reported. */
@Transactional
class CorrectedReportTests extends SummaryCase {

    private static final String COMMUNE = "KDV-22819";
    private static final String STORY = "th.tt";

    @Autowired
    Submissions submissions;

    @Autowired
    Filling filling;

    @Autowired
    Approvals approvals;

    @Autowired
    TestPeople newcomers;

    private Actor commune;
    private Actor district;
    private SubmissionView report;

    @BeforeEach
    void aCommuneReportsItsYear() {
        clock.setTo(LocalDate.of(2022, 12, 20));
        commune = newcomers.actor(COMMUNE, Role.LEADER);
        district = newcomers.actor("BDV-585", Role.LEADER);
        report = done(submissions.start(
                commune,
                new Slot(
                        "dan-van",
                        commune.body(),
                        periods.period("year", 2022, 1).orElseThrow())));
        done(filling.save(commune, report.id(), CompleteReport.cells()));
        done(approvals.submit(commune, report.id()));
        approve(district);
        approve(newcomers.actor("BDV-58", Role.LEADER));
    }

    @AfterEach
    void backToTheFirstDay() {
        clock.setTo(SettableClock.FIRST_DAY);
    }

    private void approve(Actor leader) {
        SubmissionView waiting = submissions.of(report.slot()).orElseThrow();
        done(approvals.approve(leader, waiting.id(), waiting.revision()));
    }

    @Override
    protected SummaryDetail detail(VersionView draft) {
        return summaries.detail(district, summaries.version(district, draft.summary(), Optional.of(draft.number())));
    }

    private List<SummaryDetail.Standing> paragraphs(VersionView draft) {
        return detail(draft).pieces().stream()
                .filter(one -> one.piece().draft().kind() == PieceKind.NARRATIVE
                        && one.piece().draft().block().equals(STORY))
                .toList();
    }

    private List<String> told(VersionView draft) {
        return signing
                .check(district, summaries.version(district, draft.summary(), Optional.of(draft.number())))
                .remarks()
                .stream()
                .filter(remark -> remark.kind() == RemarkKind.MISSING_REPORTS)
                .flatMap(remark -> remark.lines().stream())
                .filter(line -> line.args().getFirst().toString().contains("Quảng Sơn"))
                .map(Remark.Line::key)
                .toList();
    }

    @Test
    void aCorrectionThatIsNotSentTakesNothingAway() {
        VersionView draft = done(summaries.start(district, OUTLINE, 2022));
        assertThat(paragraphs(draft))
                .singleElement()
                .satisfies(one -> assertThat(one.piece().text()).contains("Ổn định."));

        SubmissionView correction = done(approvals.correct(commune, report.id(), "Đếm nhầm"));
        done(filling.save(
                commune,
                correction.id(),
                List.of(new CellChange(
                        new CellId(STORY, ""),
                        Optional.of(new Words("Có việc mới.")),
                        null,
                        Optional.of(new Words("Ổn định."))))));

        assertThat(paragraphs(draft))
                .singleElement()
                .satisfies(one -> assertThat(one.outdated()).isFalse());
        assertThat(told(draft)).doesNotContain("draft");

        done(approvals.submit(commune, correction.id()));
        assertThat(paragraphs(draft))
                .as("until every level has approved it, figures and words are those of before")
                .singleElement()
                .satisfies(one -> assertThat(one.outdated()).isFalse());

        approve(district);
        approve(newcomers.actor("BDV-58", Role.LEADER));
        assertThat(paragraphs(draft))
                .anySatisfy(one -> assertThat(one.outdated()).isTrue());
    }
}
