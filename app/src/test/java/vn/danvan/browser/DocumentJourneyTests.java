package vn.danvan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.danvan.support.DanvanTest;

/** A document from upload through registration to its reviewed statements, on desktop and phone. */
@DanvanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DocumentJourneyTests {

    private static final Path FILE = Path.of("src/test/resources/directive/thong-bao.txt");

    @LocalServerPort
    private int port;

    private final Chromium chromium = new Chromium();
    private final AtomicInteger uploads = new AtomicInteger();

    @AfterAll
    void stop() {
        chromium.close();
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void aSpecialistTakesADocumentInAndReviewsIt(Screen screen) {
        try (Visitor visitor = new Visitor(chromium, screen, "http://localhost:" + port)) {
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

    private static String text() {
        try (InputStream file = DocumentJourneyTests.class.getResourceAsStream("/directive/thong-bao.txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
