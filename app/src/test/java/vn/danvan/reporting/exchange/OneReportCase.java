package vn.danvan.reporting.exchange;

import static vn.danvan.support.Outcomes.done;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.access.TestPeople;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;
import vn.danvan.reporting.submission.Approvals;
import vn.danvan.reporting.submission.Filling;
import vn.danvan.reporting.submission.Slot;
import vn.danvan.reporting.submission.SubmissionView;
import vn.danvan.reporting.submission.Submissions;
import vn.danvan.rules.period.Periods;
import vn.danvan.support.DanvanTest;
import vn.danvan.support.SettableClock;
import vn.danvan.web.Ui;

/** One commune's monthly report on days of the case's own, and what a program asks about it. */
@DanvanTest
@Transactional
abstract class OneReportCase {

    static final String UNIT = "KDV-22777";

    @Autowired
    Submissions submissions;

    @Autowired
    Filling filling;

    @Autowired
    Approvals approvals;

    @Autowired
    Periods periods;

    @Autowired
    TestPeople newcomers;

    @Autowired
    SettableClock clock;

    @AfterEach
    void backToTheFirstDay() {
        clock.setTo(SettableClock.FIRST_DAY);
    }

    Actor leader(String body) {
        return newcomers.actor(body, Role.LEADER);
    }

    /** The commune's report of a form for a month. */
    Slot slot(Actor commune, String form, int year, int month) {
        return new Slot(
                form,
                commune.body(),
                periods.period("calendar-month", year, month).orElseThrow());
    }

    /** A draft with every compulsory cell of the form. */
    SubmissionView written(Actor commune, int year, int month) {
        SubmissionView begun = done(submissions.start(commune, slot(commune, "dan-van", year, month)));
        done(filling.save(commune, begun.id(), CompleteReport.cells()));
        return begun;
    }

    /** What a program asks of the commune's reports of one period, or of what changed in them since a day. */
    static DataValueQuery question(String period, @Nullable LocalDate since, boolean deleted, int limit) {
        return new DataValueQuery(
                List.of("dan-van"),
                List.of(UNIT),
                false,
                List.of(period),
                null,
                null,
                since == null ? null : since.atStartOfDay(Ui.ZONE).toInstant(),
                deleted,
                true,
                limit);
    }
}
