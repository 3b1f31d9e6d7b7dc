package vn.danvan.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.browser.FillJourneyTests.change;
import static vn.danvan.browser.FillJourneyTests.fill;
import static vn.danvan.browser.FillJourneyTests.opens;
import static vn.danvan.browser.FillJourneyTests.path;
import static vn.danvan.browser.FillJourneyTests.value;
import static vn.danvan.support.Outcomes.done;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.danvan.kernel.Actor;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.Answers.Value;
import vn.danvan.reporting.form.Answers.Words;
import vn.danvan.reporting.form.Question;
import vn.danvan.reporting.submission.CellChange;
import vn.danvan.reporting.submission.Filling;
import vn.danvan.reporting.submission.StepView;
import vn.danvan.reporting.submission.SubmissionDetail;
import vn.danvan.reporting.submission.SubmissionId;
import vn.danvan.reporting.submission.SubmissionState;
import vn.danvan.reporting.submission.Submissions;
import vn.danvan.support.People;

/** An officer without a network asks for a report to be sent as soon as there is one. */
class SendLaterJourneyTests extends JourneyCase {

    private static final String WRITER = "xa.phuocdai";
    private static final String LIVE = ".dv-fill--live";
    private static final String WAITS = "[data-asked][data-kind=waits]";
    private static final String SENDS = "[data-send-button]";

    @Autowired
    Filling filling;

    @Autowired
    Submissions submissions;

    @Autowired
    People people;

    @Test
    void aReportAskedForWithoutANetworkIsSentOnceAfterThePageWasClosed() {
        try (Visitor phone = visitor(Screen.PHONE)) {
            phone.signsIn(WRITER);
            String report = opensFilled(phone, 1);
            phone.page().context().setOffline(true);
            phone.goesTo(report);
            phone.find(LIVE).waitFor();
            fill(phone, "ttr.cuoc", "7");
            phone.find("[data-state=offline]").waitFor();
            assertThat(phone.find(SENDS).innerText()).isEqualTo("Gửi khi có mạng");
            asks(phone, "nhap-bao-cao-gui-sau-hoi");
            phone.sees("Báo cáo chờ gửi: anh/chị đã bấm gửi lúc");
            assertThat(phone.find("[data-section]").first().getAttribute("inert"))
                    .as("nothing is written in it while it waits")
                    .isNotNull();
            phone.presses("Thôi, chưa gửi");
            // It is taken back in the store of the device first; then the button is there again and has the keyboard.
            phone.find(SENDS).waitFor();
            fill(phone, "ttr.cuoc", "8");
            asks(phone, "nhap-bao-cao-gui-sau-hoi");
            phone.find("[data-state=offline]").waitFor();
            phone.looksAtOffline("nhap-bao-cao-gui-sau").photographs("nhap-bao-cao-gui-sau", "[data-send]");

            phone.page().reload();
            phone.find(WAITS).waitFor();
            phone.goesTo("/");
            phone.find("[data-asks]").waitFor();
            phone.find("[data-offline-list][data-renewed=yes]").waitFor(attached());
            phone.sees("Chờ gửi: anh/chị đã bấm gửi lúc").looksAtOffline("bao-cao-mat-mang-gui-sau");
            phone.page().navigate("about:blank");
            phone.page().context().setOffline(false);
            phone.goesTo("/account");
            phone.find("[data-told]").waitFor();
            phone.sees("Báo cáo công tác dân vận – Tháng 1/2019: đã gửi lúc 08:00 01/02/2021, trễ");
            phone.forgetsComplaints().looksAt("bao-cao-da-gui-sau").photographs("bao-cao-da-gui-sau");
            phone.presses("Đóng");
            phone.goesTo("/account");
            phone.goesTo(report).doesNotSee("đã gửi lúc 08:00");

            SubmissionDetail sent = detail(report);
            assertThat(sent.view().state()).isEqualTo(SubmissionState.SUBMITTED);
            assertThat(sent.answers().cell("ttr.cuoc", "")).contains(new Value(BigDecimal.valueOf(8), false));
            assertThat(sent.steps().stream().filter(step -> step.kind() == StepView.Kind.SUBMITTED))
                    .hasSize(1);
        }
    }

    @Test
    void twoWindowsSendOnceWhatItsWriterWasWarnedAbout() {
        try (Visitor phone = visitor(Screen.PHONE)) {
            phone.signsIn(WRITER);
            String report = opensFilled(phone, 10);
            Page other = phone.page().context().newPage();
            other.navigate(phone.page().url());
            other.locator(LIVE).waitFor();
            phone.page().context().setOffline(true);
            fill(phone, "ntm.dat", "0");
            phone.find("[data-state=offline]").waitFor();
            phone.find(SENDS).click();
            phone.find("[data-asked][data-kind=asking]").waitFor();
            phone.sees("Trang thấy 1 điều nên xem lại").presses("Chưa gửi");
            // What the page said before is known to its writer, so the server does not ask about it once more.
            asks(phone, "nhap-bao-cao-gui-sau-hai-cua-so");
            phone.page().context().setOffline(false);
            phone.find("[data-unsent]").waitFor(attached());
            phone.find("[data-told]").waitFor();
            other.bringToFront();
            assertThat(detail(report).steps().stream().filter(step -> step.kind() == StepView.Kind.SUBMITTED))
                    .hasSize(1);
            other.reload();
            assertThat(other.locator("form[data-fill]").count()).isZero();
            phone.forgetsComplaints();
        }
    }

    @Test
    void aConflictStopsItAndTheWriterIsToldWhatToDo() {
        try (Visitor phone = visitor(Screen.PHONE)) {
            phone.signsIn(WRITER);
            String report = opensFilled(phone, 4);
            phone.page().context().setOffline(true);
            fill(phone, "ttr.cuoc", "7");
            phone.find("[data-state=offline]").waitFor();
            asks(phone, "nhap-bao-cao-gui-sau-va-cham");
            done(filling.save(
                    people.actor(WRITER),
                    id(report),
                    List.of(new CellChange(
                            new CellId("ttr.cuoc", ""),
                            Optional.of(new Value(BigDecimal.valueOf(9), false)),
                            null,
                            Optional.of(new Value(BigDecimal.TEN, false))))));
            phone.page().context().setOffline(false);
            phone.find("[data-asked][data-kind=stopped]").waitFor();
            phone.sees("Báo cáo chưa được gửi").sees("Có ô hai người cùng sửa. Hãy chọn một giá trị");
            phone.forgetsComplaints().looksAt("nhap-bao-cao-gui-sau-dung");
            assertThat(detail(report).view().state()).isEqualTo(SubmissionState.DRAFT);
            phone.goesTo("/account");
            phone.find("[data-told]").waitFor();
            phone.sees("Tháng 4/2019: chưa được gửi. Có ô hai người cùng sửa").follows("Mở báo cáo");
            phone.find("[data-state=conflict]").waitFor();
            phone.presses("Giữ 7 của tôi");
            phone.find("[data-state=saved]").waitFor();
            assertThat(value(phone, "ttr.cuoc")).isEqualTo("7");
            phone.find(SENDS).click();
            phone.page().waitForURL("**/do/submit**");
            phone.presses("Gửi").sees("Đã gửi báo cáo.");
            assertThat(detail(report).view().state()).isEqualTo(SubmissionState.SUBMITTED);
        }
    }

    private static Locator.WaitForOptions attached() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);
    }

    /** Presses the button that sends, and says yes to what the page asks. */
    private static void asks(Visitor phone, String name) {
        phone.find(SENDS).click();
        phone.find("[data-asked][data-kind=asking]").waitFor();
        phone.sees("Gửi báo cáo này ngay khi có mạng?").sees("Đã quá hạn nộp").looksAtOffline(name);
        phone.find("[data-asked] button").first().click();
        phone.find(WAITS).waitFor();
    }

    /** The report of the month with an answer to everything, kept on the device. */
    private String opensFilled(Visitor phone, int month) {
        opens(phone, month);
        String report = path(phone);
        Actor officer = people.actor(WRITER);
        List<CellChange> changes = new ArrayList<>();
        submissions.detail(officer, id(report)).edition().questions().forEach(question -> {
            if (question instanceof Question.Figure asked) {
                asked.parts().forEach(part -> changes.add(change(asked.id(), part, new Value(BigDecimal.TEN, false))));
            } else if (question instanceof Question.Narrative) {
                changes.add(change(question.id(), "", new Words("Tình hình ổn định.")));
            }
        });
        done(filling.save(officer, id(report), changes));
        phone.page().reload();
        phone.find(LIVE).waitFor();
        phone.find("form[data-kept=yes]").waitFor();
        return report;
    }

    private SubmissionDetail detail(String report) {
        return submissions.detail(people.actor(WRITER), id(report));
    }

    private static SubmissionId id(String report) {
        return SubmissionId.of(report.substring(report.lastIndexOf('/') + 1));
    }
}
