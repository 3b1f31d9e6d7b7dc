package vn.danvan.reporting.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.util.AopTestUtils;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.access.TestPeople;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Role;
import vn.danvan.notice.NoticeView;
import vn.danvan.notice.Notices;
import vn.danvan.organisation.BodyEnded;
import vn.danvan.organisation.Organisation;

/** No report waits for a body that has ended; each test takes back what it did. */
@Transactional
class PassingOnTests extends ReportCase {

    @Autowired
    PassingOn passing;

    @Autowired
    Notices notices;

    @Autowired
    Organisation organisation;

    @Autowired
    TestPeople newcomers;

    /** A commune that reports nothing in other tests. */
    @BeforeEach
    void anotherCommune() {
        commune =
                newcomers.actor(newcomers.person("KDV-22762", Role.UNIT_OFFICER).username());
    }

    /** As the event does it, in the transaction of the test. */
    private void ends(Actor body) {
        ends(body, LocalDate.of(2021, 2, 1));
    }

    private void ends(Actor body, LocalDate day) {
        PassingOn listener = AopTestUtils.getTargetObject(passing);
        listener.on(new BodyEnded(body.body(), day, List.of()));
    }

    private List<StepView.Kind> steps(SubmissionView view) {
        return submissions.detail(commune, view.id()).steps().stream()
                .map(StepView::kind)
                .toList();
    }

    @Test
    void whatWaitsIsCounted() {
        long before = passing.count(district.body());
        SubmissionView sent = sent(commune, month(2018, 5));
        assertThat(sent.waitingFor()).isEqualTo(district.body());
        assertThat(passing.count(district.body())).isEqualTo(before + 1);
    }

    @Test
    void whatIsHandedOverWaitsForTheOtherBodyWithItsTrace() {
        SubmissionView sent = sent(commune, month(2018, 6));
        int passed = passing.handOver(district.body(), otherDistrict.body(), leader, LocalDate.of(2021, 2, 1));
        assertThat(passed).isPositive();
        assertThat(passing.count(district.body())).isZero();
        SubmissionView now = submissions.require(commune, sent.id());
        assertThat(now.waitingFor()).isEqualTo(otherDistrict.body());
        assertThat(now.state()).isEqualTo(SubmissionState.SUBMITTED);
        assertThat(now.submittedOn()).isEqualTo(sent.submittedOn());
        assertThat(steps(sent)).startsWith(StepView.Kind.PASSED_ON);
        assertThat(told(otherDistrict)).contains("report.passed-on");
    }

    @Test
    void whenABodyEndsItWaitsForTheNextOneThatApproves() {
        SubmissionView sent = sent(commune, month(2018, 7));
        passing.handOver(district.body(), commune.body(), leader, LocalDate.of(2021, 2, 1));
        ends(commune);
        SubmissionView now = submissions.require(commune, sent.id());
        assertThat(now.waitingFor()).isEqualTo(district.body());
        assertThat(now.submittedBy()).isEqualTo(sent.submittedBy());
    }

    private Actor takesOver(String code, Actor person) {
        return new Actor(
                person.account(),
                person.position(),
                organisation.bodyByCode(code).orElseThrow(),
                Role.LEADER);
    }

    private SubmissionView approvedBy(Actor body, SubmissionView view) {
        return done(approvals.approve(
                body, view.id(), submissions.require(commune, view.id()).revision()));
    }

    @Test
    void aReportOfMay2025IsApprovedToTheEndByWhoTookOverTheWorkOfTheEndedBodies() {
        clock.setTo(LocalDate.of(2025, 6, 10));
        SubmissionView sent = sent(commune, month(2025, 5));
        clock.setTo(LocalDate.of(2025, 7, 2));
        Actor successor = takesOver("BTGDV-56-2025", leader);
        passing.handOver(district.body(), successor.body(), successor, LocalDate.of(2025, 7, 2));
        assertThat(submissions.require(commune, sent.id()).waitingFor()).isEqualTo(successor.body());

        SubmissionView approved = approvedBy(successor, sent);
        assertThat(approved.state()).isEqualTo(SubmissionState.APPROVED);
        assertThat(approved.waitingFor()).isNull();
        assertThat(fact("TTR.CUOC", commune.body(), month(2025, 5))).isEqualTo("10 approved");
    }

    @Test
    void aReportOfMay2025GoesToWhoFollowsTheProvinceWhenNobodyFollowsTheDistrict() {
        clock.setTo(LocalDate.of(2025, 6, 10));
        SubmissionView sent = sent(commune, month(2025, 5));
        clock.setTo(LocalDate.of(2025, 7, 2));
        ends(district, LocalDate.of(2025, 7, 1));
        Actor successor = takesOver("BTGDV-56-2025", leader);
        SubmissionView now = submissions.require(commune, sent.id());
        assertThat(now.waitingFor()).isEqualTo(successor.body());
        assertThat(now.level()).isEqualTo(1);
        assertThat(approvedBy(successor, sent).state()).isEqualTo(SubmissionState.APPROVED);
    }

    @Test
    void whoStandsInForTheProvinceApprovesAtItsLevelAndTheDistrictIsNotAskedAgain() {
        SubmissionView sent = approvedBy(districtLeader, sent(commune, month(2018, 9)));
        passing.handOver(leader.body(), otherDistrict.body(), leader, LocalDate.of(2021, 2, 1));
        assertThat(refused(approvals.withdraw(commune, sent.id())))
                .as("the district has approved it")
                .containsExactly("report.closed.WITHDRAW");
        SubmissionView approved = approvedBy(people.actor("lanhdao.bacai"), sent);
        assertThat(approved.state()).isEqualTo(SubmissionState.APPROVED);
    }

    @Test
    void whenTheProvinceEndsItWaitsForWhoFollowsItAndNeverForTheDistrictAgain() {
        SubmissionView sent = approvedBy(districtLeader, sent(commune, month(2018, 10)));
        ends(leader);
        assertThat(submissions.require(commune, sent.id()).waitingFor())
                .as("until the work is handed over")
                .isEqualTo(leader.body());
        AopTestUtils.<PassingOn>getTargetObject(passing)
                .on(new BodyEnded(leader.body(), LocalDate.of(2021, 2, 1), List.of(otherDistrict.body())));
        SubmissionView now = submissions.require(commune, sent.id());
        assertThat(now.waitingFor()).isEqualTo(otherDistrict.body());
        assertThat(now.level()).isEqualTo(1);
    }

    @Test
    void whatNobodyWaitsForIsLeftAlone() {
        SubmissionView begun = started(commune, month(2018, 8));
        ends(district);
        assertThat(submissions.require(commune, begun.id()).waitingFor()).isNull();
        assertThat(steps(begun)).containsExactly(StepView.Kind.STARTED);
    }

    @Test
    void theDistrictsReportWaitsForThoseBelowWhoseApprovalWasHandedToAnotherBody() {
        clock.setTo(LocalDate.of(2024, 4, 1));
        SubmissionView below = sent(commune, month(2024, 3));
        SubmissionView own = sent(district, month(2024, 3));
        List<BodyId> others = approvals.below(district, own.id()).stream()
                .map(one -> one.body().id())
                .filter(body -> !body.equals(commune.body()))
                .toList();
        done(approvals.nameMissing(district, own.id(), List.of(), others, "Chưa nhận được báo cáo"));
        passing.handOver(district.body(), otherDistrict.body(), leader, LocalDate.of(2024, 4, 1));

        assertThat(approvals.below(leader, own.id()))
                .filteredOn(Approvals.Below::open)
                .extracting(one -> one.body().id())
                .as("nobody has approved it")
                .containsExactly(commune.body());
        assertThat(refused(approvals.approve(leader, own.id(), now(own).revision())))
                .containsExactly("report.children-open");

        approvedBy(people.actor("lanhdao.bacai"), below);
        assertThat(approved(leader, own).state()).isEqualTo(SubmissionState.APPROVED);
    }

    private List<String> told(Actor actor) {
        return Told.to(actor, notices).map(NoticeView::kind).toList();
    }
}
