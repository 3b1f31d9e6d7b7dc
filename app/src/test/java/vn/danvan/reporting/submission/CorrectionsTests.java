package vn.danvan.reporting.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.access.TestPeople;
import vn.danvan.kernel.Role;
import vn.danvan.reporting.form.Answers.Cell;
import vn.danvan.rules.period.ReportingPeriod;
import vn.danvan.support.SettableClock;

/** Of several versions the one stands whose figures count, and none but the first is ever late; each test takes back what it did. */
@Transactional
class CorrectionsTests extends ReportCase {

    @Autowired
    Completeness completeness;

    @Autowired
    SideBySide beside;

    @Autowired
    ReportLists lists;

    @Autowired
    OwedReports owed;

    @Autowired
    TestPeople newcomers;

    private ReportingPeriod period;
    private SubmissionView first;
    private SubmissionView second;

    /** Ten, approved; then eight in a correction. */
    @BeforeEach
    void aCorrectionIsBegun() {
        commune = newcomers.actor("KDV-22762", Role.UNIT_OFFICER);
        period = month(2024, 3);
        clock.setTo(LocalDate.of(2024, 4, 1));
        first = approvedByAll(sent(commune, period));
        clock.setTo(LocalDate.of(2024, 7, 1));
        second = done(approvals.correct(commune, first.id(), "Đếm trùng"));
        save(commune, second, cell(GROUPS, figure(8), figure(10)));
    }

    @AfterEach
    void firstDay() {
        clock.setTo(SettableClock.FIRST_DAY);
    }

    private SubmissionView approvedByAll(SubmissionView sent) {
        return approved(leader, approved(districtLeader, sent));
    }

    private Completeness.Column column() {
        return new Completeness.Column(edition(first), period);
    }

    private Completeness.Entry entry() {
        return completeness
                .matrix(commune, List.of(column()))
                .getFirst()
                .entries()
                .getFirst();
    }

    private void stands(SubmissionView version, String fact) {
        assertThat(fact("TTR.CUOC", commune.body(), period)).isEqualTo(fact);
        assertThat(entry().view()).extracting(SubmissionView::id).isEqualTo(version.id());
        long told = Long.parseLong(fact.replaceFirst(" .*", ""));
        assertThat(beside.of(commune, column(), _ -> true)
                        .getFirst()
                        .sent()
                        .orElseThrow()
                        .answers()
                        .cell("ttr.cuoc", ""))
                .contains(figure(told));
    }

    @Test
    void aCorrectionThatWasApprovedAndOpenedAgainStandsAsItsFiguresDo() {
        done(approvals.submit(commune, second.id()));
        stands(first, "10 approved");
        approvedByAll(second);
        stands(second, "8 approved");

        done(approvals.reopen(leader, second.id(), "Đối chiếu lại"));
        stands(second, "8");
        assertThat(entry().status()).isEqualTo(Completeness.Status.SUBMITTED);
        assertThat(entry().late()).isFalse();

        done(approvals.sendBack(leader, second.id(), "Sửa lại"));
        assertThat(fact("TTR.CUOC", commune.body(), period))
                .as("ten was found to be wrong, and eight is to be sent again")
                .isEmpty();
        assertThat(entry().view()).extracting(SubmissionView::id).isEqualTo(second.id());
        assertThat(entry().status()).isEqualTo(Completeness.Status.RETURNED);
        assertThat(entry().unsent()).isTrue();
        assertThat(entry().late()).as("it is missing, and urged").isTrue();
        done(approvals.submit(commune, second.id()));
        stands(second, "8");
        approvedByAll(second);
        stands(second, "8 approved");
    }

    @Test
    void aCorrectionThatWasNeverApprovedLeavesWhatItWasToReplaceWhenItIsSentBack() {
        done(approvals.submit(commune, second.id()));
        done(approvals.sendBack(districtLeader, second.id(), "Sửa lại"));
        stands(first, "10 approved");
        assertThat(entry().status()).isEqualTo(Completeness.Status.APPROVED);
    }

    @Test
    void aFurtherCorrectionStandsOnceItIsApprovedItself() {
        done(approvals.submit(commune, second.id()));
        approvedByAll(second);
        SubmissionView third = done(approvals.correct(commune, second.id(), "Đếm sót"));
        stands(second, "8 approved");
        save(commune, third, cell(GROUPS, figure(9), figure(8)));
        done(approvals.submit(commune, third.id()));
        stands(second, "8 approved");
        approvedByAll(third);
        stands(third, "9 approved");
    }

    @Test
    void whatIsComparedWithLaterIsWhatCountsAndNotACorrectionThatWaits() {
        done(approvals.submit(commune, second.id()));
        SubmissionView april = started(commune, month(2024, 4));
        assertThat(previous(april)).contains(figure(10));
        approvedByAll(second);
        assertThat(previous(april)).contains(figure(8));
    }

    private Optional<Cell> previous(SubmissionView report) {
        return submissions.detail(commune, report.id()).previous().cell("ttr.cuoc", "");
    }

    @Test
    void theDistrictSeesTheCorrectionThatCountsBelowIt() {
        done(approvals.submit(commune, second.id()));
        approvedByAll(second);
        done(approvals.reopen(leader, second.id(), "Đối chiếu lại"));
        SubmissionView own = started(district, period);
        assertThat(approvals.below(district, own.id()))
                .filteredOn(one -> one.body().id().equals(commune.body()))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.report()).extracting(SubmissionView::id).isEqualTo(second.id());
                    assertThat(one.approved())
                            .as("the district has approved it")
                            .isTrue();
                });
    }

    @Test
    void aCorrectionIsNeverLate() {
        LocalDateTime now = LocalDateTime.now(clock);
        assertThat(now(second).lateness(now)).isEqualTo(Lateness.NONE);
        ReportLists.Mine mine = lists.mine(commune);
        for (List<ReportLists.Line> lines : List.of(mine.late(), mine.open(), mine.soon(now.toLocalDate()))) {
            assertThat(lines).extracting(ReportLists.Line::view).doesNotContain(now(second));
        }
        assertThat(mine.corrections()).extracting(ReportLists.Line::view).containsExactly(now(second));
        assertThat(owed.entries(commune.body(), first.due(), first.due()))
                .as("nobody owes it on a day of April")
                .noneMatch(entry -> entry.title().contains("công tác dân vận”, Tháng 3/2024"));
        assertThat(done(approvals.submit(commune, second.id())).lateness(now)).isEqualTo(Lateness.NONE);
    }

    private static List<SubmissionId> ids(List<ReportLists.Line> lines) {
        return lines.stream()
                .flatMap(line -> Optional.ofNullable(line.view()).stream())
                .map(SubmissionView::id)
                .toList();
    }

    @Test
    void aCorrectionStandsInTheOwnListWhereItsStatePutsIt() {
        assertThat(ids(lists.mine(commune).corrections())).contains(second.id());
        done(approvals.submit(commune, second.id()));
        assertThat(ids(lists.mine(commune).sent())).contains(second.id());
        done(approvals.sendBack(districtLeader, second.id(), "Sửa lại"));
        assertThat(ids(lists.mine(commune).returned())).contains(second.id());
        assertThat(ids(lists.mine(commune).corrections())).doesNotContain(second.id());
    }

    /** What it corrected counts no more, so that it is missing, and urged, as a first version is. */
    @Test
    void oneThatWasApprovedOpenedAgainAndTakenBackIsLateLikeAnyOther() {
        done(approvals.submit(commune, second.id()));
        approvedByAll(second);
        done(approvals.reopen(leader, second.id(), "Đối chiếu lại"));
        assertThat(ids(lists.mine(commune).sent())).contains(second.id());
        done(approvals.sendBack(leader, second.id(), "Sửa lại"));
        assertThat(ids(lists.mine(commune).returned())).contains(second.id());
        done(approvals.submit(commune, second.id()));
        done(approvals.withdraw(commune, second.id()));

        assertThat(entry().late()).isTrue();
        ReportLists.Mine mine = lists.mine(commune);
        assertThat(ids(mine.late())).contains(second.id());
        assertThat(ids(mine.corrections())).doesNotContain(second.id());
        assertThat(owed.entries(commune.body(), first.due(), first.due()))
                .as("it is owed on its day")
                .anyMatch(entry -> entry.title().contains("công tác dân vận”, Tháng 3/2024"));
    }
}
