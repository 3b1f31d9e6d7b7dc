package vn.danvan.summary.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;
import vn.danvan.summary.SummaryCase;
import vn.danvan.summary.SummaryId;
import vn.danvan.summary.conference.Conferences;

/** What goes into papers is Vietnamese whoever reads the page, and words that were refused are not lost. */
@Transactional
class ConferenceWordsTests extends SummaryCase {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Conferences conferences;

    private Actor head;
    private SummaryId summary;

    @BeforeEach
    void aReportOfADistrict() {
        head = new Actor(leader.account(), leader.position(), body("BDV-588"), Role.LEADER);
        clock.setTo(LocalDate.of(2022, 12, 20));
        summary = done(summaries.start(head, OUTLINE, 2022)).summary();
    }

    private String take(String text) {
        var response = mvc.post()
                .uri("/summaries/" + summary + "/conference/conclusions")
                .with(people.signedIn(head))
                .with(csrf())
                .param("text", text)
                .exchange()
                .getResponse();
        assertThat(response.getStatus()).isEqualTo(422);
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    @Test
    void aReaderInEnglishPlansInTheWordsOfThePaper() {
        var response = mvc.get()
                .uri("/summaries/" + summary + "/conference")
                .cookie(new Cookie("danvan-lang", "en"))
                .with(people.signedIn(head))
                .exchange()
                .getResponse();
        assertThat(new String(response.getContentAsByteArray(), StandardCharsets.UTF_8))
                .contains("lang=\"en\"", "Tuyên bố lý do, giới thiệu đại biểu");
    }

    @Test
    void refusedConclusionsAreShownAgainUnlessTheyBearAMarkOfSecrecy() {
        done(conferences.plan(
                head,
                summary,
                new Conferences.Plan(
                        LocalDate.of(2023, 1, 9),
                        "8 giờ 00",
                        "Hội trường",
                        "Khai mạc",
                        Map.of(body("MTTQ-588"), 4),
                        0)));
        String tooLong = "Kết luận minh họa. ".repeat(270_000);
        assertThat(take(tooLong).contains("Kết luận minh họa. Kết luận minh họa."))
                .isTrue();
        assertThat(take("TỐI MẬT\nKết luận minh họa")).doesNotContain("Kết luận minh họa");
    }
}
