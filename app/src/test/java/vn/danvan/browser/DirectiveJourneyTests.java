package vn.danvan.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The main work from end to end: an article comes in, its demands become tasks, a district reports, the tally moves. */
class DirectiveJourneyTests extends JourneyCase {

    private static final Path OURS = Path.of("src/test/resources/directive/tin-hoi-nghi.txt");
    private static final Path REAL = Path.of("../../shared/eval/directive/00-seed.txt");
    private static final String TALLY = "/tally?year=2021";
    private static final String ACCEPTED = ".dv-st--accepted";

    /** The tally's last row. */
    private record Figures(int total, int onTime, int inProgress, int notDue) {}

    @ParameterizedTest
    @EnumSource(Screen.class)
    void anArticleBecomesTasksThatSevenDistrictsReportOn(Screen screen) {
        journey(screen, OURS);
    }

    @Test
    void soDoesTheRealArticle() {
        assumeTrue(Files.isReadable(REAL), "the real article is not beside this checkout");
        journey(Screen.DESKTOP, REAL);
    }

    private void journey(Screen screen, Path article) {
        String mark = article.getFileName() + " " + screen;
        try (Visitor province = visitor(screen);
                Visitor district = visitor(screen)) {
            province.signsIn("chuyenvien.tinh");
            String document = takesIn(province, article);
            reviews(province, document);
            Figures before = figures(province);
            int given = bringsIntoTheProgramme(province, document, mark);
            handsDownToTheSeven(province);
            String task = address(province);
            Figures handedDown = figures(province);
            assertThat(handedDown.total()).isEqualTo(before.total() + given + 7);
            assertThat(handedDown.notDue()).isGreaterThanOrEqualTo(before.notDue() + 7);

            district.signsIn("canbo.phanrang");
            takesOnAndReports(district, mark);
            Figures reported = figures(province);
            assertThat(reported.notDue()).isEqualTo(handedDown.notDue() - 1);
            assertThat(reported.inProgress()).isEqualTo(handedDown.inProgress() + 1);

            submits(district);
            province.goesTo(task).looksAt("duong-nhiem-vu-cap-tren");
            givesBack(province, mark);
            district.goesTo("/tasks").sees("Bị trả lại, cần làm tiếp").looksAt("duong-bi-tra-lai");
            district.follows(mark).sees("Chưa có danh sách mô hình");
            submits(district);
            confirms(province, task, mark);
            Figures done = figures(province);
            assertThat(done.onTime()).isEqualTo(reported.onTime() + 1);
            assertThat(done.inProgress()).isEqualTo(reported.inProgress() - 1);
            assertThat(done.total()).isEqualTo(handedDown.total());
            province.looksAt("duong-thong-ke");
        }
    }

    private static String takesIn(Visitor province, Path article) {
        province.goesTo("/directives/new").looksAt("duong-nhan-van-ban");
        province.find("input[type=file]").setInputFiles(article);
        province.presses("Đọc văn bản").sees("Kiểm tra thông tin văn bản").looksAt("duong-thong-tin");
        answersWhatIsAsked(province);
        province.presses("Đăng ký và tìm nhiệm vụ").sees("Đã đăng ký văn bản").looksAt("duong-van-ban");
        return address(province);
    }

    /** The article gives the day without its year, and perhaps it is there already from the other screen. */
    private static void answersWhatIsAsked(Visitor province) {
        assertThat(province.find("#year").count()).as("asks for the year").isEqualTo(1);
        province.find("#year").fill("2021");
        fillIfEmpty(province, "#issuer", "Ban Dân vận Tỉnh ủy Ninh Thuận");
        fillIfEmpty(province, "#subject", "Triển khai nhiệm vụ năm 2021");
        if (province.find("#goOn").count() > 0) {
            province.find("#goOn").check();
        }
    }

    private static void fillIfEmpty(Visitor visitor, String field, String value) {
        if (visitor.find(field).inputValue().isBlank()) {
            visitor.find(field).fill(value);
        }
    }

    private static void reviews(Visitor province, String document) {
        province.goesTo(document + "/review").sees("Nội dung tìm thấy").looksAt("duong-xem-xet");
        Page page = province.page();
        page.keyboard().press("j");
        page.keyboard().press("a");
        page.waitForSelector(ACCEPTED);
        page.keyboard().press("u");
        page.waitForSelector(ACCEPTED, new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED));
        page.keyboard().press("a");
        page.waitForSelector(ACCEPTED);
        edits(province);
        province.goesTo(document + "/review/accept").looksAt("duong-chap-nhan-hang-loat");
        province.presses("Chấp nhận những nội dung đã chọn").sees("Đã chấp nhận");
        province.goesTo(document + "/review").sees("0 chờ xem");
        province.find("[data-review-undo] button").click();
        page.waitForSelector(".dv-st--proposed");
        province.presses("Làm lại");
        page.waitForSelector(
                ".dv-st--proposed", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED));
        province.looksAt("duong-da-xem-xet");
    }

    /** Gives the first demand another deadline. */
    private static void edits(Visitor province) {
        Page page = province.page();
        province.find(".dv-st--directive .dv-st__text, .dv-st--task .dv-st__text")
                .first()
                .click();
        page.keyboard().press("e");
        page.waitForSelector("[data-review-editor]");
        province.fills("Thời hạn", "30/6/2021").looksAt("duong-sua-noi-dung");
        province.presses("Lưu");
        page.waitForSelector(
                "[data-review-editor]", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED));
        province.sees("30/06/2021");
    }

    /** Gives the first sentence to the own board, so that it can be handed down, and the others as proposed. */
    private static int bringsIntoTheProgramme(Visitor province, String document, String mark) {
        province.goesTo(document).presses("Đưa vào chương trình").looksAt("duong-dua-vao-chuong-trinh");
        int rows = province.find("fieldset.dv-row").count();
        assertThat(rows).isGreaterThan(1);
        province.find("#content-0").fill("Đăng ký mô hình “Dân vận khéo” năm 2021, " + mark);
        province.find("#lead-0").fill("Ban Dân vận Tỉnh ủy Ninh Thuận");
        province.find("#coordinating-0").fill("Tỉnh đoàn");
        province.find("#due-0").fill("30/6/2021");
        province.find("#year").fill("2021");
        province.presses("Xem trước").sees("sẽ vào chương trình năm 2021").looksAt("duong-chuong-trinh-xem-truoc");
        int given = province.find("main tbody tr").count();
        assertThat(given).isEqualTo(rows);
        province.find("button[value=create]").click();
        province.sees("Đã thêm " + given + " nhiệm vụ").looksAt("duong-chuong-trinh");
        province.goesTo("/tasks/list?year=2021&q=" + mark.replace(" ", "%20"))
                .follows(mark)
                .sees("Xuất xứ")
                .looksAt("duong-nhiem-vu");
        return given;
    }

    private static void handsDownToTheSeven(Visitor province) {
        province.presses("Giao xuống").looksAt("duong-giao-xuong");
        province.presses("Xem trước").sees("7 cơ quan sau đây").looksAt("duong-giao-xuong-xem-truoc");
        province.presses("Giao cho 7 cơ quan")
                .sees("Đã giao xuống cho 7 cơ quan")
                .looksAt("duong-da-giao-xuong");
    }

    private static void takesOnAndReports(Visitor district, String mark) {
        district.goesTo("/tasks").sees("Được giao, chưa tiếp nhận").looksAt("duong-viec-cua-huyen");
        // The first fifty of the work may be those of others; a list with its filter finds the own one.
        district.goesTo("/tasks/list?state=ASSIGNED&q=" + mark.replace(" ", "+"));
        district.follows(mark).presses("Tiếp nhận").sees("Đã tiếp nhận nhiệm vụ");
        district.presses("Báo cáo tiến độ").looksAt("duong-bao-cao");
        district.fills("Nội dung báo cáo", "Đã có 12 mô hình đăng ký.").fills("Tỷ lệ hoàn thành (%)", "60");
        district.find("input[type=file]")
                .setInputFiles(new FilePayload(
                        "danh-sach-mo-hinh.txt", "text/plain", "12 mô hình".getBytes(StandardCharsets.UTF_8)));
        district.presses("Gửi báo cáo")
                .sees("Đã ghi báo cáo tiến độ")
                .sees("60%")
                .sees("danh-sach-mo-hinh.txt")
                .looksAt("duong-da-bao-cao");
        String task = address(district);
        district.follows("Xem câu này trong văn bản").sees("Nội dung tìm thấy").looksAt("duong-xuat-xu");
        district.goesTo(task);
    }

    private static void submits(Visitor district) {
        district.presses("Trình hoàn thành")
                .fills("Kết quả thực hiện", "Đã đăng ký 15 mô hình.")
                .looksAt("duong-trinh");
        district.presses("Trình cơ quan giao").sees("Đã trình nhiệm vụ").sees("Chờ xác nhận");
    }

    private static void givesBack(Visitor province, String mark) {
        waitingPart(province, mark);
        province.presses("Trả lại").presses("Trả lại").sees("Nhập lý do").looksAt("duong-tra-lai-thieu");
        province.fills("Lý do trả lại", "Chưa có danh sách mô hình kèm theo.").presses("Trả lại");
        province.sees("Đã trả lại nhiệm vụ").looksAt("duong-da-tra-lai");
    }

    private static void confirms(Visitor province, String task, String mark) {
        waitingPart(province, mark);
        province.presses("Xác nhận hoàn thành").looksAt("duong-xac-nhan");
        province.presses("Xác nhận hoàn thành").sees("Đã xác nhận hoàn thành");
        province.goesTo(task).sees("Hoàn thành đúng hạn");
    }

    /** What a district submitted waits in the specialist's own work, and the list finds it. */
    private static void waitingPart(Visitor province, String mark) {
        province.goesTo("/tasks").sees("Chờ xác nhận hoàn thành");
        province.goesTo("/tasks/list?state=SUBMITTED&q=" + mark.replace(" ", "+"));
        province.follows(mark);
    }

    private static Figures figures(Visitor province) {
        province.goesTo(TALLY);
        List<Integer> cells = province.find("tr.dv-total td").all().stream()
                .map(Locator::innerText)
                .map(text -> Integer.valueOf(text.replaceAll("\\D", "")))
                .toList();
        assertThat(cells).hasSize(8);
        return new Figures(cells.get(0), cells.get(1), cells.get(3), cells.get(5));
    }

    private static String address(Visitor visitor) {
        return visitor.page().url().replaceFirst("^https?://[^/]+", "").replaceFirst("[?#].*$", "");
    }
}
