package vn.danvan.reporting.filling.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.support.Outcomes.done;
import static vn.danvan.support.Outcomes.text;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;
import vn.danvan.organisation.Organisation;
import vn.danvan.reporting.submission.Approvals;
import vn.danvan.reporting.submission.Filling;
import vn.danvan.reporting.submission.Slot;
import vn.danvan.reporting.submission.SubmissionId;
import vn.danvan.reporting.submission.Submissions;
import vn.danvan.rules.period.Periods;
import vn.danvan.support.CompulsoryCells;
import vn.danvan.support.DanvanTest;
import vn.danvan.support.People;
import vn.danvan.support.SettableClock;

/** The page of the first report after the merger of July 2025 says whose figures stand beside its own, or why none do. */
@DanvanTest
@Transactional
class MergedSheetTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Submissions submissions;

    @Autowired
    Filling filling;

    @Autowired
    Approvals approvals;

    @Autowired
    Organisation organisation;

    @Autowired
    Periods periods;

    @Autowired
    People people;

    @Autowired
    SettableClock clock;

    @AfterEach
    void firstDay() {
        clock.setTo(SettableClock.FIRST_DAY);
    }

    @Test
    void theColumnIsCalledASumAndTheHeadNamesWhoMadeIt() {
        reported("KDV-22813");
        reported("KDV-22816");

        String page = page("BXDD-22813-2025");

        assertThat(page)
                .contains("Kỳ trước: cộng từ 2 đơn vị trước sáp nhập: ")
                .contains("Khối dân vận xã Lâm Sơn")
                .contains("Khối dân vận xã Lương Sơn")
                .contains(">Kỳ trước (cộng 2 đơn vị cũ, chưa duyệt)<")
                .containsPattern("data-label=\"Kỳ trước \\(cộng 2 đơn vị cũ, chưa duyệt\\)\"><span data-was>20</span>");
    }

    @Test
    void whoHasNotReportedIsNamed() {
        reported("KDV-22813");

        assertThat(page("BXDD-22813-2025"))
                .contains("Kỳ trước: không có số, vì chưa có đủ báo cáo của các đơn vị trước sáp nhập; còn thiếu: "
                        + "Khối dân vận xã Lương Sơn.")
                .contains(">Kỳ trước<");
    }

    @Test
    void whatWasSplitIsNamedWithTheDecision() {
        reported("KDV-22768");

        assertThat(page("BXDD-22888-2025"))
                .contains("Kỳ trước: không tách được, vì Khối dân vận phường Đông Hải được chia tách ngày 01/07/2025"
                        + " (NQ 1667/NQ-UBTVQH15)");
    }

    private void reported(String code) {
        Actor writer = at(code);
        SubmissionId id = begun(writer, 6);
        done(filling.save(
                writer, id, CompulsoryCells.of(submissions.detail(writer, id).edition(), "Ổn định")));
        done(approvals.submit(writer, id));
    }

    private String page(String code) {
        Actor writer = at(code);
        return text(mvc.get()
                .uri("/reports/" + begun(writer, 7))
                .with(people.signedIn(writer))
                .exchange());
    }

    private SubmissionId begun(Actor writer, int month) {
        clock.setTo(LocalDate.of(2025, month, 28));
        var period = periods.period("calendar-month", 2025, month).orElseThrow();
        return done(submissions.start(writer, new Slot("dan-van", writer.body(), period)))
                .id();
    }

    /** Somebody of the body, whenever it exists. */
    private Actor at(String code) {
        clock.setTo(SettableClock.FIRST_DAY);
        Actor somebody = people.actor("xa.dovinh");
        return new Actor(
                somebody.account(),
                somebody.position(),
                organisation.bodyByCode(code).orElseThrow(),
                Role.UNIT_OFFICER);
    }
}
