package vn.danvan.reporting.submission.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.danvan.support.DanvanTest;
import vn.danvan.support.People;
import vn.danvan.support.SettableClock;

/** What the home page counts leads to the reports that were counted, and those lead on. */
@DanvanTest
class OverdueReportsTests {

    private static final String LEADER = "lanhdao.bacai";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SettableClock clock;

    @Autowired
    People people;

    @BeforeEach
    void laterInFebruary() {
        clock.setTo(LocalDate.of(2021, 2, 20));
    }

    private String text(String username, String address) throws UnsupportedEncodingException {
        MvcTestResult result =
                mvc.get().uri(address).with(people.signedIn(username)).exchange();
        assertThat(result).hasStatusOk();
        return result.getResponse().getContentAsString();
    }

    private static String found(String page, String pattern) {
        Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(page);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }

    @Test
    void theLinkOfTheHomePageShowsWhatItCounts() throws IOException {
        String counted = found(text(LEADER, "/"), "only=missing\"><b>([\\d.]+)</b>");
        assertThat(text(LEADER, "/reports/overdue?only=missing"))
                .contains(counted + " báo cáo thiếu quá hạn, 0 nộp trễ");
    }

    @Test
    void theLinkOfAReportShowsTheWholePeriod() throws IOException {
        assertThat(text("lanhdao.tinh", "/reports/overdue?only=missing"))
                .contains("/reports/completeness?form=")
                .doesNotContain("only=late\">");
    }

    @Test
    void anOfficerOfADistrictSeesOnTheHomePageWhatIsMissingBelow() throws IOException {
        String counted = found(text("canbo.bacai", "/"), "only=missing\"><b>([\\d.]+)</b>");
        assertThat(text("canbo.bacai", "/reports/overdue?only=missing")).contains(counted + " báo cáo thiếu quá hạn");
        assertThat(text("xa.dovinh", "/"))
                .as("nobody stands below a commune's office")
                .doesNotContain("/reports/overdue");
    }

    @Test
    void theListIsNarrowedAndPaged() throws IOException {
        assertThat(text("lanhdao.tinh", "/reports/overdue?only=missing&page=2"))
                .contains("Trang 2", "only=missing&amp;q=&amp;page=3");
        assertThat(text("lanhdao.tinh", "/reports/overdue?q=phuoc+dai"))
                .contains("Khối dân vận xã Phước Đại")
                .doesNotContain("Khối dân vận xã Phước Thắng");
        assertThat(text("lanhdao.tinh", "/reports/overdue?q=khong-co-don-vi-nay"))
                .contains("Không có đơn vị nào khớp.", "Bỏ lọc");
    }

    @Test
    void anAddressWithoutAQuestionAnswersWithAFormThatIsAskedThisYear() throws IOException {
        assertThat(text("lanhdao.tinh", "/reports/completeness")).contains("Khối dân vận xã Phước Đại", "Tháng 1/2021");
    }

    @Test
    void aReportThatWaitsOpensWithItsHistory() throws IOException {
        String report = found(text("lanhdao.tinh", "/reports/approvals"), "href=\"(/reports/[0-9a-f-]{36})\"");
        assertThat(text("lanhdao.tinh", report)).contains(report + "/history");
        assertThat(text("lanhdao.tinh", report + "/history")).contains("Lịch sử báo cáo");
    }
}
