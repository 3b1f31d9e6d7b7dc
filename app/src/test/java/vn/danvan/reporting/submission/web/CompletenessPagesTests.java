package vn.danvan.reporting.submission.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The pages of completeness as people see them. */
class CompletenessPagesTests extends ReportPagesCase {

    @Test
    void thePrintedCompletenessHasAllBodiesOnOnePageAndSaysWhatItShows() throws IOException {
        clock.setTo(LocalDate.of(2021, 3, 1));
        String asked = "?form=dan-van&kind=calendar-month&year=2021";
        assertThat(text("giamsat.tinh", "/reports/completeness" + asked))
                .contains("/reports/completeness/print?form=dan-van&amp;kind=calendar-month&amp;year=2021")
                .as("what is printed of one page alone says so")
                .contains("Chỉ có trang 1 trên 4. Muốn in đủ 73 đơn vị");
        String page = text("giamsat.tinh", "/reports/completeness/print" + asked);
        assertThat(page.split("<th scope=\"row\"")).hasSize(73 + 1);
        assertThat(page)
                .contains(
                        "Ban Dân vận Tỉnh ủy",
                        "Báo cáo công tác dân vận",
                        "Tháng dương lịch, 2021",
                        "Lập ngày 01/03/2021.")
                .contains("73 đơn vị", "Tháng 1/2021", "Tháng 2/2021")
                .doesNotContain("rel=\"next\"", "role=\"search\"");
        assertThat(text("lanhdao.tinh", "/reports/completeness/print" + asked + "&q=vinh&only=missing"))
                .contains("Đơn vị có tên “vinh”", "Đơn vị còn thiếu", "Đô Vinh")
                .doesNotContain("Phước Mỹ");
        assertThat(get("quantri.tinh", "/reports/completeness/print" + asked)).hasStatus(403);
        assertThat(get("lanhdao.tinh", "/reports/completeness/print?form=dan-van&kind=calendar-month&year=vv"))
                .hasStatus(422);
    }

    @Test
    void completenessShowsTheMatrixAndGivesItAsTables() throws IOException {
        clock.setTo(LocalDate.of(2021, 3, 1));
        String address = "/reports/completeness?form=dan-van&kind=calendar-month&year=2021";
        assertThat(text("giamsat.tinh", address))
                .contains("Ban Dân vận Tỉnh ủy", "Tháng 1/2021", "Tháng 2/2021", "Chưa nộp")
                .doesNotContain("Đôn đốc các đơn vị");
        assertThat(text("lanhdao.tinh", address + "&q=phuoc+my"))
                .contains("Phước Mỹ")
                .doesNotContain("Đô Vinh");
        assertThat(text("lanhdao.tinh", address + "&sort=missing"))
                .contains("Trang 1 trên 4 (73 mục)", "sort=missing&amp;page=2")
                .containsOnlyOnce("rel=\"next\"");
        assertThat(text("lanhdao.tinh", address + "&sort=missing&page=4"))
                .contains("Trang 4 trên 4", "sort=missing&amp;page=3")
                .doesNotContain("rel=\"next\"");
        assertThat(text("lanhdao.tinh", address + "&page=99")).contains("Trang 4 trên 4");
        assertThat(get("lanhdao.tinh", "/reports/completeness?form=dan-van&kind=calendar-month&year=vv"))
                .hasStatus(422);
        assertThat(get("lanhdao.tinh", address.replace("completeness", "completeness.csv"))
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("Khối dân vận phường Phước Mỹ", "Chưa nộp");
        byte[] sheet = get("lanhdao.tinh", address.replace("completeness", "completeness.xlsx"))
                .getResponse()
                .getContentAsByteArray();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(sheet))) {
            assertThat(zip.getNextEntry()).isNotNull();
        }
    }

    @Test
    void whoeverIsDueWithinAWeekCanBeRemindedThoughNobodyIsMissing() throws IOException {
        String month = "/reports/completeness?form=dan-van&kind=calendar-month&year=2021&index=";
        assertThat(text(DISTRICT_LEADER, month + 1)).contains("0 báo cáo thiếu quá hạn", "Đôn đốc các đơn vị chưa nộp");
        assertThat(text(DISTRICT_LEADER, month + 3)).as("due in April").doesNotContain("Đôn đốc các đơn vị chưa nộp");
        assertThat(text("giamsat.tinh", month + 1)).doesNotContain("Đôn đốc các đơn vị chưa nộp");
    }

    @Test
    void urgingShowsWhoWillBeUrgedBeforeItIsDone() throws IOException {
        clock.setTo(LocalDate.of(2021, 3, 15));
        String address = "/reports/completeness/urge?form=dan-van&kind=calendar-month&year=2021&index=1";
        MvcTestResult preview = post(DISTRICT_LEADER, address);
        assertThat(preview).hasStatusOk();
        assertThat(preview.getResponse().getContentAsString()).contains("Gửi thông báo đôn đốc");
        assertThat(post(DISTRICT_LEADER, address, "step", "send")).hasStatus3xxRedirection();
        assertThat(post(DISTRICT_LEADER, address).getResponse().getContentAsString())
                .contains("hôm nay đã đôn đốc");
        assertThat(post(COMMUNE, address)).hasStatus(403);
    }

    @Test
    void oneButtonUrgesEverybodyAtOnceAndNobodyTwiceOnTheSameDay() throws IOException {
        clock.setTo(LocalDate.of(2021, 3, 16));
        String query = "?form=dan-van&kind=calendar-month&year=2021&index=1&q=van+hai";
        String page = "/reports/completeness" + query;
        String urge = "/reports/completeness/urge" + query;
        assertThat(text(DISTRICT_LEADER, page))
                .contains("Đôn đốc các đơn vị chưa nộp (1 báo cáo)", "Xem trước khi đôn đốc")
                .doesNotContain("Hôm nay đã đôn đốc");
        assertThat(flash(post(DISTRICT_LEADER, urge, "step", "send")))
                .isEqualTo("Đã gửi 1 thông báo đôn đốc đến 1 đơn vị.");
        assertThat(flash(post(DISTRICT_LEADER, urge, "step", "send")))
                .as("pressed twice, or by two people")
                .contains("Không gửi thêm thông báo nào: 1 báo cáo");
        assertThat(text(DISTRICT_LEADER, page))
                .contains("Hôm nay đã đôn đốc 1 báo cáo; trong ngày không gửi lại")
                .doesNotContain("Đôn đốc các đơn vị chưa nộp (");
        clock.setTo(LocalDate.of(2021, 3, 17));
        assertThat(text(DISTRICT_LEADER, page)).contains("Đôn đốc các đơn vị chưa nộp (1 báo cáo)");
    }

    private static String flash(MvcTestResult result) {
        assertThat(result).hasStatus3xxRedirection();
        return String.valueOf(result.getMvcResult().getFlashMap().get("flash"));
    }

    @Test
    void aKindWithoutPeriodsInTheYearIsNamedInWordsAtItsField() throws IOException {
        String address = "/reports/completeness?form=cu-tri-di-bau&kind=polling-hours&year=2019";
        assertThat(get("lanhdao.tinh", address))
                .hasStatus(422)
                .bodyText()
                .contains("Năm 2019 không có kỳ nào thuộc loại “Giờ trong ngày bầu cử (lũy kế)”", "href=\"#kind\"")
                .doesNotContain("“polling-hours”");
        assertThat(get("lanhdao.tinh", "/reports/completeness?form=dan-van&kind=calendar-month&year=2019&index=13"))
                .hasStatus(422)
                .bodyText()
                .contains("Năm 2019 không có kỳ \"13\" của loại này", "href=\"#index\"");
        MvcTestResult english = mvc.get()
                .uri(address)
                .cookie(new Cookie("danvan-lang", "en"))
                .with(people.signedIn("lanhdao.tinh"))
                .exchange();
        assertThat(english).bodyText().contains("“Hours of the polling day (cumulative)” in 2019");
    }
}
