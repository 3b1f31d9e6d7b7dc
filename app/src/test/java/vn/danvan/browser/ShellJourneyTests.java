package vn.danvan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.danvan.support.DanvanTest;

/** Signing in, the language, a wrong address and signing out. */
@DanvanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShellJourneyTests {

    @LocalServerPort
    private int port;

    private final Chromium chromium = new Chromium();

    @BeforeAll
    void start() {
        assertThat(port).isPositive();
    }

    @AfterAll
    void stop() {
        chromium.close();
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void aVisitorSignsInReadsAndSignsOut(Screen screen) {
        try (Visitor visitor = new Visitor(chromium, screen, "http://localhost:" + port)) {
            visitor.goesTo("/notices").sees("Tên đăng nhập").looksAt("dang-nhap");
            visitor.fills("Tên đăng nhập", "chuyenvien.tinh")
                    .fills("Mật khẩu", "sai-mat-khau")
                    .presses("Đăng nhập");
            visitor.sees("Tên đăng nhập hoặc mật khẩu không đúng").looksAt("dang-nhap-sai");
            visitor.fills("Tên đăng nhập", "chuyenvien.tinh")
                    .fills("Mật khẩu", Visitor.PASSWORD)
                    .presses("Đăng nhập");
            visitor.sees("Thông báo").looksAt("thong-bao");
            visitor.goesTo("/").sees("Xin chào Lê Thị Minh Họa").looksAt("trang-chinh");
            visitor.goesTo("/account").sees("chuyenvien.tinh").looksAt("tai-khoan");
            visitor.goesTo("/account/password").sees("Từ 12 ký tự").looksAt("doi-mat-khau");
            visitor.follows("English").sees("At least 12 characters");
            visitor.page().locator("a[hreflang=vi]").click();
            visitor.goesTo("/").presses("Đăng xuất").sees("Anh/chị đã đăng xuất");
        }
    }

    @Test
    void aWrongAddressSaysSoKindly() {
        try (Visitor visitor = new Visitor(chromium, Screen.DESKTOP, "http://localhost:" + port)) {
            visitor.signsIn("chuyenvien.tinh");
            visitor.page().navigate("http://localhost:" + port + "/khong-co-trang-nay");
            visitor.sees("Không tìm thấy trang");
        }
    }
}
