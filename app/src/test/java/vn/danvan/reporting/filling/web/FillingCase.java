package vn.danvan.reporting.filling.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.danvan.support.Outcomes.done;

import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.danvan.kernel.Actor;
import vn.danvan.reporting.form.Answers.Cell;
import vn.danvan.reporting.submission.Filling;
import vn.danvan.reporting.submission.Slot;
import vn.danvan.reporting.submission.SubmissionId;
import vn.danvan.reporting.submission.Submissions;
import vn.danvan.rules.period.Periods;
import vn.danvan.support.DanvanTest;
import vn.danvan.support.People;
import vn.danvan.support.SettableClock;

/** A report that is filled in on its page: begun, posted as its form is without the script, and read back. */
@DanvanTest
abstract class FillingCase {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Submissions submissions;

    @Autowired
    Filling filling;

    @Autowired
    Periods periods;

    @Autowired
    People people;

    @Autowired
    SettableClock clock;

    @BeforeEach
    void firstDay() {
        clock.setTo(SettableClock.FIRST_DAY);
    }

    SubmissionId begun(Actor officer, String form, String kind, int year, int index) {
        var period = periods.period(kind, year, index).orElseThrow();
        return done(submissions.start(officer, new Slot(form, officer.body(), period)))
                .id();
    }

    Optional<Cell> stored(Actor reader, SubmissionId id, String question) {
        return submissions.detail(reader, id).answers().cell(question, "");
    }

    /** Sends fields: name, value, name, value. */
    MvcTestResult post(String username, SubmissionId id, String... fields) {
        var request =
                mvc.post().uri("/reports/" + id).with(people.signedIn(username)).with(csrf());
        for (int at = 0; at < fields.length; at += 2) {
            request = request.param(fields[at], fields[at + 1]);
        }
        return request.exchange();
    }
}
