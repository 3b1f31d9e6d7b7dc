package vn.danvan.reporting.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.danvan.access.TestPeople;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.AreaId;
import vn.danvan.kernel.Role;
import vn.danvan.organisation.Areas;
import vn.danvan.reporting.figure.Cut;
import vn.danvan.reporting.figure.FigureLine;
import vn.danvan.reporting.figure.FigureQuery;
import vn.danvan.reporting.figure.FigureTable;
import vn.danvan.reporting.figure.Figures;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.Finding;
import vn.danvan.rules.period.ReportingPeriod;
import vn.danvan.support.SettableClock;
import vn.danvan.web.Texts;

/** Reports of a polling day stay apart by their hour, and turnout is read hour by hour. */
class PollingHoursTests extends ReportCase {

    private static final LocalDate DAY = LocalDate.of(2021, 5, 23);

    /** A commune for each test. */
    private static final Iterator<String> COMMUNES =
            List.of("22756", "22759", "22762", "22765", "22771", "22777").iterator();

    @Autowired
    TestPeople newcomers;

    @Autowired
    Figures figures;

    @Autowired
    Areas areas;

    @Autowired
    ReportNames names;

    private Actor officer;
    private String polled = "";

    @BeforeEach
    void thePollsAreClosed() {
        clock.setTo(DAY, LocalTime.of(19, 5));
        polled = COMMUNES.next();
        officer = newcomers.actor(
                newcomers.person("UBND-" + polled, Role.UNIT_OFFICER).username());
    }

    @AfterEach
    void firstDay() {
        clock.setTo(SettableClock.FIRST_DAY);
    }

    private ReportingPeriod hour(int index) {
        return periods.period("polling-hours", 2021, index).orElseThrow();
    }

    private SubmissionView begun(ReportingPeriod period) {
        return done(submissions.start(officer, new Slot("cu-tri-di-bau", officer.body(), period)));
    }

    private SubmissionView voted(ReportingPeriod period, long voted) {
        SubmissionView begun = begun(period);
        List<CellChange> changes = new ArrayList<>();
        Map.of("ct", 1000L, "bs", 0L, "tong", 1000L, "db", voted, "bsdb", 0L, "tdb", voted)
                .forEach((question, value) -> changes.add(cell(new CellId(question, ""), figure(value), null)));
        done(filling.save(officer, begun.id(), changes));
        return submissions.require(officer, begun.id());
    }

    @Test
    void eachHourIsAReportOfItsOwnAndKeepsItsHour() {
        SubmissionView nine = voted(hour(1), 150);
        done(approvals.submit(officer, nine.id()));
        SubmissionView eleven = voted(hour(2), 420);
        assertThat(eleven.id()).isNotEqualTo(nine.id());
        assertThat(nine.period().at()).contains(LocalTime.of(9, 0));
        assertThat(eleven.period().at()).contains(LocalTime.of(11, 0));
        assertThat(names.period(eleven.period(), Texts.VIETNAMESE)).isEqualTo("Đến 11 giờ ngày 23/05/2021");
        assertThat(begun(hour(1)).id()).isEqualTo(nine.id());
        assertThat(submissions.detail(officer, eleven.id()).previous().cell("db", ""))
                .contains(figure(150));
    }

    @Test
    void theSameNumberAtAnotherHourIsAnotherReport() {
        begun(hour(3));
        ReportingPeriod ten = new ReportingPeriod(
                "polling-hours", 2021, 3, DAY, DAY, DAY, Optional.of(LocalTime.of(10, 0)), Optional.empty());
        assertThat(submissions.of(new Slot("cu-tri-di-bau", officer.body(), hour(3))))
                .isPresent();
        assertThat(submissions.of(new Slot("cu-tri-di-bau", officer.body(), ten)))
                .isEmpty();
    }

    @Test
    void whoVotedByAnHourDoNotBecomeFewer() {
        done(approvals.submit(officer, voted(hour(4), 700).id()));
        SubmissionView later = voted(hour(5), 650);
        assertThat(submissions.detail(officer, later.id()).findings())
                .anyMatch(finding -> finding instanceof Finding.Fails && finding.blocks());
    }

    @Test
    void whoVotedDoNotBecomeFewerThanAtTheLastHourThatWasReported() {
        done(approvals.submit(officer, voted(hour(1), 500).id()));
        SubmissionView later = voted(hour(3), 450);

        assertThat(submissions.detail(officer, later.id()).previous().cell("db", ""))
                .contains(figure(500));
        assertThat(refused(approvals.submit(officer, later.id()))).containsExactly("report.findings");
    }

    @Test
    void anHourThatComesLateMayNotBeMoreThanTheOneThatWasSentBefore() {
        done(approvals.submit(officer, voted(hour(3), 300).id()));
        SubmissionView nine = voted(hour(1), 400);

        assertThat(submissions.detail(officer, nine.id()).findings())
                .anyMatch(finding -> finding instanceof Finding.Fails fails && fails.next() && fails.blocks());
        save(officer, nine, cell(new CellId("db", ""), figure(200), figure(400)));
        save(officer, nine, cell(new CellId("tdb", ""), figure(200), figure(400)));
        done(approvals.submit(officer, nine.id()));
    }

    @Test
    void turnoutIsReadByTheHour() {
        done(approvals.submit(officer, voted(hour(1), 150).id()));
        done(approvals.submit(officer, voted(hour(2), 420).id()));
        AreaId area = areas.byCode(polled, DAY).orElseThrow().id();
        List<ReportingPeriod> asked = List.of(hour(1), hour(2), hour(3));
        FigureTable table = figures.table(
                officer,
                new FigureQuery(List.of("BC.TDB", "BC.TYLE"), area, Cut.NONE, asked, FigureQuery.Options.PLAIN));
        assertThat(table.total("BC.TDB", hour(1)).number()).contains(new BigDecimal(150));
        assertThat(table.total("BC.TDB", hour(2)).number()).contains(new BigDecimal(420));
        assertThat(table.figure("BC.TYLE", FigureLine.Key.TOTAL, hour(2))
                        .number()
                        .orElseThrow())
                .isEqualByComparingTo("42");
        assertThat(table.total("BC.TDB", hour(3)).number()).isEmpty();
    }
}
