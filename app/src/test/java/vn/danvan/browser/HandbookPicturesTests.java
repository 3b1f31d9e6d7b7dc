package vn.danvan.browser;

import static org.assertj.core.api.Assertions.assertThat;

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
        "bao-cao-cua-toi, PHONE, xa.dovinh, /reports, Quá hạn chưa nộp",
        "bao-cao-cho-duyet, DESKTOP, lanhdao.tinh, /reports/approvals, Chọn tất cả",
        "danh-muc-chi-tieu, DESKTOP, chuyenvien.tinh, /forms/indicators, Danh mục chỉ tiêu",
        "so-tren-giay, DESKTOP, vanthu.tinh, /numbers/start, Số đã cấp trên giấy",
        "ke-hoach-so-lieu, DESKTOP, lanhdao.tinh, /figures/targets?i=DVK.DK&kind=year&year=2020&toIndex=1,"
                + " Kế hoạch công tác năm 2020",
        "bao-cao-theo-doi, DESKTOP, lanhdao.tinh, /reports/completeness?form=dan-van&kind=calendar-quarter&year=2020,"
                + " đơn vị",
    })
    void thePageShowsTheDemoProvince(String picture, Screen screen, String person, String path, String text) {
        try (Visitor visitor = visitor(screen)) {
            visitor.signsIn(person).goesTo(path).sees(text).looksAt("so-tay-" + picture + "-" + person);
            visitor.photographs(picture);
        }
    }

    @ParameterizedTest
    @CsvSource({"DESKTOP", "PHONE"})
    void theConsolidatedSheetShowsTheDemoProvince(Screen screen) {
        try (Visitor visitor = visitor(screen)) {
            visitor.signsIn("lanhdao.tinh")
                    .goesTo("/reports/consolidated?form=dan-van&kind=calendar-quarter&year=2020&index=4")
                    .sees("Tổng cộng")
                    .looksAt("so-tay-bang-tong-hop");
            if (screen == Screen.DESKTOP) {
                visitor.photographs("bang-tong-hop", ".dv-pivot-wrap");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "so-lieu-bang, DESKTOP, .dv-pivot-wrap",
        "so-lieu-bieu-do, DESKTOP, .dv-chart__board",
        "so-lieu-bieu-do, PHONE, .dv-chart__board",
    })
    void theFiguresShowTheDemoProvince(String picture, Screen screen, String part) {
        try (Visitor visitor = visitor(screen)) {
            visitor.signsIn("lanhdao.tinh")
                    .goesTo("/figures?i=TTR.CUOC&i=AS.QUA&cols=INDICATORS&compare=1"
                            + "&kind=year&year=2020&index=1&toYear=2020&toIndex=1")
                    .sees("Tổng: Tỉnh Ninh Thuận");
            visitor.find(".dv-chart__board svg").waitFor();
            visitor.looksAt("so-tay-" + picture).photographs(picture, part);
        }
    }

    @Test
    void theMapShowsTheLandGivenInEachCommune() {
        try (Visitor visitor = visitor(Screen.DESKTOP)) {
            visitor.signsIn("lanhdao.tinh")
                    .goesTo("/figures?i=NTM.DAT&cut=COMMUNE&kind=year&year=2020&index=1&toYear=2020&toIndex=1")
                    .sees("Xã Nhơn Sơn");
            visitor.find(".dv-chart__board svg").waitFor();
            visitor.looksAt("so-tay-so-lieu-ban-do").photographs("so-lieu-ban-do", ".dv-map");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "in-so-lieu, '/figures?i=TTR.CUOC&kind=year&year=2020&index=1&toYear=2020&toIndex=1', .dv-pivot tbody td",
        "in-tong-hop, '/reports/consolidated/print?form=dan-van&kind=calendar-quarter&year=2020&index=4',"
                + " .dv-consolidated tbody td",
        "in-theo-doi, '/reports/completeness?form=dan-van&kind=calendar-quarter&year=2020', .dv-complete tbody td",
    })
    void tablesArePrintedAsTables(String name, String path, String cell) {
        try (Visitor leader = visitor(Screen.DESKTOP)) {
            leader.signsIn("lanhdao.tinh").goesTo(path).prints(name);
            assertThat(leader.find(cell).first().evaluate("td => getComputedStyle(td).display"))
                    .isEqualTo("table-cell");
            assertThat(leader.find(".dv-nav").isVisible()).isFalse();
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
