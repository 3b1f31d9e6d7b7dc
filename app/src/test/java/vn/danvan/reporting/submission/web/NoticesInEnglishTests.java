package vn.danvan.reporting.submission.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.support.SettableClock;

/** A notice is written once and read by many: each reads the names of form and period in the own language. */
@Transactional
class NoticesInEnglishTests extends SentReportsCase {

    private static final int PAGES = 20;

    @BeforeEach
    void inTheSpringOf2024() {
        clock.setTo(LocalDate.of(2024, 6, 1));
        sent(COMMUNE, 2024, 2);
    }

    @AfterEach
    void firstDay() {
        clock.setTo(SettableClock.FIRST_DAY);
    }

    private String noticesIn(String language) throws UnsupportedEncodingException {
        StringBuilder pages = new StringBuilder();
        for (int page = 1; page <= PAGES; page++) {
            pages.append(mvc.get()
                    .uri("/notices?page=" + page)
                    .cookie(new Cookie("danvan-lang", language))
                    .with(people.signedIn(DISTRICT_LEADER))
                    .exchange()
                    .getResponse()
                    .getContentAsString());
        }
        return pages.toString();
    }

    @Test
    void whoReadsEnglishReadsTheNamesOfFormAndPeriodInEnglish() throws UnsupportedEncodingException {
        assertThat(noticesIn("en"))
                .contains("sent the report “Report on mass mobilisation”, Month 2/2024, for approval.")
                .doesNotContain("Tháng 2/2024");
    }

    @Test
    void whoReadsVietnameseReadsThemAsBefore() throws UnsupportedEncodingException {
        assertThat(noticesIn("vi"))
                .contains("đã gửi báo cáo “Báo cáo công tác dân vận”, Tháng 2/2024; chờ duyệt.")
                .doesNotContain("Report on mass mobilisation");
    }
}
