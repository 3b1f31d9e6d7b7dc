package vn.danvan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A document from upload through registration to its reviewed statements, on desktop and phone. */
class DocumentJourneyTests extends JourneyCase {

    private static final Locator.WaitForOptions GONE =
            new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
    private static final Path FILE = Path.of("src/test/resources/directive/thong-bao.txt");
    private final AtomicInteger uploads = new AtomicInteger();

    @ParameterizedTest
    @EnumSource(Screen.class)
    void aSpecialistTakesADocumentInAndReviewsIt(Screen screen) {
        try (Visitor visitor = visitor(screen)) {
            visitor.signsIn("chuyenvien.tinh");
            visitor.goesTo("/directives/new").sees("Không nhận văn bản mật").looksAt("van-ban-nhan");
            visitor.presses("Đọc văn bản")
                    .sees("Chọn một tệp hoặc dán nội dung")
                    .looksAt("van-ban-nhan-thieu");
            takesIn(visitor);
            visitor.sees("Đề xuất, đọc từ dòng").looksAt("van-ban-thong-tin");
            if (visitor.find("#goOn").count() > 0) {
                visitor.find("#goOn").check();
            }
            visitor.presses("Đăng ký và tìm nhiệm vụ")
                    .sees("Đã đăng ký văn bản")
                    .looksAt("van-ban");
            String document = visitor.page().url();
            visitor.goesTo("/directives").sees("12-TB/BDVTU").looksAt("van-ban-danh-sach");
            visitor.page().navigate(document + "/review");
            visitor.sees("Nội dung tìm thấy").looksAt("van-ban-xem-xet");
            reviewsByKeyboard(visitor);
            marksWhatIsSelected(visitor);
            visitor.page().navigate(document + "/review/accept");
            visitor.sees("Chấp nhận").looksAt("van-ban-hang-loat");
            visitor.presses("Chấp nhận những nội dung đã chọn").sees("Đã chấp nhận");
            visitor.page().navigate(document);
            visitor.sees("Đưa vào chương trình").looksAt("van-ban-da-xem");
            visitor.page().navigate(document + "/history");
            visitor.sees("Chấp nhận hàng loạt").looksAt("van-ban-lich-su");
        }
    }

    private void takesIn(Visitor visitor) {
        if (uploads.getAndIncrement() == 0) {
            visitor.find("input[type=file]").setInputFiles(FILE);
        } else {
            visitor.fills("Dán nội dung văn bản", text());
        }
        visitor.presses("Đọc văn bản");
    }

    private static void reviewsByKeyboard(Visitor visitor) {
        Page page = visitor.page();
        int rows = visitor.find("[data-review-row]").count();
        assertThat(rows).isPositive();
        page.keyboard().press("j");
        assertThat(visitor.find("[data-review-row].dv-st--current").count()).isEqualTo(1);
        page.keyboard().press("a");
        page.waitForSelector(".dv-st--accepted");
        page.keyboard().press("u");
        page.waitForSelector(
                ".dv-st--accepted", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED));
        page.keyboard().press("e");
        page.waitForSelector("[data-review-editor]");
        visitor.looksAt("van-ban-sua");
        page.keyboard().press("Escape");
        page.waitForSelector(
                "[data-review-editor]", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED));
    }

    /** Selects words of the text, makes them a statement, splits it at the caret, and takes both back. */
    private static void marksWhatIsSelected(Visitor visitor) {
        Page page = visitor.page();
        select(page, "Sau khi nghe báo cáo", 0, 20);
        page.keyboard().press("n");
        PlaywrightAssertions.assertThat(page.locator("[data-review-editor] [name=passage]"))
                .hasValue("Sau khi nghe báo cáo");
        page.locator("[data-review-editor] button[type=submit]").click();
        page.waitForSelector("mark.dv-mark--accepted");
        assertThat(page.locator("mark.dv-mark--accepted").textContent()).isEqualTo("Sau khi nghe báo cáo");
        select(page, "Sau khi nghe báo cáo", 8, 8);
        page.keyboard().press("s");
        accepted(page, 1).waitFor();
        assertThat(page.locator("mark.dv-mark--accepted").allTextContents()).containsExactly("Sau khi", "nghe báo cáo");
        page.keyboard().press("u");
        accepted(page, 1).waitFor(GONE);
        page.keyboard().press("u");
        accepted(page, 0).waitFor(GONE);
    }

    private static Locator accepted(Page page, int number) {
        return page.locator("mark.dv-mark--accepted").nth(number);
    }

    private static void select(Page page, String words, int from, int to) {
        page.evaluate("""
                ([words, from, to]) => {
                  const walker = document.createTreeWalker(document.querySelector("[data-review-paper]"), NodeFilter.SHOW_TEXT);
                  while (walker.nextNode()) {
                    const at = walker.currentNode.data.indexOf(words);
                    if (at < 0) continue;
                    document.activeElement.blur();
                    getSelection().setBaseAndExtent(walker.currentNode, at + from, walker.currentNode, at + to);
                    document.dispatchEvent(new Event("selectionchange"));
                    return;
                  }
                }
                """, List.of(words, from, to));
    }

    private static String text() {
        try (InputStream file = DocumentJourneyTests.class.getResourceAsStream("/directive/thong-bao.txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
