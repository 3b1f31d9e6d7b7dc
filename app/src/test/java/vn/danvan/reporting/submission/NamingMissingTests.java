package vn.danvan.reporting.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.rules.period.ReportingPeriod;

/** Which reports from below may be named as missing, and what for. */
@Transactional
class NamingMissingTests extends ReportCase {

    private static final String REASON = "Đã đôn đốc hai lần, chưa nhận được";

    private Actor below() {
        return people.actor("xa.phuocdai");
    }

    private Approvals.Below told(SubmissionView own, BodyId body) {
        return approvals.below(otherDistrict, own.id()).stream()
                .filter(one -> one.body().id().equals(body))
                .findFirst()
                .orElseThrow();
    }

    private List<BodyId> others(SubmissionView own) {
        return approvals.below(otherDistrict, own.id()).stream()
                .map(one -> one.body().id())
                .filter(body -> !body.equals(below().body()))
                .toList();
    }

    @BeforeEach
    void itIsSeptember2022() {
        clock.setTo(LocalDate.of(2022, 9, 5));
    }

    @Test
    void aReportThatLiesOnTheOwnDeskIsNotMissing() {
        ReportingPeriod period = month(2022, 7);
        SubmissionView report = sent(below(), period);
        SubmissionView own = sent(otherDistrict, period);
        List<BodyId> body = List.of(below().body());
        assertThat(refused(approvals.nameMissing(otherDistrict, own.id(), List.of(), body, REASON)))
                .containsExactly("report.named-sent");

        done(approvals.sendBack(people.actor("lanhdao.bacai"), report.id(), "Thiếu số liệu đối thoại"));
        assertThat(refused(approvals.nameMissing(otherDistrict, own.id(), List.of(), body, "  ")))
                .containsExactly("report.reason-missing");
        done(approvals.nameMissing(otherDistrict, own.id(), List.of(), body, REASON));
        assertThat(told(own, below().body()).reason()).isEqualTo(REASON);
        assertThat(told(own, below().body()).open()).isFalse();
    }

    @Test
    void whoWasNamedAndSendsAllTheSameIsApprovedFirst() {
        ReportingPeriod period = month(2022, 8);
        SubmissionView own = sent(otherDistrict, period);
        done(approvals.nameMissing(otherDistrict, own.id(), List.of(), List.of(below().body()), REASON));
        done(approvals.nameMissing(otherDistrict, own.id(), List.of(), others(own), "Chưa nhận được"));
        assertThat(told(own, below().body()).reason())
                .as("who was named before keeps the reason")
                .isEqualTo(REASON);

        SubmissionView late = sent(below(), period);
        assertThat(told(own, below().body()).open()).isTrue();
        assertThat(refused(approvals.approve(leader, own.id(), now(own).revision())))
                .containsExactly("report.children-open");
        approved(people.actor("lanhdao.bacai"), late);
        assertThat(approved(leader, own).state()).isEqualTo(SubmissionState.APPROVED);
    }
}
