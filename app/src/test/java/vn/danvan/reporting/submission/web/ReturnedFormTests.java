package vn.danvan.reporting.submission.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.support.Outcomes.done;

import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.reporting.submission.SubmissionView;
import vn.danvan.support.SettableClock;

/** What the writer of a report reads about its last day; the tests take back what they did. */
@Transactional
class ReturnedFormTests extends SentReportsCase {

    @AfterEach
    void firstDay() {
        clock.setTo(SettableClock.FIRST_DAY);
    }

    @Test
    void aReportThatWasSentInTimeAndSentBackIsNotCalledLate() throws IOException {
        clock.setTo(LocalDate.of(2024, 6, 1));
        SubmissionView returned = sent(COMMUNE, 2024, 5);
        done(approvals.sendBack(people.actor(DISTRICT_LEADER), returned.id(), "Ghi rõ hơn"));
        SubmissionView begun = filled(COMMUNE, 2024, 6);
        clock.setTo(LocalDate.of(2024, 8, 1));
        assertThat(text(COMMUNE, "/reports/" + returned.id()))
                .contains("submitted&#34;:true")
                .doesNotContain("data-counts");
        assertThat(text(COMMUNE, "/reports/" + begun.id()))
                .as("what was never sent is late")
                .contains("submitted&#34;:false", "data-counts", "được tính là nộp trễ");
    }

    @Test
    void aReportThatWasTakenBackHasNotBeenSent() throws IOException {
        clock.setTo(LocalDate.of(2024, 6, 1));
        SubmissionView taken = sent(COMMUNE, 2024, 5);
        done(approvals.withdraw(people.actor(COMMUNE), taken.id()));
        clock.setTo(LocalDate.of(2024, 8, 1));
        assertThat(text(COMMUNE, "/reports/" + taken.id())).contains("submitted&#34;:false", "data-counts");
    }
}
