package vn.danvan.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.browser.FillJourneyTests.fill;
import static vn.danvan.browser.FillJourneyTests.opens;
import static vn.danvan.browser.FillJourneyTests.path;
import static vn.danvan.browser.FillJourneyTests.press;
import static vn.danvan.browser.FillJourneyTests.value;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

/** What becomes of a field while somebody types in it: it is kept before it is left, and judged once it is. */
class TypingJourneyTests extends JourneyCase {

    private static final String LIVE = ".dv-fill--live";
    private static final String SAVED = "[data-state=saved]";

    @Test
    void aFigureInAFieldThatWasNeverLeftOutlivesThePage() {
        try (Visitor commune = visitor(Screen.PHONE)) {
            commune.signsIn("xa.phuocthang");
            opens(commune, "qcdc", "calendar-year", 1);
            commune.find(SAVED).waitFor();
            commune.find("[id='c-tong']").fill("12");
            commune.page().reload();
            commune.find(LIVE).waitFor();
            assertThat(value(commune, "tong")).isEqualTo("12");
            commune.find(SAVED).waitFor();
            commune.find("[id='c-tot']").fill("7");
            commune.page()
                    .waitForResponse(
                            answer -> answer.url().endsWith("/cells")
                                    && answer.request().method().equals("POST"),
                            () -> {});
            assertThat(commune.find("[id='c-tot']").evaluate("field => field === document.activeElement"))
                    .as("it is saved although the field was not left")
                    .isEqualTo(true);
            String report = path(commune);
            commune.find("[id='c-kha']").fill("5");
            commune.goesTo("/account");
            commune.goesTo(report);
            commune.find(LIVE).waitFor();
            assertThat(value(commune, "kha")).isEqualTo("5");
        }
    }

    @Test
    void nothingIsSaidOfACellWhileItIsTyped() {
        try (Visitor commune = visitor(Screen.DESKTOP)) {
            commune.signsIn("xa.phuocdai");
            opens(commune, "qcdc", "calendar-year", 1);
            commune.find(SAVED).waitFor();
            Locator field = commune.find("[id='c-tong']");
            field.fill("mười");
            commune.find("[data-state=wrong]").waitFor();
            commune.doesNotSee("không đọc được thành số");
            assertThat(field.getAttribute("aria-invalid")).isNull();
            press(commune, "Enter");
            commune.sees("\"mười\" không đọc được thành số");
            assertThat(field.getAttribute("aria-invalid")).isEqualTo("true");
            fill(commune, "tong", "10");
            assertThat(field.getAttribute("aria-invalid")).isNull();

            Locator none = commune.find("[name='n.tb']");
            none.check();
            commune.find("[id='c-tb']").focus();
            commune.page().keyboard().type("5");
            assertThat(none.isChecked()).isFalse();
            press(commune, "Escape");
            assertThat(none.isChecked()).isTrue();
            press(commune, "Enter");
            commune.find(SAVED).waitFor();

            Locator remark = commune.find("[name='r.loai']");
            remark.focus();
            commune.page().keyboard().type("theo biên bản");
            press(commune, "Control+z");
            assertThat(value(commune, "tong")).isEqualTo("10");
            assertThat(none.isChecked()).isTrue();
            assertThat(remark.evaluate("field => field === document.activeElement"))
                    .isEqualTo(true);
            remark.fill("theo biên bản");
            String report = path(commune);
            press(commune, "Enter");
            commune.find(SAVED).waitFor();
            assertThat(path(commune)).isEqualTo(report);
            commune.page().reload();
            commune.find(LIVE).waitFor();
            assertThat(none.isChecked()).isTrue();
            assertThat(remark.inputValue()).isEqualTo("theo biên bản");
            commune.looksAt("nhap-bao-cao-dang-go");
        }
    }

    @Test
    void whatIsCopiedElsewhereIsNotARangeOfTheGrid() {
        try (Visitor commune = visitor(Screen.DESKTOP)) {
            commune.signsIn("xa.phuocmy");
            opens(commune, "qcdc", "calendar-year", 1);
            fill(commune, "tong", "1200");
            fill(commune, "tot", "3");
            commune.find("[id='c-tong']").focus();
            press(commune, "Shift+ArrowDown");
            assertThat(copied(commune)).isEqualTo("1200\n3");
            commune.find("[id='c-uu-diem']").fill("làm tốt");
            assertThat(copied(commune)).isEqualTo("");
            assertThat(commune.find(".dv-fill__chosen").count()).isZero();
        }
    }

    /** What the page puts on the clipboard itself; nothing where it leaves that to the browser. */
    private static Object copied(Visitor visitor) {
        return visitor.page().evaluate("""
                () => {
                  const data = new DataTransfer();
                  document.activeElement.dispatchEvent(new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }));
                  return data.getData('text/plain');
                }
                """);
    }
}
