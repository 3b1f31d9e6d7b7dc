package vn.danvan.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.browser.FillJourneyTests.change;
import static vn.danvan.browser.FillJourneyTests.fill;
import static vn.danvan.browser.FillJourneyTests.opens;
import static vn.danvan.browser.FillJourneyTests.path;
import static vn.danvan.browser.FillJourneyTests.value;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.danvan.reporting.form.Answers.Cell;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.Answers.Value;
import vn.danvan.reporting.submission.CellChange;
import vn.danvan.reporting.submission.Filling;
import vn.danvan.reporting.submission.SubmissionId;
import vn.danvan.reporting.submission.Submissions;
import vn.danvan.support.People;

/** What a device keeps of a form goes wrong: it is full, slow, or handed on to somebody else. */
class KeptFormJourneyTests extends JourneyCase {

    private static final String LIVE = ".dv-fill--live";
    private static final String SAVED = "[data-state=saved]";
    private static final String SIGNED_OUT = "Đã đăng xuất trên máy này";
    private static final String FULL = """
            IDBObjectStore.prototype.put = function () { this.transaction.abort(); return {}; };
            """;
    private static final String SLOW = """
            const letGo = new Promise((done) => (window.letGo = done));
            const asked = window.fetch;
            window.fetch = (address, how) =>
                String(address).endsWith('/session') ? letGo.then(() => asked(address, how)) : asked(address, how);
            """;
    /** A network that is dead without the browser knowing it, and an opening that waits for its answer. */
    private static final String DEAD = """
            Object.defineProperty(navigator, 'onLine', { get: () => true });
            const later = window.setTimeout;
            window.setTimeout = (act, time, ...more) => (time === 3000 ? 0 : later(act, time, ...more));
            """;

    @Autowired
    Filling filling;

    @Autowired
    Submissions submissions;

    @Autowired
    People people;

    @Test
    void onAFullDeviceAFormIsSavedAllTheSameAndSaysWhatIsKeptNowhere() {
        try (Visitor commune = visitor(Screen.PHONE)) {
            commune.page().context().addInitScript(FULL);
            commune.signsIn("xa.phuocdai");
            opens(commune, 2);
            fill(commune, "ttr.cuoc", "7");
            commune.find(SAVED).waitFor();
            commune.page().reload();
            commune.find(LIVE).waitFor();
            assertThat(value(commune, "ttr.cuoc")).isEqualTo("7");
            commune.page().context().setOffline(true);
            fill(commune, "ttr.cuoc", "8");
            commune.find("[data-state=unkept]").waitFor();
            commune.sees("1 thay đổi không lưu được trên máy này");
            commune.page().context().setOffline(false);
            commune.find(SAVED).waitFor();
            commune.page().reload();
            commune.find(LIVE).waitFor();
            assertThat(value(commune, "ttr.cuoc")).isEqualTo("8");
            commune.forgetsComplaints();
        }
    }

    @Test
    void whatIsTypedBeforeThePageIsReadyIsSaved() {
        try (Visitor commune = visitor(Screen.DESKTOP)) {
            commune.signsIn("xa.phuocdai");
            opens(commune, 3);
            commune.page().context().addInitScript(SLOW);
            commune.page().reload();
            commune.find("[id='c-ttr.cuoc']").fill("7");
            commune.find("[name='r.ttr.luot']").fill("vì bão");
            commune.page().evaluate("letGo()");
            commune.find(LIVE).waitFor();
            commune.find(SAVED).waitFor();
            commune.page().reload();
            commune.page().evaluate("letGo()");
            commune.find(LIVE).waitFor();
            assertThat(value(commune, "ttr.cuoc")).isEqualTo("7");
            assertThat(commune.find("[name='r.ttr.luot']").inputValue()).isEqualTo("vì bão");
        }
    }

    @Test
    void aRemarkTypedBeforeAKeptPageIsReadyLeavesTheFigureThatWasSavedFromIt() {
        try (Visitor commune = visitor(Screen.DESKTOP)) {
            commune.signsIn("xa.phuocdai");
            opens(commune, 5);
            commune.find("form[data-kept=yes]").waitFor();
            String report = path(commune);
            fill(commune, "ttr.cuoc", "7");
            commune.find(SAVED).waitFor();
            commune.page().context().addInitScript(SLOW + DEAD);
            commune.page().context().setOffline(true);
            commune.goesTo(report);
            assertThat(value(commune, "ttr.cuoc")).isEmpty();
            commune.find("[name='r.ttr.cuoc']").fill("vì bão");
            commune.page().evaluate("letGo()");
            commune.find(LIVE).waitFor();
            assertThat(value(commune, "ttr.cuoc")).isEqualTo("7");
            commune.find("[data-state=offline]").waitFor();
            commune.page().context().setOffline(false);
            commune.find(SAVED).waitFor();
            commune.page().reload();
            commune.page().evaluate("letGo()");
            commune.find(LIVE).waitFor();
            assertThat(value(commune, "ttr.cuoc")).isEqualTo("7");
            assertThat(commune.find("[name='r.ttr.cuoc']").inputValue()).isEqualTo("vì bão");
            commune.forgetsComplaints();
        }
    }

    @Test
    void aRemarkOfSeveralLinesStaysAsItIsWhereOnlyItsFigureIsChanged() {
        try (Visitor commune = visitor(Screen.DESKTOP)) {
            commune.signsIn("xa.phuocdai");
            opens(commune, 7);
            SubmissionId id =
                    SubmissionId.of(path(commune).substring(path(commune).lastIndexOf('/') + 1));
            CellId meetings = new CellId("ttr.cuoc", "");
            Optional<Cell> seven = Optional.of(new Value(BigDecimal.valueOf(7), false));
            CellChange told = new CellChange(meetings, seven, "vì bão\nvà lũ", Optional.empty());
            filling.save(people.actor("xa.phuocdai"), id, List.of(told));
            commune.page().reload();
            commune.find(LIVE).waitFor();
            commune.find(SAVED).waitFor();
            assertThat(commune.find("[name='r.ttr.cuoc']").inputValue()).isEqualTo("vì bão và lũ");
            commune.page()
                    .waitForResponse(answer -> answer.url().endsWith("/cells"), () -> fill(commune, "ttr.cuoc", "8"));
            var detail = submissions.detail(people.actor("xa.phuocdai"), id);
            assertThat(detail.answers().cell("ttr.cuoc", "")).contains(new Value(BigDecimal.valueOf(8), false));
            assertThat(detail.remarks()).containsEntry(meetings, "vì bão\nvà lũ");
        }
    }

    @Test
    void aPhoneThatIsHandedOnKeepsWhatItsFirstWriterHasNotSentAndTheFormsOfTheNextOne() {
        try (Visitor phone = visitor(Screen.PHONE)) {
            phone.signsIn("xa.phuocdai");
            opens(phone, 8);
            phone.find("form[data-kept=yes]").waitFor();
            String first = path(phone);
            phone.page().context().setOffline(true);
            fill(phone, "ttr.cuoc", "7");
            phone.find("[data-state=offline]").waitFor();
            filling.save(
                    people.actor("xa.phuocdai"),
                    SubmissionId.of(first.substring(first.lastIndexOf('/') + 1)),
                    List.of(change("ttr.cuoc", "", new Value(BigDecimal.valueOf(9), false))));
            phone.presses("Đăng xuất").sees(SIGNED_OUT);
            phone.goesTo(first).sees(SIGNED_OUT);
            phone.page().context().setOffline(false);
            phone.goesTo(first);
            assertThat(path(phone)).startsWith("/sign-in");

            phone.signsIn("xa.phuocthang");
            opens(phone, 10);
            phone.find("form[data-kept=yes]").waitFor();
            String second = path(phone);
            phone.goesTo("/account");
            phone.find("[data-kept-changes]:not(:empty)")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
            phone.page().context().setOffline(true);
            phone.goesTo(second);
            phone.find(LIVE).waitFor();
            phone.page().context().setOffline(false);
            phone.goesTo("/account").presses("Đăng xuất");

            phone.signsIn("xa.phuocdai").goesTo("/account");
            phone.find("[data-kept-changes]:not([hidden])").waitFor();
            phone.follows("1 thay đổi chưa gửi, 1 ô hai người cùng sửa");
            phone.find("[data-offline-list] li").waitFor();
            phone.sees("Tháng 8/2019").sees("1 thay đổi chờ gửi").sees("có ô hai người cùng sửa");
            phone.goesTo(first);
            phone.find("[data-state=conflict]").waitFor();
            phone.presses("Giữ 7 của tôi");
            phone.find(SAVED).waitFor();
            phone.forgetsComplaints();
        }
    }
}
