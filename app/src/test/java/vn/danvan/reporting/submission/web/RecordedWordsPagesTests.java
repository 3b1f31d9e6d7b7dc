package vn.danvan.reporting.submission.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.danvan.support.Outcomes.done;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.danvan.directive.task.NewTask;
import vn.danvan.directive.task.Programmes;
import vn.danvan.reporting.submission.Slot;
import vn.danvan.reporting.submission.SubmissionView;

/** Whoever fills in a report finds what the records of tasks say, and takes it over. */
class RecordedWordsPagesTests extends SentReportsCase {

    @Autowired
    private Programmes programmes;

    @Test
    void whatRecordsSayIsOfferedBesideTheQuestionAndTakenOverOnAPageOfItsOwn() throws IOException {
        clock.setTo(LocalDate.of(2022, 7, 4));
        NewTask task = new NewTask(
                "Vận động đổi đất làm đường",
                null,
                null,
                List.of(),
                people.actor("xa.baoan").body(),
                Set.of(),
                LocalDate.of(2022, 7, 15),
                false,
                List.of());
        done(programmes.add(people.actor("chuyenvien.tinh"), 2022, List.of(task)));
        clock.setTo(LocalDate.of(2022, 8, 1));
        SubmissionView report = done(submissions.start(
                people.actor("xa.baoan"),
                new Slot(
                        "dan-van",
                        people.actor("xa.baoan").body(),
                        periods.period("calendar-month", 2022, 7).orElseThrow())));
        String words = "/reports/" + report.id() + "/narratives";
        assertThat(text("xa.baoan", "/reports/" + report.id()))
                .contains("Lấy nội dung từ hồ sơ", words + "#records-dg.kk")
                .doesNotContain(words + "#records-th.tt");
        String page = english(mvc.get().uri(words)).getResponse().getContentAsString();
        assertThat(page)
                .as("a report is written in Vietnamese, whoever reads it")
                .contains("đến hết ngày 31/07/2022 còn", "Vận động đổi đất làm đường", "/tasks/counted?what=OVERDUE");
        Matcher mark = Pattern.compile("name=\"record\" value=\"([^\"]*)\"")
                .matcher(page.substring(page.indexOf("records-dg.kk")));
        assertThat(mark.find()).isTrue();
        MvcTestResult taken = english(mvc.post()
                .uri(words)
                .with(csrf())
                .param("question", "dg.kk")
                .param("record", mark.group(1), "ke-khac"));
        assertThat(taken).hasRedirectedUrl(words);
        assertThat(taken.getMvcResult().getFlashMap().get("flash"))
                .as("what the records told otherwise before is not passed over")
                .asString()
                .contains("but for one paragraph told otherwise by the records");
        assertThat(text("xa.baoan", words))
                .contains("Khối dân vận phường Bảo An (theo hồ sơ): đến hết ngày 31/07/2022", "đã có trong nội dung");
        assertThat(text("xa.baoan", "/reports/" + report.id())).contains("(theo hồ sơ)");
    }

    private MvcTestResult english(MockMvcRequestBuilder request) {
        return request.with(people.signedIn("xa.baoan"))
                .cookie(new Cookie("danvan-lang", "en"))
                .exchange();
    }
}
