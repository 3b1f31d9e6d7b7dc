package vn.danvan.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.browser.FillJourneyTests.fill;
import static vn.danvan.browser.FillJourneyTests.paste;
import static vn.danvan.browser.FillJourneyTests.press;
import static vn.danvan.browser.FillJourneyTests.value;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.danvan.access.TestPeople;
import vn.danvan.kernel.Role;

/** A commune fills in the models recognised by subject and level; Phước Tiến, months of 2021 that nobody else uses. */
class CrossedFillJourneyTests extends JourneyCase {

    @Autowired
    TestPeople newcomers;

    private static String now(Visitor visitor, String mark) {
        return visitor.find("[" + mark + "] [data-now]").innerText();
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void combinationsAreTypedPastedAndFilledUpWithZeros(Screen screen) {
        clock.setTo(LocalDate.of(2021, 9, 1));
        String officer = newcomers.person("KDV-22792", Role.UNIT_OFFICER).username();
        try (Visitor commune = visitor(screen)) {
            commune.page().context().clearCookies();
            commune.goesTo("/sign-in").fills("Tên đăng nhập", officer).fills("Mật khẩu", TestPeople.PASSWORD);
            commune.presses("Đăng nhập");
            commune.goesTo("/reports/new?form=dan-van&kind=calendar-month&year=2021&index="
                            + (screen == Screen.PHONE ? 7 : 8))
                    .presses("Bắt đầu nhập");
            commune.find(".dv-fill--live").waitFor();
            fill(commune, "dvk.cn/TT_XA", "2");
            press(commune, "ArrowDown");
            assertThat(now(commune, "data-subtotal='dvk.cn TT'")).isEqualTo("–");
            commune.find("[data-zero='dvk.cn']").click();
            assertThat(value(commune, "dvk.cn/TT_XA")).isEqualTo("2");
            assertThat(value(commune, "dvk.cn/CN_TINH")).isEqualTo("0");
            assertThat(now(commune, "data-subtotal='dvk.cn TT'")).isEqualTo("2");
            assertThat(now(commune, "data-subtotal='dvk.cn CN'")).isEqualTo("0");
            assertThat(now(commune, "data-total='dvk.cn'")).isEqualTo("2");
            assertThat(commune.find("[data-zero='dvk.cn']").isVisible()).isFalse();
            commune.find("#s-dan-van-kheo").evaluate("section => section.scrollIntoView()");
            commune.looksAt("nhap-bao-cao-to-hop");
            commune.presses("Hoàn tác");
            assertThat(value(commune, "dvk.cn/CN_TINH")).isEmpty();
            assertThat(value(commune, "dvk.cn/TT_XA")).isEqualTo("2");
            assertThat(commune.find("[data-zero='dvk.cn']").isVisible()).isTrue();
            paste(commune, "dvk.cn/TT_XA", "4\n1\n0\n3\n2\n1\n0\n");
            assertThat(value(commune, "dvk.cn/CN_XA"))
                    .as("the line of the subtotal takes none")
                    .isEqualTo("2");
            assertThat(now(commune, "data-subtotal='dvk.cn TT'")).isEqualTo("5");
            assertThat(now(commune, "data-total='dvk.cn'")).isEqualTo("8");
            commune.find("[data-state=saved]").waitFor();
        }
    }
}
