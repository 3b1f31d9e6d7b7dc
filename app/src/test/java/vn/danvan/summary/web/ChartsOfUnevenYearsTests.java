package vn.danvan.summary.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;
import vn.danvan.summary.SummaryCase;
import vn.danvan.summary.VersionView;
import vn.danvan.support.SettableClock;

/** A chart over years says below it which years too different shares of the units reported, on the page and in the file. */
@Transactional
class ChartsOfUnevenYearsTests extends SummaryCase {

    private static final int YEAR = 2023;

    @Autowired
    private MockMvcTester mvc;

    private Actor head;

    @BeforeEach
    void fourReportedTheYearBeforeAndOneThisYear() {
        clock.setTo(LocalDate.of(YEAR, 12, 20));
        head = new Actor(leader.account(), leader.position(), body("BDV-587"), Role.LEADER);
        report("KDV-22888", YEAR, "DVK.DT", "8");
    }

    @AfterEach
    void backToTheFirstDay() {
        clock.setTo(SettableClock.FIRST_DAY);
    }

    private VersionView composed() {
        VersionView draft = done(summaries.start(head, OUTLINE, YEAR));
        recomposition.apply(head, draft.id());
        return draft;
    }

    private MockHttpServletResponse get(String address, Locale locale) {
        return mvc.get()
                .uri(address)
                .cookie(new Cookie("danvan-lang", locale.getLanguage()))
                .with(people.signedIn(head))
                .exchange()
                .getResponse();
    }

    private String page(VersionView draft, Locale locale) throws IOException {
        return get("/summaries/" + draft.summary(), locale).getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void theRemarkStandsBelowTheChartOnThePageAndInTheFile() throws IOException {
        for (String commune : List.of("KDV-22870", "KDV-22873", "KDV-22876", "KDV-22879")) {
            report(commune, YEAR - 1, "DVK.DT", "5");
        }
        VersionView draft = composed();

        assertThat(page(draft, Locale.of("vi")))
                .containsPattern(
                        "Không so sánh các năm này với nhau[^<]* 2023 \\(số của 1/\\d+ đơn vị\\) với 2022 \\(số của 4/\\d+ đơn vị\\)");
        assertThat(page(draft, Locale.ENGLISH))
                .containsPattern("These years are not compared[^<]* 2023 \\(figures of 1/\\d+ units\\) with 2022");
        byte[] file = get("/summaries/" + draft.summary() + "/file.docx?v=1", Locale.of("vi"))
                .getContentAsByteArray();
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(file));
                XWPFWordExtractor text = new XWPFWordExtractor(word)) {
            assertThat(text.getText()).contains("Không so sánh các năm này với nhau", "2023 (số của 1/");
        }
    }

    @Test
    void whereAsManyReportedBothYearsNothingIsSaid() throws IOException {
        report("KDV-22888", YEAR - 1, "DVK.DT", "7");
        assertThat(page(composed(), Locale.of("vi"))).doesNotContain("2023 (số của");
    }
}
