package vn.danvan.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.support.Outcomes.done;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.danvan.kernel.Actor;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.Answers.Value;
import vn.danvan.reporting.form.Forms;
import vn.danvan.reporting.submission.Approvals;
import vn.danvan.reporting.submission.CellChange;
import vn.danvan.reporting.submission.Filling;
import vn.danvan.reporting.submission.Slot;
import vn.danvan.reporting.submission.SubmissionState;
import vn.danvan.reporting.submission.SubmissionView;
import vn.danvan.reporting.submission.Submissions;
import vn.danvan.rules.period.Periods;
import vn.danvan.support.CompulsoryCells;
import vn.danvan.support.People;

/** Reports of two communes on their way up, and who has not reported, on a desk and on a phone. */
class ReportJourneyTests extends JourneyCase {

    private static final int MONTH = 9;

    @Autowired
    Submissions submissions;

    @Autowired
    Filling filling;

    @Autowired
    Approvals approvals;

    @Autowired
    Forms forms;

    @Autowired
    Periods periods;

    @Autowired
    People people;

    @Test
    void aLeaderApprovesWhatCameSendsBackAndSeesWhoIsMissing() {
        clock.setTo(LocalDate.of(2021, 10, 20));
        SubmissionView good =
                sent("xa.phuocdai", MONTH, "Bà con phấn khởi thu hoạch vụ hè thu, an ninh trật tự ổn định.");
        SubmissionView bad = sent("xa.phuocthang", MONTH, "Một số hộ lo lắng vì thiếu nước sinh hoạt.");
        for (Screen screen : Screen.values()) {
            try (Visitor leader = visitor(screen)) {
                leader.signsIn("lanhdao.bacai").goesTo("/").sees("Chờ duyệt").looksAt("bao-cao-trang-chinh");
                leader.goesTo("/reports").sees("Báo cáo của cơ quan").looksAt("bao-cao-cua-toi");
                leader.goesTo("/reports/approvals").sees("xã Phước Đại").looksAt("bao-cao-cho-duyet");
                leader.goesTo("/reports/" + bad.id()).sees("Trả lại báo cáo").looksAt("bao-cao-doc");
                leader.goesTo("/reports/" + bad.id() + "/do/send-back")
                        .sees("Lý do trả lại")
                        .looksAt("bao-cao-tra-lai");
                leader.goesTo("/reports/" + good.id() + "/do/approve")
                        .sees("Chuyển Ban Dân vận Tỉnh ủy")
                        .looksAt("bao-cao-duyet");
                leader.goesTo("/reports/completeness?form=dan-van&kind=calendar-month&year=2021")
                        .sees("Chưa nộp")
                        .looksAt("bao-cao-theo-doi");
                leader.goesTo("/reports/deputies").sees("Ủy quyền mới").looksAt("bao-cao-uy-quyen");
            }
        }
        try (Visitor leader = visitor(Screen.DESKTOP)) {
            leader.signsIn("lanhdao.bacai")
                    .goesTo("/reports/completeness?form=dan-van&kind=calendar-month&year=2021&index=9")
                    .presses("Xem trước khi đôn đốc")
                    .sees("thông báo đôn đốc sẽ được gửi")
                    .looksAt("bao-cao-don-doc");
            leader.goesTo("/reports/approvals");
            leader.page().getByLabel("Chọn tất cả").check();
            leader.presses("Xem trước khi duyệt các báo cáo đã chọn")
                    .sees("Chuyển Ban Dân vận Tỉnh ủy")
                    .looksAt("bao-cao-xem-truoc");
            leader.goesTo("/reports/" + bad.id() + "/do/send-back")
                    .fills("Lý do trả lại và việc cần sửa", "Bổ sung số cuộc đối thoại.")
                    .presses("Trả lại")
                    .sees("Đã trả lại báo cáo.");
            // Others may wait there too, so not all are ticked.
            leader.goesTo("/reports/approvals");
            leader.find("input[name=report][value^='" + good.id() + "@']").check();
            leader.presses("Xem trước khi duyệt các báo cáo đã chọn")
                    .presses("Duyệt 1 báo cáo")
                    .sees("Đã duyệt 1 báo cáo.");
        }
        sentAgain(bad);
        correctedAfterApproval(good);
    }

    /** As the commune does it, from the page on which it fills in. */
    private void sentAgain(SubmissionView returned) {
        try (Visitor commune = visitor(Screen.PHONE)) {
            commune.signsIn("xa.phuocthang").goesTo("/reports/" + returned.id()).presses("Gửi báo cáo");
            // What was typed is saved first, then the page asks.
            commune.page().waitForURL("**/do/submit?revision=*");
            commune.sees("Gửi rồi thì không sửa được nữa")
                    .looksAt("bao-cao-gui")
                    .presses("Gửi")
                    .sees("Đã gửi báo cáo.");
        }
        assertThat(submissions.of(returned.slot()).orElseThrow().state()).isEqualTo(SubmissionState.SUBMITTED);
    }

    private void correctedAfterApproval(SubmissionView report) {
        Actor province = people.actor("lanhdao.tinh");
        done(approvals.approve(
                province,
                report.id(),
                submissions.require(province, report.id()).revision()));
        for (Screen screen : Screen.values()) {
            try (Visitor officer = visitor(screen)) {
                officer.signsIn("canbo.bacai");
                SubmissionView own = begun("canbo.bacai", MONTH);
                officer.goesTo("/reports/" + own.id() + "/narratives")
                        .sees("phấn khởi thu hoạch")
                        .looksAt("bao-cao-tong-hop-loi");
                officer.goesTo("/reports/" + own.id() + "/below")
                        .sees("Lưu các đơn vị ghi là thiếu")
                        .looksAt("bao-cao-cap-duoi");
            }
        }
        try (Visitor commune = visitor(Screen.DESKTOP)) {
            commune.signsIn("xa.phuocdai")
                    .goesTo("/reports/" + report.id() + "/do/correct")
                    .fills("Lý do đính chính", "Đếm trùng hai cuộc tuyên truyền.")
                    .presses("Lập bản đính chính")
                    .sees("Đã lập bản đính chính");
        }
        SubmissionView second = submissions.of(report.slot()).orElseThrow();
        done(filling.save(
                people.actor("xa.phuocdai"),
                second.id(),
                List.of(new CellChange(
                        new CellId("ttr.cuoc", ""),
                        Optional.of(new Value(BigDecimal.valueOf(8), false)),
                        "Hai cuộc ghi ở hai thôn là một",
                        Optional.of(new Value(BigDecimal.TEN, false))))));
        for (Screen screen : Screen.values()) {
            try (Visitor commune = visitor(screen)) {
                commune.signsIn("xa.phuocdai")
                        .goesTo("/reports/" + second.id() + "/history")
                        .sees("So sánh các bản")
                        .looksAt("bao-cao-lich-su");
                commune.find("#versions").evaluate("head => head.scrollIntoView()");
                commune.photographs("bao-cao-lich-su");
                commune.goesTo("/reports/" + second.id() + "/history?cell=ttr.cuoc")
                        .sees("Thay đổi của một ô")
                        .looksAt("bao-cao-lich-su-o");
            }
        }
    }

    private SubmissionView begun(String username, int month) {
        Actor actor = people.actor(username);
        return done(submissions.start(
                actor,
                new Slot(
                        "dan-van",
                        actor.body(),
                        periods.period("calendar-month", 2021, month).orElseThrow())));
    }

    private SubmissionView sent(String username, int month, String words) {
        SubmissionView view = begun(username, month);
        done(filling.save(
                people.actor(username),
                view.id(),
                CompulsoryCells.of(forms.current().edition(view.edition()).orElseThrow(), words)));
        return done(approvals.submit(people.actor(username), view.id()));
    }
}
