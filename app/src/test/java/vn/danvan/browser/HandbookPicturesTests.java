package vn.danvan.browser;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The demo province as it is loaded, on the pages of the handbook; docs/how-to/screenshots.md says how to keep the pictures. */
class HandbookPicturesTests extends JourneyCase {

    @ParameterizedTest
    @CsvSource({
        "nhiem-vu, DESKTOP, chuyenvien.tinh, /tasks/list?year=2021, Danh sách nhiệm vụ",
        "thong-ke, DESKTOP, lanhdao.tinh, /tally?year=2020, Hoàn thành đúng hạn",
        "bang-trang-thai, DESKTOP, chuyenvien.tinh, /tasks/board?year=2021, Chờ xác nhận",
        "dong-thoi-gian, DESKTOP, lanhdao.tinh, /tasks/timeline?year=2021, Dòng thời gian năm 2021",
        "trang-chinh, DESKTOP, lanhdao.tinh, /, Xin chào",
        "van-ban, DESKTOP, chuyenvien.tinh, /directives, 00-TB/TU",
        "lich-nghi, DESKTOP, chuyenvien.tinh, /calendar-of-days?year=2021, Tết Nguyên đán",
        "to-chuc, DESKTOP, chuyenvien.tinh, /organisation, Ninh Thuận",
        "tai-khoan, DESKTOP, quantri.tinh, /accounts, canbo.phanrang",
        "viec-cua-toi, PHONE, canbo.phanrang, /tasks, Việc của tôi",
        "viec-cua-xa, PHONE, xa.dovinh, /tasks, Việc của tôi",
    })
    void thePageShowsTheDemoProvince(String picture, Screen screen, String person, String path, String text) {
        try (Visitor visitor = visitor(screen)) {
            visitor.signsIn(person).goesTo(path).sees(text).looksAt("so-tay-" + picture + "-" + person);
            visitor.photographs(picture);
        }
    }

    @Test
    void theReviewShowsTheDemoDocument() {
        try (Visitor visitor = visitor(Screen.DESKTOP)) {
            visitor.signsIn("chuyenvien.tinh").goesTo("/directives").follows("văn bản minh họa");
            visitor.goesTo(visitor.page().url().replaceFirst("^https?://[^/]+", "") + "/review")
                    .sees("Nội dung tìm thấy")
                    .looksAt("so-tay-xem-xet");
            visitor.photographs("xem-xet");
        }
    }
}
