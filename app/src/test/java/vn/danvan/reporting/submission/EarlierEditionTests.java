package vn.danvan.reporting.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.danvan.access.TestPeople;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.rules.period.ReportingPeriod;
import vn.danvan.support.SettableClock;

/** The report of letters got other columns in March 2024; the quarter before still shows beside what it counted. */
class EarlierEditionTests extends ReportCase {

    @Autowired
    TestPeople newcomers;

    @AfterEach
    void firstDay() {
        clock.setTo(SettableClock.FIRST_DAY);
    }

    @Test
    void whatWasReportedBeforeStandsBesideTheSameFigureNotTheSameColumnNumber() {
        clock.setTo(LocalDate.of(2024, 3, 20));
        Actor officer = newcomers.actor("UBND-22780", Role.UNIT_OFFICER);
        SubmissionView before =
                begun(officer, periods.period("quarter", 2023, 4).orElseThrow());
        assertThat(before.edition()).isEqualTo("xu-ly-don@2021-05-10");
        Map.of("c1", 20L, "c6", 5L, "c9", 12L)
                .forEach((question, value) ->
                        save(officer, before, cell(new CellId(question, ""), figure(value), null)));
        done(approvals.submit(officer, before.id()));

        SubmissionView now = begun(officer, periods.period("quarter", 2024, 1).orElseThrow());

        assertThat(now.edition()).isEqualTo("xu-ly-don@2024-03-10");
        assertThat(submissions.detail(officer, now.id()).previous().cells())
                .isEqualTo(Map.of(new CellId("c1", ""), figure(20), new CellId("c6", ""), figure(12)));
    }

    private SubmissionView begun(Actor officer, ReportingPeriod period) {
        return done(submissions.start(officer, new Slot("xu-ly-don", officer.body(), period)));
    }
}
