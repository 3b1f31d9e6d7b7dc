package vn.danvan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.danvan.support.DanvanTest;
import vn.danvan.support.ListFile;
import vn.danvan.support.PageTable;
import vn.danvan.support.People;
import vn.danvan.support.SettableClock;

/** The days of rest and of work of a year, taken along. */
@DanvanTest
class CalendarFilesTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private People people;

    @Autowired
    private SettableClock clock;

    @BeforeEach
    void itIsFebruary2021() {
        clock.setTo(SettableClock.FIRST_DAY);
    }

    @Test
    void theFileHasTheDaysOfTheYearWithTheirReasonsAndDaysAreDays() {
        RequestPostProcessor officer = people.signedIn("xa.phuocmy");
        String page = PageTable.page(mvc, officer, "/calendar-of-days?year=2021");
        ListFile file = ListFile.taken(mvc, officer, "/calendar-of-days?year=2021")
                .isTyped("Từ ngày")
                .isTyped("Đến hết ngày");
        List<String> rows = PageTable.rows(page.substring(0, page.indexOf("class=\"dv-year\"")));
        file.hasTheRowsOf(rows, 2, 3, 5);
        assertThat(file.column("Từ ngày")).contains("2021-01-01");
        assertThat(file.name()).startsWith("ngay-nghi-ngay-lam-viec-").endsWith("-2021");
        PageTable.offers(page, "/calendar-of-days", "year=2021");
    }

    @Test
    void aYearWithoutACalendarIsNotFound() {
        assertThat(ListFile.refused(mvc, people.signedIn("xa.phuocmy"), "/calendar-of-days?year=3000"))
                .isEqualTo(404);
    }
}
