package vn.danvan.reporting.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Forbidden;
import vn.danvan.kernel.NotFound;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.Answers.Words;
import vn.danvan.rules.period.ReportingPeriod;
import vn.danvan.support.SettableClock;

/** A report on its way from the commune over the district to the province, on the real database. */
class ApprovalFlowTests extends ReportCase {

    @Test
    void aReportIsApprovedLevelByLevelAndItsFiguresCountFromTheFirstSendingOn() {
        ReportingPeriod period = month(2019, 4);
        SubmissionView sent = sent(commune, period);
        assertThat(sent.state()).isEqualTo(SubmissionState.SUBMITTED);
        assertThat(sent.waitingFor()).isEqualTo(district.body());
        assertThat(fact("TTR.CUOC", commune.body(), period)).isEqualTo("10");

        SubmissionView once = approved(districtLeader, sent);
        assertThat(once.state()).isEqualTo(SubmissionState.SUBMITTED);
        assertThat(once.waitingFor()).isEqualTo(leader.body());
        assertThat(fact("TTR.CUOC", commune.body(), period)).isEqualTo("10");

        SubmissionView approved = approved(leader, once);
        assertThat(approved.state()).isEqualTo(SubmissionState.APPROVED);
        assertThat(approved.waitingFor()).isNull();
        assertThat(fact("TTR.CUOC", commune.body(), period)).isEqualTo("10 approved");
        assertThat(submissions.detail(leader, sent.id()).steps())
                .extracting(StepView::kind)
                .containsExactly(
                        StepView.Kind.APPROVED, StepView.Kind.APPROVED, StepView.Kind.SUBMITTED, StepView.Kind.STARTED);
    }

    @Test
    void aReturnedReportSaysWhyCountsNoMoreAndKeepsTheDayItWasFirstSent() {
        ReportingPeriod period = month(2019, 5);
        SubmissionView sent = sent(commune, period);
        assertThat(refused(approvals.sendBack(districtLeader, sent.id(), " ")))
                .containsExactly("report.reason-missing");
        SubmissionView returned = done(approvals.sendBack(districtLeader, sent.id(), "Thiếu số cuộc đối thoại"));
        assertThat(returned.state()).isEqualTo(SubmissionState.RETURNED);
        assertThat(fact("TTR.CUOC", commune.body(), period)).isEmpty();
        assertThat(submissions.detail(commune, sent.id()).steps().getFirst().reason())
                .isEqualTo("Thiếu số cuộc đối thoại");

        clock.setTo(LocalDate.of(2021, 2, 3));
        save(commune, sent, cell(GROUPS, figure(12), figure(10)));
        SubmissionView again = done(approvals.submit(commune, sent.id()));
        assertThat(again.submittedOn()).isEqualTo(LocalDate.of(2021, 2, 1));
        assertThat(fact("TTR.CUOC", commune.body(), period)).isEqualTo("12");
    }

    @Test
    void theSenderTakesAReportBackUntilSomebodyApprovedIt() {
        ReportingPeriod period = month(2019, 6);
        SubmissionView sent = sent(commune, period);
        SubmissionView draft = done(approvals.withdraw(commune, sent.id()));
        assertThat(draft.state()).isEqualTo(SubmissionState.DRAFT);
        assertThat(draft.submittedOn()).isNull();
        assertThat(fact("TTR.CUOC", commune.body(), period)).isEmpty();

        approved(districtLeader, done(approvals.submit(commune, sent.id())));
        assertThat(refused(approvals.withdraw(commune, sent.id()))).containsExactly("report.closed.WITHDRAW");
    }

    @Test
    void aSentReportIsLocked() {
        SubmissionView sent = sent(commune, month(2019, 7));
        assertThat(refused(filling.save(commune, sent.id(), List.of(cell(GROUPS, figure(1), figure(10))))))
                .containsExactly("report.locked.SUBMITTED");
        assertThat(submissions.detail(commune, sent.id()).allowed()).containsExactlyInAnyOrder(SubmissionMove.WITHDRAW);
    }

    @Test
    void aReportWithFaultsIsNotSent() {
        SubmissionView begun = started(commune, month(2019, 8));
        save(commune, begun, cell(GROUPS, figure(3), null));
        assertThat(refused(approvals.submit(commune, begun.id()))).containsExactly("report.findings");
        assertThat(now(begun).state()).isEqualTo(SubmissionState.DRAFT);
    }

    @Test
    void aCorrectionIsANewVersionAndTheOldFiguresCountUntilItIsApproved() {
        ReportingPeriod period = month(2019, 9);
        SubmissionView first = approved(leader, approved(districtLeader, sent(commune, period)));
        assertThat(refused(approvals.correct(commune, first.id(), ""))).containsExactly("report.reason-missing");
        SubmissionView second = done(approvals.correct(commune, first.id(), "Đếm trùng hai cuộc"));
        assertThat(second.version()).isEqualTo(2);
        assertThat(second.state()).isEqualTo(SubmissionState.DRAFT);
        assertThat(submissions.versions(first.slot()))
                .extracting(SubmissionView::current)
                .containsExactly(true, false);

        save(commune, second, cell(GROUPS, figure(8), figure(10)));
        done(approvals.submit(commune, second.id()));
        assertThat(fact("TTR.CUOC", commune.body(), period)).isEqualTo("10 approved");
        approved(leader, approved(districtLeader, second));
        assertThat(fact("TTR.CUOC", commune.body(), period)).isEqualTo("8 approved");
        assertThat(submissions.detail(commune, first.id()).answers().cell("ttr.cuoc", ""))
                .contains(figure(10));
        assertThat(submissions.detail(commune, second.id()).answers().cell("ttr.cuoc", ""))
                .contains(figure(8));
    }

    @Test
    void aCorrectionThatIsSentBackLeavesTheOldFiguresAndOneGivenUpLeavesTheOldVersion() {
        ReportingPeriod period = month(2019, 10);
        SubmissionView first = approved(leader, approved(districtLeader, sent(commune, period)));
        SubmissionView second = done(approvals.correct(commune, first.id(), "Đếm trùng"));
        done(approvals.submit(commune, second.id()));
        done(approvals.sendBack(districtLeader, second.id(), "Không rõ lý do đính chính"));
        assertThat(fact("TTR.CUOC", commune.body(), period)).isEqualTo("10 approved");

        ReportingPeriod other = month(2019, 11);
        SubmissionView approved = approved(leader, approved(districtLeader, sent(commune, other)));
        SubmissionView begun = done(approvals.correct(commune, approved.id(), "Nhầm"));
        SubmissionView kept = done(approvals.drop(commune, Seen.of(now(begun))));
        assertThat(kept.id()).isEqualTo(approved.id());
        assertThat(kept.current()).isTrue();
        assertThat(submissions.versions(approved.slot())).hasSize(1);
    }

    @Test
    void aReportBegunByMistakeIsDeletedAndOneThatWasSentIsNot() {
        ReportingPeriod period = month(2019, 3);
        SubmissionView begun = filled(commune, period);
        assertThat(refusedOf(() -> approvals.drop(leader, Seen.of(now(begun))))).isTrue();
        done(approvals.drop(commune, Seen.of(now(begun))));
        assertThat(submissions.of(begun.slot())).isEmpty();
        SubmissionView again = sent(commune, period);
        assertThat(again.version()).isOne();
        done(approvals.withdraw(commune, again.id()));
        assertThat(refused(approvals.drop(commune, Seen.of(now(again))))).containsExactly("report.closed.DROP");
    }

    private static boolean refusedOf(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return org.assertj.core.api.Assertions.catchThrowable(call) instanceof vn.danvan.kernel.Forbidden;
    }

    @Test
    void whatWasApprovedIsOpenedAgainForAReasonAndLosesTheMark() {
        ReportingPeriod period = month(2019, 12);
        SubmissionView approved = approved(leader, approved(districtLeader, sent(commune, period)));
        assertThat(refused(approvals.reopen(leader, approved.id(), ""))).containsExactly("report.reason-missing");
        SubmissionView open = done(approvals.reopen(leader, approved.id(), "Thanh tra phát hiện sai"));
        assertThat(open.state()).isEqualTo(SubmissionState.SUBMITTED);
        assertThat(open.waitingFor()).isEqualTo(leader.body());
        assertThat(fact("TTR.CUOC", commune.body(), period)).isEqualTo("10");
        assertThat(submissions.detail(leader, open.id()).steps().getFirst().reason())
                .isEqualTo("Thanh tra phát hiện sai");
        approved(leader, open);
        assertThat(fact("TTR.CUOC", commune.body(), period)).isEqualTo("10 approved");
    }

    @Test
    void whatWasOpenedAgainIsNotTakenBackSoItKeepsTheDayItWasSent() {
        ReportingPeriod period = month(2019, 1);
        SubmissionView approved = approved(leader, approved(districtLeader, sent(commune, period)));
        done(approvals.reopen(districtLeader, approved.id(), "Xem lại số cuộc"));
        clock.setTo(LocalDate.of(2021, 2, 20));
        assertThat(submissions.detail(commune, approved.id()).may(SubmissionMove.WITHDRAW))
                .isFalse();
        assertThat(refused(approvals.withdraw(commune, approved.id()))).containsExactly("report.closed.WITHDRAW");
        done(approvals.sendBack(districtLeader, approved.id(), "Sửa số cuộc"));
        SubmissionView again = done(approvals.submit(commune, approved.id()));
        assertThat(done(approvals.withdraw(commune, again.id())).submittedOn())
                .as("sent anew and approved by nobody since, it is taken back and was still first sent in time")
                .isEqualTo(SettableClock.FIRST_DAY);
    }

    @Test
    void aCorrectionThatWasSentIsNotGivenUpWithItsTrace() {
        ReportingPeriod period = month(2019, 2);
        SubmissionView first = approved(leader, approved(districtLeader, sent(commune, period)));
        SubmissionView second = done(approvals.correct(commune, first.id(), "Đếm trùng"));
        save(commune, second, cell(GROUPS, figure(8), figure(10)));
        done(approvals.submit(commune, second.id()));
        approved(leader, approved(districtLeader, second));
        done(approvals.reopen(leader, second.id(), "Thanh tra yêu cầu xem lại"));
        done(approvals.sendBack(leader, second.id(), "Sửa lại"));
        done(approvals.submit(commune, second.id()));
        done(approvals.withdraw(commune, second.id()));

        assertThat(submissions.detail(commune, second.id()).may(SubmissionMove.DROP))
                .isFalse();
        assertThat(refused(approvals.drop(commune, Seen.of(now(second))))).containsExactly("report.closed.DROP");
        assertThat(submissions.versions(first.slot())).hasSize(2);
        assertThat(changes(commune, second)).isNotEmpty();
    }

    @Test
    void whoNamesAReportAsMissingChangesWhatOthersSawOfIt() {
        clock.setTo(LocalDate.of(2024, 5, 2));
        SubmissionView own = sent(district, month(2024, 4));
        BodyId missing = approvals.below(district, own.id()).getFirst().body().id();
        done(approvals.nameMissing(district, own.id(), List.of(), List.of(missing), "Chưa nhận được báo cáo"));
        long named = now(own).revision();
        assertThat(named).isGreaterThan(own.revision());
        done(approvals.nameMissing(district, own.id(), List.of(), List.of(missing), "Chưa nhận được báo cáo"));
        assertThat(now(own).revision()).as("nothing new was said").isEqualTo(named);
    }

    @Test
    void whoComesSecondIsToldWhoWasQuicker() {
        SubmissionView sent = sent(commune, month(2018, 3));
        long revision = sent.revision();
        done(approvals.approve(districtLeader, sent.id(), revision));
        assertThat(refused(approvals.approve(districtLeader, sent.id(), revision)))
                .containsExactly("report.waits-elsewhere");
        done(approvals.approve(leader, sent.id(), now(sent).revision()));
        assertThat(refused(approvals.sendBack(leader, sent.id(), "Muộn"))).containsExactly("report.overtaken.APPROVED");
    }

    @Test
    void nobodyApprovesWhatChangedUnseen() {
        SubmissionView sent = sent(commune, month(2018, 4));
        done(approvals.withdraw(commune, sent.id()));
        save(commune, sent, cell(GROUPS, figure(99), figure(10)));
        done(approvals.submit(commune, sent.id()));
        assertThat(refused(approvals.approve(districtLeader, sent.id(), sent.revision())))
                .containsExactly("report.changed-since");
    }

    @Test
    void theProvinceReportIsApprovedByItsLeaderButNotByWhoSentIt() {
        ReportingPeriod period = month(2018, 5);
        nameEverybodyMissing(filled(specialist, period));
        SubmissionView sent = done(approvals.submit(
                specialist,
                submissions
                        .of(new Slot(FORM, specialist.body(), period))
                        .orElseThrow()
                        .id()));
        assertThat(sent.waitingFor()).isEqualTo(specialist.body());
        assertThatThrownBy(() -> approvals.approve(specialist, sent.id(), sent.revision()))
                .isInstanceOf(Forbidden.class);
        assertThat(approved(leader, sent).state()).isEqualTo(SubmissionState.APPROVED);

        SubmissionView own = filled(leader, month(2018, 6));
        nameEverybodyMissing(own);
        SubmissionView ownSent = done(approvals.submit(leader, own.id()));
        assertThat(refused(approvals.approve(leader, ownSent.id(), ownSent.revision())))
                .containsExactly("report.not-you.APPROVE");
    }

    private void nameEverybodyMissing(SubmissionView view) {
        done(approvals.nameMissing(
                specialist,
                view.id(),
                List.of(),
                approvals.below(specialist, view.id()).stream()
                        .map(Approvals.Below::body)
                        .map(vn.danvan.organisation.BodyView::id)
                        .toList(),
                "Chưa nhận được báo cáo"));
    }

    @Test
    void aDistrictReportIsApprovedWhenThoseBelowItAreOrAreNamedAsMissing() {
        ReportingPeriod period = month(2018, 7);
        SubmissionView below = sent(commune, period);
        SubmissionView own = sent(district, period);
        assertThat(refused(approvals.approve(leader, own.id(), own.revision())))
                .containsExactly("report.children-open");
        approved(districtLeader, below);
        done(approvals.nameMissing(
                district,
                own.id(),
                List.of(),
                approvals.below(district, own.id()).stream()
                        .filter(one ->
                                one.report() == null || !one.report().state().sent())
                        .map(one -> one.body().id())
                        .toList(),
                "Chưa nhận được báo cáo"));
        SubmissionView approved = approved(leader, own);
        assertThat(approved.state()).isEqualTo(SubmissionState.APPROVED);
        assertThat(now(below).state()).isEqualTo(SubmissionState.APPROVED);
        assertThat(fact("TTR.CUOC", commune.body(), period)).isEqualTo("10 approved");
    }

    @Test
    void neighboursAndAdministratorsSeeNothingAndObserversOnlyRead() {
        SubmissionView begun = filled(commune, month(2018, 8));
        assertThatThrownBy(() -> submissions.require(people.actor("xa.phuocmy"), begun.id()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> submissions.require(otherDistrict, begun.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> submissions.require(people.actor("quantri.tinh"), begun.id()))
                .isInstanceOf(NotFound.class);
        assertThat(submissions.detail(people.actor("giamsat.tinh"), begun.id()).allowed())
                .isEmpty();
        assertThatThrownBy(() -> filling.save(district, begun.id(), List.of())).isInstanceOf(Forbidden.class);
    }

    @Test
    void whatCannotBeReportedIsRefusedInASentence() {
        assertThat(refused(submissions.start(commune, new Slot("khong-co", commune.body(), month(2018, 9)))))
                .containsExactly("report.no-edition");
        assertThat(refused(submissions.start(commune, new Slot(FORM, commune.body(), month(2021, 5)))))
                .containsExactly("report.not-begun");
        assertThat(refused(submissions.start(
                        commune,
                        new Slot(
                                FORM,
                                commune.body(),
                                periods.period("week", 2020, 5).orElseThrow()))))
                .containsExactly("report.no-such-period");
        SubmissionView begun = started(commune, month(2018, 9));
        assertThat(refused(filling.save(
                        commune,
                        begun.id(),
                        List.of(
                                cell(new CellId("la", ""), figure(1), null),
                                cell(GROUPS, figure(-1), null),
                                cell(GROUPS, new Words("nhiều"), null)))))
                .containsExactly("report.cell-unknown", "report.cell-range", "report.cell-figure");
    }
}
