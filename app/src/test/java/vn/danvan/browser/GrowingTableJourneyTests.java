package vn.danvan.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.browser.FillJourneyTests.opens;
import static vn.danvan.browser.FillJourneyTests.paste;
import static vn.danvan.browser.FillJourneyTests.press;
import static vn.danvan.browser.FillJourneyTests.value;

import org.junit.jupiter.api.Test;

/** A commune has more villages than the table of its form has rows. */
class GrowingTableJourneyTests extends JourneyCase {

    private static final String SAVED = "[data-state=saved]";

    @Test
    void aTableGrowsByPasteByKeyboardAndByItsButton() {
        try (Visitor commune = visitor(Screen.DESKTOP)) {
            commune.signsIn("xa.phuocdai");
            opens(commune, "nong-thon-moi", "calendar-year", 1);
            StringBuilder villages = new StringBuilder();
            for (int village = 1; village <= 12; village++) {
                villages.append("Thôn ")
                        .append(village)
                        .append('\t')
                        .append(village)
                        .append('\n');
            }
            paste(commune, "thon/1/name", villages.toString());
            commune.sees("Thêm dòng").doesNotSee("Không có chỗ");
            assertThat(value(commune, "thon/12/name")).isEqualTo("Thôn 12");
            commune.find(SAVED).waitFor();
            commune.find("[id='c-thon/12/cong']").focus();
            press(commune, "Tab");
            commune.page().keyboard().type("Thôn 13");
            press(commune, "Enter");
            commune.page().keyboard().type("Thôn 14");
            press(commune, "Enter");
            commune.presses("Thêm dòng: "
                    + commune.find("[data-grows]").first().locator("caption").innerText());
            commune.page().keyboard().type("Thôn cuối");
            press(commune, "Tab");
            press(commune, "Control+z");
            assertThat(value(commune, "thon/16/name")).isEmpty();
            press(commune, "Control+y");
            commune.find("[id='c-thon/12/tien']").focus();
            press(commune, "Shift+F2");
            commune.page().keyboard().type("đợt hai");
            press(commune, "Enter");
            commune.looksAt("nhap-bao-cao-them-thon");
            commune.find(SAVED).waitFor();
            commune.page().reload();
            commune.find(".dv-fill--live").waitFor();
            assertThat(value(commune, "thon/12/name")).isEqualTo("Thôn 12");
            assertThat(value(commune, "thon/14/name")).isEqualTo("Thôn 14");
            assertThat(value(commune, "thon/16/name")).isEqualTo("Thôn cuối");
            assertThat(commune.find("[name='r.thon/12/tien']").inputValue()).isEqualTo("đợt hai");
        }
    }
}
