package vn.danvan.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.access.TestPeople;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.Uuids;
import vn.danvan.reporting.exchange.CompleteReport;
import vn.danvan.reporting.fact.Fact;
import vn.danvan.reporting.fact.FactSource;
import vn.danvan.reporting.submission.Approvals;
import vn.danvan.reporting.submission.Filling;
import vn.danvan.reporting.submission.Slot;
import vn.danvan.reporting.submission.SubmissionView;
import vn.danvan.reporting.submission.Submissions;
import vn.danvan.rules.period.ReportingPeriod;
import vn.danvan.summary.piece.PieceKind;
import vn.danvan.support.SettableClock;

/** The board of a province that began in July sums up the six months before, of those whose work it took over. */
@Transactional
class NewBoardTests extends SummaryCase {

    private static final LocalDate JUNE = LocalDate.of(2025, 6, 18);
    private static final LocalDate JULY = LocalDate.of(2025, 7, 10);

    @Autowired
    Submissions submissions;

    @Autowired
    Filling filling;

    @Autowired
    Approvals approvals;

    @Autowired
    TestPeople newcomers;

    private ReportingPeriod half;
    private Actor board;

    @BeforeEach
    void theNewBoard() {
        half = periods.period("six-months", 2025, 1).orElseThrow();
        board = new Actor(leader.account(), leader.position(), body("BTGDV-56-2025"), Role.LEADER);
    }

    @AfterEach
    void backToTheFirstDay() {
        clock.setTo(SettableClock.FIRST_DAY);
    }

    private VersionView draft() {
        clock.setTo(JULY);
        return done(summaries.start(board, "so-ket-6-thang", 2025));
    }

    @Override
    protected SummaryDetail detail(VersionView draft) {
        return summaries.detail(board, draft);
    }

    @Test
    void saysWhichReportsOfThoseBeforeItAreMissing() {
        assertThat(signing.check(board, draft()).remarks().stream()
                        .filter(remark -> remark.kind() == RemarkKind.MISSING_REPORTS)
                        .flatMap(remark -> remark.lines().stream())
                        .map(line -> line.args().getFirst().toString()))
                .contains(organisation.requireBody(body("BDV-58"), JUNE).name())
                .contains(organisation.requireBody(body("KDV-22846"), JUNE).name());
    }

    @Test
    void quotesWhatThoseBeforeItWroteAndReceived() {
        clock.setTo(JUNE);
        Actor former = newcomers.actor("BDV-58", Role.LEADER);
        SubmissionView report = done(submissions.start(former, new Slot("dan-van", former.body(), half)));
        done(filling.save(former, report.id(), CompleteReport.cells()));
        done(approvals.submit(former, report.id()));
        assertThat(detail(draft()).pieces().stream()
                        .map(SummaryDetail.Standing::piece)
                        .filter(one -> one.draft().kind() == PieceKind.NARRATIVE))
                .anySatisfy(one -> assertThat(one.text()).contains("Ổn định."));
    }

    @Test
    void tellsTheFiguresOfItsGroundByItsOwnUnitsAndOfTheWholeThatAPartIsNotTold() {
        facts.put(
                new FactSource(Uuids.next(Clock.systemUTC()), body("KDV-22846"), half, true),
                List.of(new Fact("PB.HN", "", new BigDecimal("32"), false)));
        VersionView draft = draft();
        SummaryDetail.Standing meetings = sentence(draft, "kq.giam-sat.cau", 1, board);
        assertThat(meetings.piece().text()).doesNotContain("32 cuộc");
        assertThat(meetings.piece().draft().figures())
                .anySatisfy(figure -> assertThat(figure.untoldUnits()).contains("tỉnh Khánh Hòa"));
        assertThat(signing.remarks(board, draft))
                .flatExtracting(Remark::lines)
                .extracting(Remark.Line::key)
                .contains("untold-shown");
        assertThat(detail(draft).scene().units()).isNotEmpty();
        assertThat(detail(draft).pieces())
                .filteredOn(one -> one.piece().draft().block().equals("pl.giam-sat"))
                .singleElement()
                .satisfies(one -> assertThat(one.piece().draft().figures())
                        .filteredOn(figure -> !figure.ref()
                                .area()
                                .equals(detail(draft).scene().area()))
                        .anySatisfy(figure -> assertThat(figure.value()).isNotNull()));
    }
}
