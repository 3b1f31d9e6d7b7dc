package vn.danvan.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.browser.FillJourneyTests.change;
import static vn.danvan.browser.FillJourneyTests.fill;
import static vn.danvan.browser.FillJourneyTests.opens;
import static vn.danvan.browser.FillJourneyTests.path;
import static vn.danvan.browser.FillJourneyTests.value;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Outcome;
import vn.danvan.reporting.form.Answers.Value;
import vn.danvan.reporting.form.Answers.Words;
import vn.danvan.reporting.form.Question;
import vn.danvan.reporting.submission.Approvals;
import vn.danvan.reporting.submission.CellChange;
import vn.danvan.reporting.submission.Filling;
import vn.danvan.reporting.submission.Seen;
import vn.danvan.reporting.submission.SubmissionId;
import vn.danvan.reporting.submission.Submissions;
import vn.danvan.support.People;

/** A report goes on without the device that keeps its form: it is sent, dropped, or drawn for another script. */
class OverdueFormJourneyTests extends JourneyCase {

    private static final String KEPT = "[data-offline-list] > li";
    /** The list has asked the server for every form on it. */
    private static final String RENEWED = "[data-offline-list][data-renewed=yes]";

    private static final Locator.WaitForOptions ATTACHED =
            new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);

    private static final String LIST = "Báo cáo dùng được khi mất mạng";
    private static final String WRITER = "xa.phuocdai";
    /** A page that lacks what today's script looks for. */
    private static final String OLD_PAGE = """
            new MutationObserver(() => document.querySelector('[data-pasted]')?.remove())
                .observe(document, { childList: true, subtree: true });
            """;

    @Autowired
    Filling filling;

    @Autowired
    Submissions submissions;

    @Autowired
    Approvals approvals;

    @Autowired
    People people;

    @Test
    void aReportSentMeanwhileIsNoFormToFillInWithoutANetwork() {
        try (Visitor phone = visitor(Screen.PHONE)) {
            phone.signsIn(WRITER);
            opens(phone, 9);
            phone.find("form[data-kept=yes]").waitFor();
            String report = path(phone);
            phone.goesTo("/reports/offline");
            phone.find(RENEWED).waitFor(ATTACHED);
            assertThat(phone.find(KEPT).count()).isOne();
            sends(id(report));
            phone.goesTo("/reports/offline");
            phone.find(RENEWED).waitFor(ATTACHED);
            assertThat(phone.find(KEPT).count()).isZero();
            phone.page().context().setOffline(true);
            phone.goesTo(report);
            assertThat(phone.find("form[data-fill]").count()).isZero();
            phone.sees(LIST).forgetsComplaints();
        }
    }

    @Test
    void whatWasTypedForADroppedReportIsShownUntilItsWriterLetsGoOfIt() {
        try (Visitor phone = visitor(Screen.PHONE)) {
            phone.signsIn(WRITER);
            opens(phone, 11);
            phone.find("form[data-kept=yes]").waitFor();
            String report = path(phone);
            phone.page().context().setOffline(true);
            fill(phone, "ttr.cuoc", "7");
            phone.find("[data-state=offline]").waitFor();
            Actor writer = people.actor(WRITER);
            assertThat(approvals.drop(writer, Seen.of(submissions.require(writer, id(report)))))
                    .isInstanceOf(Outcome.Done.class);
            phone.page().context().setOffline(false);
            phone.find("[data-state=gone]").waitFor();
            phone.sees("1 thay đổi không gửi được").follows("Báo cáo này đã bị bỏ");
            phone.find("[data-stuck=gone]").waitFor();
            phone.page().waitForLoadState(LoadState.NETWORKIDLE);
            phone.forgetsComplaints().sees(": 7").looksAt("bao-cao-mat-mang-da-bo");
            phone.presses("Bỏ các thay đổi này");
            phone.find(KEPT).waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
            phone.find("[data-kept-changes]")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
            phone.goesTo("/account");
            assertThat(phone.find("[data-kept-changes]").isVisible()).isFalse();
        }
    }

    @Test
    void aFormWhoseScriptCannotStartSaysSoAndIsSavedByItsButton() {
        try (Visitor commune = visitor(Screen.DESKTOP)) {
            commune.signsIn(WRITER);
            opens(commune, 12);
            commune.page().context().addInitScript(OLD_PAGE);
            commune.page().reload();
            commune.find("[role=alert]").waitFor();
            commune.sees("không tự lưu").looksAt("nhap-bao-cao-khong-chay");
            commune.find("[id='c-ttr.cuoc']").fill("7");
            commune.page().context().setOffline(true);
            commune.presses("Lưu").sees("Chưa lưu được");
            assertThat(value(commune, "ttr.cuoc")).isEqualTo("7");
            commune.page().context().setOffline(false);
            commune.presses("Lưu");
            commune.find(".dv-flash").waitFor();
            commune.sees("Đã lưu.").forgetsComplaints();
        }
    }

    private static SubmissionId id(String report) {
        return SubmissionId.of(report.substring(report.lastIndexOf('/') + 1));
    }

    /** Somebody at another desk fills it in and sends it. */
    private void sends(SubmissionId id) {
        Actor colleague = people.actor(WRITER);
        List<CellChange> changes = new ArrayList<>();
        submissions.detail(colleague, id).edition().questions().forEach(question -> {
            if (question instanceof Question.Figure asked) {
                asked.parts().forEach(part -> changes.add(change(asked.id(), part, new Value(BigDecimal.TEN, false))));
            } else if (question instanceof Question.Narrative) {
                changes.add(change(question.id(), "", new Words("Tình hình ổn định.")));
            }
        });
        assertThat(filling.save(colleague, id, changes)).isInstanceOf(Outcome.Done.class);
        assertThat(approvals.submit(colleague, id)).isInstanceOf(Outcome.Done.class);
    }
}
