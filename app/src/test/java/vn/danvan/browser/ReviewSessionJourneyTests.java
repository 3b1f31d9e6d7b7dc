package vn.danvan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A session ends while a specialist reviews what was found in a document: it is said, and nothing on the page is lost. */
class ReviewSessionJourneyTests extends JourneyCase {

    private static final Path FILE = Path.of("src/test/resources/directive/thong-bao.txt");
    private static final String OUT = "Phiên làm việc đã hết";

    @Test
    void whatWasTypedStaysUntilTheSpecialistIsBack() {
        try (Visitor visitor = visitor(Screen.DESKTOP)) {
            visitor.signsIn("chuyenvien.tinh").goesTo("/directives/new");
            visitor.find("input[type=file]").setInputFiles(FILE);
            visitor.presses("Đọc văn bản");
            if (visitor.find("#goOn").count() > 0) {
                visitor.find("#goOn").check();
            }
            visitor.presses("Đăng ký và tìm nhiệm vụ").sees("Đã đăng ký văn bản");
            Page page = visitor.page();
            page.navigate(page.url() + "/review");
            int rows = visitor.find("[data-review-row]").count();
            visitor.find(".dv-st--task [data-review-act=edit], .dv-st--directive [data-review-act=edit]")
                    .first()
                    .click();
            Locator deadline = page.getByLabel("Thời hạn", new Page.GetByLabelOptions().setExact(true));
            deadline.fill("30/6/2021");

            page.context().clearCookies();
            visitor.presses("Lưu");
            page.getByText(OUT).waitFor();
            assertThat(deadline.inputValue()).isEqualTo("30/6/2021");
            visitor.find("[data-review-act=edit]").last().click();
            page.waitForLoadState();
            assertThat(visitor.find("[data-review-row]").count()).isEqualTo(rows);
            visitor.forgetsComplaints().looksAt("van-ban-het-phien");

            Page other = page.waitForPopup(() -> visitor.follows("Đăng nhập lại ở cửa sổ khác, rồi quay về đây"));
            other.getByLabel("Tên đăng nhập").fill("chuyenvien.tinh");
            other.getByLabel("Mật khẩu", new Page.GetByLabelOptions().setExact(true))
                    .fill(Visitor.PASSWORD);
            other.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Đăng nhập").setExact(true))
                    .click();
            other.locator("[data-review]").waitFor();
            other.close();
            page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
            page.getByText("Đã đăng nhập lại").waitFor();
            Response saved = page.waitForResponse(
                    answer -> answer.request().method().equals("POST"), () -> visitor.presses("Lưu"));
            page.waitForLoadState();
            assertThat(saved.status())
                    .as(() -> page.locator("[role=alert]").allInnerTexts().toString())
                    .isLessThan(400);
            page.locator("[data-review-editor]")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
            page.getByText("Đã đăng nhập lại")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
            visitor.sees("30/06/2021");
        }
    }
}
