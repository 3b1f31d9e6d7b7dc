package vn.danvan.browser;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Signing in, the language, a wrong address and signing out. */
class ShellJourneyTests extends JourneyCase {

    @ParameterizedTest
    @EnumSource(Screen.class)
    void aVisitorSignsInReadsAndSignsOut(Screen screen) {
        try (Visitor visitor = visitor(screen)) {
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
        try (Visitor visitor = visitor(Screen.DESKTOP)) {
            visitor.signsIn("chuyenvien.tinh");
            visitor.page().navigate(address() + "/khong-co-trang-nay");
            visitor.sees("Không tìm thấy trang");
        }
    }
}
