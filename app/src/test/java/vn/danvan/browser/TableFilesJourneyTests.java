package vn.danvan.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.browser.FillJourneyTests.fill;
import static vn.danvan.browser.FillJourneyTests.opens;
import static vn.danvan.browser.FillJourneyTests.paste;
import static vn.danvan.browser.FillJourneyTests.path;
import static vn.danvan.browser.FillJourneyTests.press;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A commune puts minutes and photographs beside figures of single villages. */
class TableFilesJourneyTests extends JourneyCase {

    private static final String COMMUNE = "xa.phuocmy";

    private static void attaches(Visitor commune, String name) {
        commune.find("input[type=file]")
                .setInputFiles(new FilePayload(name, "text/plain", name.getBytes(StandardCharsets.UTF_8)));
        commune.presses("Đính kèm").sees(name);
    }

    /** From where the bar that stays in sight lies over no field. */
    private static void looksFromAbove(Visitor commune, String name) {
        commune.page().evaluate("scrollTo(0, 0)");
        commune.looksAt(name);
    }

    @Test
    void aFileIsPutBesideTheFigureOfAVillageOnAPhoneAndByTheKeyboard() {
        String report;
        try (Visitor commune = visitor(Screen.PHONE)) {
            commune.signsIn(COMMUNE);
            opens(commune, "nong-thon-moi", "calendar-year", 1);
            report = path(commune);
            fill(commune, "thon/1/name", "Thôn Hạ");
            fill(commune, "thon/1/ho", "4");
            commune.find("[data-state=saved]").waitFor();
            commune.find("[data-cell='thon/1/ho'] .dv-fill__open").click();
            looksFromAbove(commune, "nhap-bao-cao-mo-o-cua-bang");
            commune.find("[data-cell='thon/1/cong'] .dv-fill__open").click();
            commune.find("[data-cell='thon/1/cong'] .dv-fill__cellmarks input >> nth=-1")
                    .check();
            assertThat(commune.find("[id='c-thon/1/cong']").inputValue()).isEqualTo("KAD");
            commune.find("[data-state=saved]").waitFor();
            commune.find("[data-cell='thon/1/ho'] .dv-fill__cellfiles").click();
            commune.sees("Thôn Hạ – Hộ hiến đất");
            attaches(commune, "bien-ban.txt");
            commune.looksAt("tep-cua-mot-o-trong-bang").follows("Mọi tệp trong bảng này");
            commune.sees("bien-ban.txt").looksAt("tep-trong-bang");
            commune.goesTo(report + "/files?cell=thon/7/dat");
            attaches(commune, "so-do-thua-dat.txt");
            commune.follows("Trở lại báo cáo").find(".dv-fill--live").waitFor();
            assertThat(commune.find("[data-cell='thon/1/ho'] .dv-fill__cellfiles")
                            .innerText())
                    .isEqualTo("1 tệp");
            assertThat(commune.find("[id='c-thon/7/dat']").isVisible())
                    .as("a row with nothing but a file is in sight")
                    .isTrue();
            assertThat(commune.find("[id='c-thon/6/dat']").isVisible()).isFalse();
            looksFromAbove(commune, "nhap-bao-cao-tep-trong-bang");
        }
        try (Visitor commune = visitor(Screen.DESKTOP)) {
            commune.signsIn(COMMUNE).goesTo(report).find(".dv-fill--live").waitFor();
            commune.find("[id='c-thon/12/dat']").focus();
            press(commune, "Shift+F2");
            looksFromAbove(commune, "nhap-bao-cao-mo-o-cua-bang");
            commune.find("[data-more]").first().click();
            assertThat(commune.find("[data-cell='thon/13/dat'] .dv-fill__cellfiles")
                            .count())
                    .isZero();
            paste(commune, "thon/1/name", "Thôn Thượng\t5");
            commune.sees("Thôn Hạ → Thôn Thượng");
            press(commune, "Control+z");
            commune.find("[id='c-thon/13/dat']").focus();
            press(commune, "Shift+F2");
            press(commune, "ArrowRight");
            press(commune, "Enter");
            commune.page().waitForURL("**/files?cell=thon**");
            commune.sees("Dòng 13 – Diện tích đất hiến");
        }
    }
}
