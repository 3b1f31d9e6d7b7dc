package vn.danvan.reporting.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.support.Outcomes.done;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.reporting.exchange.Registrations.Registration;
import vn.danvan.reporting.submission.SubmissionState;
import vn.danvan.reporting.submission.SubmissionView;
import vn.danvan.web.Ui;

/** A program learns which reports were sent, which were approved and which count no more. */
class RegistrationTests extends OneReportCase {

    @Autowired
    Registrations registrations;

    private Actor commune;
    private Actor district;
    private Actor province;
    private SubmissionView report;

    @BeforeEach
    void writesAReport() {
        on(1);
        commune = leader(UNIT);
        district = leader("BDV-582");
        province = leader("BDV-58");
        report = written(commune, 2023, 9);
    }

    private void on(int day) {
        clock.setTo(LocalDate.of(2023, 10, day));
    }

    private static Instant at(int day) {
        return LocalDate.of(2023, 10, day).atTime(8, 0).atZone(Ui.ZONE).toInstant();
    }

    private static DataValueQuery question(int since) {
        return question("202309", LocalDate.of(2023, 10, since), false, 0);
    }

    private List<Registration> read(Actor reader, int since) {
        return done(registrations.of(reader, question(since)));
    }

    private void approve(Actor leader) {
        SubmissionView waiting = submissions.versions(report.slot()).getFirst();
        done(approvals.approve(leader, waiting.id(), waiting.revision()));
    }

    @Test
    void aDraftIsNotToldOfAndASentReportSaysWhenAndByWhichBody() {
        assertThat(read(province, 1)).isEmpty();
        assertThat(read(commune, 1)).isEmpty();
        on(2);
        done(approvals.submit(commune, report.id()));
        assertThat(read(province, 2))
                .containsExactly(new Registration(
                        "dan-van", "202309", UNIT, UNIT, at(2), SubmissionState.SUBMITTED, 1, null, at(2)));
        assertThat(read(commune, 2)).isEqualTo(read(province, 2));
        assertThat(read(province, 3)).isEmpty();
    }

    @Test
    void aReportCountsAsApprovedWhenEveryLevelHasApprovedIt() {
        on(2);
        done(approvals.submit(commune, report.id()));
        on(3);
        approve(district);
        assertThat(read(province, 3)).singleElement().satisfies(one -> {
            assertThat(one.state()).isEqualTo(SubmissionState.SUBMITTED);
            assertThat(one.approved()).isNull();
            assertThat(one.moved()).isEqualTo(at(3));
        });
        on(4);
        approve(province);
        assertThat(read(province, 4)).singleElement().satisfies(one -> {
            assertThat(one.state()).isEqualTo(SubmissionState.APPROVED);
            assertThat(one.completed()).isTrue();
            assertThat(one.approved()).isEqualTo(at(4));
            assertThat(one.sent()).isEqualTo(at(2));
        });
    }

    @Test
    void aReportThatWasSentBackIsNoLongerComplete() {
        on(2);
        done(approvals.submit(commune, report.id()));
        on(3);
        done(approvals.sendBack(district, report.id(), "Thiếu số liệu"));
        assertThat(read(province, 3)).singleElement().satisfies(one -> {
            assertThat(one.completed()).isFalse();
            assertThat(one.state()).isEqualTo(SubmissionState.RETURNED);
            assertThat(one.sent()).isEqualTo(at(2));
        });
    }

    @Test
    void whileABodyCorrectsTheApprovedVersionCountsForItAsForAllOthers() {
        on(2);
        done(approvals.submit(commune, report.id()));
        approve(district);
        approve(province);
        on(3);
        SubmissionView correction = done(approvals.correct(commune, report.id(), "Đếm nhầm"));
        assertThat(read(commune, 1)).singleElement().satisfies(one -> {
            assertThat(one.version()).isOne();
            assertThat(one.state()).isEqualTo(SubmissionState.APPROVED);
        });
        on(4);
        done(approvals.submit(commune, correction.id()));
        assertThat(read(province, 4)).singleElement().satisfies(one -> {
            assertThat(one.version()).isEqualTo(2);
            assertThat(one.state()).isEqualTo(SubmissionState.SUBMITTED);
        });
        on(5);
        done(approvals.sendBack(district, correction.id(), "Không rõ"));
        assertThat(read(province, 5)).singleElement().satisfies(one -> {
            assertThat(one.version()).isOne();
            assertThat(one.state()).isEqualTo(SubmissionState.APPROVED);
        });
    }

    @Test
    void aCorrectionThatWasApprovedOnceIsToldOfAlsoWhenItIsSentBack() {
        on(2);
        done(approvals.submit(commune, report.id()));
        approve(district);
        approve(province);
        on(3);
        SubmissionView correction = done(approvals.correct(commune, report.id(), "Đếm nhầm"));
        done(approvals.submit(commune, correction.id()));
        approve(district);
        approve(province);
        on(4);
        done(approvals.reopen(province, correction.id(), "Cần đối chiếu lại"));
        done(approvals.sendBack(province, correction.id(), "Sửa lại"));
        assertThat(read(district, 4)).singleElement().satisfies(one -> {
            assertThat(one.version()).isEqualTo(2);
            assertThat(one.state()).isEqualTo(SubmissionState.RETURNED);
            assertThat(one.completed()).isFalse();
        });
    }

    @Test
    void aBodyThatTheKeyDoesNotReadIsRefused() {
        Actor elsewhere = leader("BDV-584");
        assertThat(registrations.of(elsewhere, question(1)))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(((Refusal) refused.refusals().getFirst()).code())
                                .isEqualTo("exchange.org-unit"));
    }
}
