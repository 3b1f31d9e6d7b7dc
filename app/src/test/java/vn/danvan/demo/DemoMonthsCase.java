package vn.danvan.demo;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.danvan.organisation.Organisation;
import vn.danvan.reporting.submission.ReportLists;
import vn.danvan.reporting.submission.Slot;
import vn.danvan.reporting.submission.SubmissionView;
import vn.danvan.reporting.submission.Submissions;
import vn.danvan.rules.period.Periods;
import vn.danvan.support.DanvanTest;
import vn.danvan.support.People;
import vn.danvan.support.SettableClock;

/** What every body of the demo reported in one form month by month in 2020. */
@DanvanTest
abstract class DemoMonthsCase {

    @Autowired
    People people;

    @Autowired
    ReportLists lists;

    @Autowired
    private Submissions submissions;

    @Autowired
    private Organisation organisation;

    @Autowired
    private Periods periods;

    @Autowired
    private SettableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private final String form;

    DemoMonthsCase(String form) {
        this.form = form;
    }

    @BeforeEach
    void firstDay() {
        clock.setTo(SettableClock.FIRST_DAY);
    }

    SubmissionView report(String body, int month) {
        return submissions
                .of(new Slot(
                        form,
                        organisation.bodyByCode(body).orElseThrow(),
                        periods.period("calendar-month", 2020, month).orElseThrow()))
                .orElseThrow();
    }

    List<String> texts(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }

    /** Filed in the demo's past, by nobody else: other tests begin on its first day. */
    String months() {
        return """
                 from reporting.submission
                where form = '%s' and period_kind = 'calendar-month' and period_year = 2020 and created_at < '2021-02-01'
                """.formatted(form);
    }

    /** "3 72": of March 72 reports. */
    List<String> reportsOfEachMonth() {
        return texts("select period_index || ' ' || count(*)" + months()
                + " and version = 1 group by period_index order by period_index");
    }

    /** "12 RETURNED 1": of December one was sent back. */
    List<String> unapprovedOfEachMonth() {
        return texts("select period_index || ' ' || state || ' ' || count(*)" + months()
                + " and is_current and state <> 'APPROVED' group by period_index, state order by 1");
    }
}
