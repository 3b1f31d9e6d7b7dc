package vn.danvan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import vn.danvan.support.OwnDemoTest;
import vn.danvan.support.Zips;

/**
 * The year's round as the board walks it on the demo's reports: what waits is approved, the year 2020 is summed up and
 * signed, the conference held, and the programme of 2021 decided from what the year left. Every page is looked at on a desk
 * and on a phone.
 */
@OwnDemoTest
class YearEndJourneyTests extends JourneyCase {

    private static final String OF_2020 = "&kind=year&year=2020&index=1&toYear=2020&toIndex=1";
    /** Signing prints and hashes two files; a machine that runs other tests beside takes its time. */
    private static final int PATIENCE = 60_000;

    private static final String EDIT = "#kq\\.giam-sat a[href*='/edit/']";
    private static final String CONCLUSIONS = """
        TỈNH ỦY NINH THUẬN
        Số 99-TB/TU
        Phan Rang - Tháp Chàm, ngày 05 tháng 02 năm 2021

        THÔNG BÁO
        kết luận tại Hội nghị tổng kết công tác dân vận năm 2020 (dữ liệu minh họa)

        1. Giao Ban Dân vận Tỉnh ủy tham mưu kế hoạch đối thoại với Nhân dân năm 2021 trước ngày 30/3/2021.
        2. Ban Dân vận Tỉnh ủy chủ trì hướng dẫn đăng ký mô hình "Dân vận khéo" năm 2021, hoàn thành trước ngày 31/3/2021.

        PHÓ BÍ THƯ
        Nguyễn Văn Thí Dụ
        """;

    @Test
    void theBoardSumsUp2020AndDecidesTheProgrammeOf2021() throws IOException {
        try (Visitor leader = visitor(Screen.DESKTOP);
                Visitor phone = visitor(Screen.PHONE);
                Visitor specialist = visitor(Screen.DESKTOP)) {
            leader.signsIn("lanhdao.tinh");
            leader.page().setDefaultTimeout(PATIENCE);
            phone.signsIn("lanhdao.tinh");
            specialist.signsIn("chuyenvien.tinh");
            approvesWhatWaits(leader, phone);
            followsAFigure(leader, phone);
            String summary = composes(leader, phone);
            edits(specialist, phone, summary);
            followsANumber(leader, phone, summary);
            signs(leader, phone, summary);
            readsTheFiles(leader, phone, summary);
            holdsTheConference(leader, phone, summary);
            decidesTheProgramme(leader, phone, summary);
            looksAtTheRest(leader, phone, summary);
        }
    }

    /** The page on both screens. */
    private static void looksAt(Visitor desk, Visitor phone, String name) {
        desk.looksAt(name);
        phone.goesTo(address(desk)).looksAt(name);
    }

    private static String address(Visitor visitor) {
        return visitor.page().url().replaceFirst("^https?://[^/]+", "");
    }

    private static void scrollsTo(Visitor visitor, String selector) {
        visitor.find(selector).first().evaluate("part => part.scrollIntoView()");
    }

    private static void approvesWhatWaits(Visitor leader, Visitor phone) {
        leader.goesTo("/").sees("Chờ duyệt").sees("Tổng kết năm 2020");
        looksAt(leader, phone, "nam-trang-chinh");
        leader.follows("Chờ duyệt").sees("Ban Dân vận");
        looksAt(leader, phone, "nam-cho-duyet");
        leader.page().getByLabel("Chọn tất cả").check();
        leader.presses("Xem trước khi duyệt các báo cáo đã chọn").looksAt("nam-duyet-xem-truoc");
        leader.find("button[value=approve]").click();
        leader.sees("Đã duyệt").looksAt("nam-da-duyet");
    }

    private static void followsAFigure(Visitor leader, Visitor phone) {
        leader.goesTo("/figures?i=GS.CT" + OF_2020).sees("Tổng: Tỉnh Ninh Thuận");
        looksAt(leader, phone, "nam-so-lieu");
        leader.find(".dv-pivot tfoot tr:last-child td a").first().click();
        leader.sees("Nguồn của số liệu");
        looksAt(leader, phone, "nam-so-lieu-nguon");
        String sources = address(leader);
        leader.find("main td a[href^='/reports/']").first().click();
        leader.sees("giám sát");
        leader.goesTo(sources).find("a[href*='/history?cell=']").first().click();
        leader.sees("Lịch sử").looksAt("nam-lich-su-o");
    }

    private static String composes(Visitor leader, Visitor phone) {
        leader.goesTo("/").presses("Soạn báo cáo năm 2020").sees("toàn tỉnh đăng ký mới");
        // What is missing is named as people name it, and a section without a word says so.
        leader.sees("Chưa có nội dung.").doesNotSee("QCDC.TONG");
        looksAt(leader, phone, "nam-bao-cao");
        scrollsTo(leader, "#kq\\.dvk");
        leader.photographs("tong-ket-bao-cao");
        return address(leader);
    }

    private static void edits(Visitor specialist, Visitor phone, String summary) {
        specialist.goesTo(summary).find(EDIT).click();
        specialist.sees("Sửa tự do");
        looksAt(specialist, phone, "nam-sua-muc");
        Locator sentence = specialist.find("textarea").first();
        String before = sentence.inputValue();
        sentence.fill(before.replace("Mặt trận và các đoàn thể", "Các cấp trong tỉnh"));
        specialist.presses("Lưu").sees("Đã lưu 1 đoạn").sees("Các cấp trong tỉnh chủ trì");
        specialist.presses("Soạn lại từ số liệu mới").sees("Không có gì thay đổi");
        looksAt(specialist, phone, "nam-soan-lai");
    }

    private static void followsANumber(Visitor leader, Visitor phone, String summary) {
        leader.goesTo(summary).find("#kq\\.giam-sat .dv-source").first().click();
        leader.sees("Số trong báo cáo");
        looksAt(leader, phone, "nam-nguon");
        phone.photographs("tong-ket-nguon");
        leader.follows("và lịch sử từng ô").sees("Nguồn của số liệu");
        looksAt(leader, phone, "nam-nguon-so-lieu");
        leader.find("main td a[href^='/reports/']").first().click();
        leader.sees("giám sát");
    }

    private static void signs(Visitor leader, Visitor phone, String summary) {
        leader.goesTo(summary).presses("Kiểm tra trước khi ký");
        leader.sees("Báo cáo còn thiếu").sees("Số ước").sees("Số liệu chưa khớp");
        looksAt(leader, phone, "nam-kiem-tra");
        leader.photographs("tong-ket-kiem-tra");
        scrollsTo(leader, "form[action$='/sign'] > h2");
        leader.photographs("tong-ket-ky");
        leader.presses("Ký và cấp số").sees("hãy nêu lý do chấp nhận").looksAt("nam-ky-thieu-ly-do");
        phone.goesTo(summary + "/check").presses("Ký và cấp số").looksAt("nam-ky-thieu-ly-do");
        leader.find("textarea[name^=reason-]").all().forEach(reason -> reason.fill("Chấp nhận để kịp hội nghị."));
        leader.presses("Ký và cấp số")
                .sees("Đã ký và cấp số")
                .sees("01-BC/BDVTU")
                .sees("Nguyên vẹn");
        looksAt(leader, phone, "nam-cac-ban");
        leader.photographs("tong-ket-cac-ban");
        leader.goesTo("/numbers").sees("01-BC/BDVTU");
        looksAt(leader, phone, "nam-so-van-ban");
    }

    private static void readsTheFiles(Visitor leader, Visitor phone, String summary) throws IOException {
        leader.goesTo(summary);
        looksAt(leader, phone, "nam-bao-cao-da-ky");
        byte[] word = downloads(leader, "Tải tệp Word");
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(word));
                XWPFWordExtractor text = new XWPFWordExtractor(document)) {
            assertThat(text.getText())
                    .contains("Số 01-BC/BDVTU", "Các cấp trong tỉnh chủ trì", "Nguồn số liệu", "GS.CT")
                    .contains("Chấp nhận để kịp hội nghị.");
        }
        byte[] pdf = downloads(leader, "Tải tệp PDF");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).contains("01-BC/BDVTU", "Nguồn số liệu");
        }
    }

    private static byte[] downloads(Visitor visitor, String link) throws IOException {
        Download download = visitor.page()
                .waitForDownload(() -> visitor.page().getByText(link).click());
        return Files.readAllBytes(download.path());
    }

    private static void holdsTheConference(Visitor leader, Visitor phone, String summary) throws IOException {
        leader.goesTo(summary).follows("Hội nghị").sees("Chương trình hội nghị");
        looksAt(leader, phone, "nam-hoi-nghi");
        leader.fills("Ngày", "05/02/2021").fills("Giờ bắt đầu", "8 giờ 00").fills("Địa điểm", "Hội trường Tỉnh ủy");
        leader.find("input[name^=people-]").first().fill("12");
        leader.presses("Lưu kế hoạch hội nghị").sees("Tổng số đại biểu: 12");
        scrollsTo(leader, "label[for=agenda]");
        leader.photographs("tong-ket-hoi-nghi");
        List<String> papers = Zips.names(downloads(leader, "Tải bộ tài liệu hội nghị"));
        assertThat(papers)
                .hasSize(5)
                .anyMatch(name -> name.endsWith(".docx"))
                .anyMatch(name -> name.endsWith(".pdf"))
                .anyMatch(name -> name.endsWith(".xlsx"));
        leader.fills("Toàn văn", CONCLUSIONS);
        looksAt(leader, phone, "nam-hoi-nghi-da-len");
        leader.fills("Toàn văn", CONCLUSIONS).presses("Nhận vào sổ văn bản").sees("Kiểm tra thông tin văn bản");
        leader.looksAt("nam-ket-luan").presses("Đăng ký và tìm nhiệm vụ").sees("Đã đăng ký văn bản");
        leader.goesTo(address(leader) + "/review/accept").presses("Chấp nhận những nội dung đã chọn");
        leader.sees("Đã chấp nhận");
        leader.goesTo(summary + "/conference").sees("Lập chương trình năm 2021 từ các văn bản này");
        looksAt(leader, phone, "nam-hoi-nghi-xong");
    }

    private static void decidesTheProgramme(Visitor leader, Visitor phone, String summary) {
        leader.goesTo(summary).follows("Chương trình năm 2021").sees("Chưa có đề xuất");
        looksAt(leader, phone, "nam-de-xuat-trong");
        leader.presses("Lập đề xuất").sees("Văn bản của hội nghị").sees("Nhiệm vụ chưa xong");
        looksAt(leader, phone, "nam-de-xuat");
        scrollsTo(phone, "section[id^=line-]");
        phone.photographs("tong-ket-de-xuat");
        int lines = leader.find("section[id^=line-]").count();
        Locator goesOn = leader.find("section[id^=line-] > p > .govuk-tag:has-text('còn tiếp tục')");
        int tasks = lines - 1 - goesOn.count();
        leader.presses("Lấy vào chương trình").sees("1 lấy");
        leader.find("section[id^=line-] details:has(input[name^=reason-]) summary")
                .first()
                .click();
        Locator reason = leader.find("input[name^=reason-]").first();
        reason.fill("Đã có trong chương trình của Mặt trận.");
        reason.press("Enter");
        leader.sees("1 lấy, 1 không lấy");
        looksAt(leader, phone, "nam-de-xuat-dang-quyet");
        leader.presses("Lấy tất cả dòng chưa quyết (" + (lines - 2) + ")").sees("0 chưa quyết");
        leader.presses("Giao các dòng đã lấy thành nhiệm vụ năm 2021").sees("Đã giao " + tasks + " nhiệm vụ");
        looksAt(leader, phone, "nam-de-xuat-da-giao");
        leader.follows("Đã thành nhiệm vụ").sees("Cơ quan chủ trì");
        leader.goesTo("/tasks/list?year=2021").sees("đối thoại với Nhân dân năm 2021");
        looksAt(leader, phone, "nam-nhiem-vu");
    }

    private static void looksAtTheRest(Visitor leader, Visitor phone, String summary) {
        for (String page : List.of(
                "/summaries",
                "/summaries/new",
                "/summaries/templates",
                "/conferences",
                "/numbers/terms",
                "/numbers/outside",
                summary + "/correct")) {
            leader.goesTo(page);
            looksAt(leader, phone, "nam" + page.replace(summary, "/bao-cao").replace('/', '-'));
        }
        leader.goesTo("/summaries/new").page().getByLabel("Loại báo cáo và kỳ").selectOption("so-ket-6-thang");
        leader.fills("Năm", "2020").presses("Soạn").sees("phương hướng, nhiệm vụ 6 tháng cuối năm 2020");
        looksAt(leader, phone, "nam-so-ket");
        leader.goesTo("/summaries?outline=so-ket-6-thang").sees("6 tháng đầu năm 2020");
        leader.goesTo(summary + "/correct")
                .fills("Lý do đính chính", "Sai một số liệu.")
                .presses("Bắt đầu đính chính");
        leader.find(EDIT).click();
        leader.find("textarea").first().fill("Các cấp đã giám sát theo kế hoạch.");
        leader.presses("Lưu").follows("Các bản").follows("So sánh").sees("Chữ thay đổi (1)");
        looksAt(leader, phone, "nam-so-sanh");
    }
}
