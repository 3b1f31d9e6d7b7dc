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
import vn.danvan.kernel.Role;
import vn.danvan.notice.NoticeView;
import vn.danvan.notice.Notices;
import vn.danvan.organisation.BodyEnded;

/** No report waits for a body that has ended; each test takes back what it did. */
@Transactional
class PassingOnTests extends ReportCase {

    @Autowired
    PassingOn passing;

    @Autowired
    Notices notices;

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
        PassingOn listener = AopTestUtils.getTargetObject(passing);
        listener.on(new BodyEnded(body.body(), LocalDate.of(2021, 2, 1), List.of()));
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

    @Test
    void whatNobodyWaitsForIsLeftAlone() {
        SubmissionView begun = started(commune, month(2018, 8));
        ends(district);
        assertThat(submissions.require(commune, begun.id()).waitingFor()).isNull();
        assertThat(steps(begun)).containsExactly(StepView.Kind.STARTED);
    }

    private List<String> told(Actor actor) {
        return notices.of(actor, 1).items().stream().map(NoticeView::kind).toList();
    }
}
