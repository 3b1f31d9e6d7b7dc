package vn.danvan.reporting.figure.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.danvan.rules.period.ReportingPeriod;

/** Periods added stand beside those of a year earlier and beside the target of the year; nobody else uses PB.DT of 2018 and 2019. */
class AddedPeriodsTests extends FigurePageCase {

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void takeTheTargetsAway() {
        jdbc.sql("delete from reporting.target where indicator = 'PB.DT' and period_year = 2019")
                .update();
    }

    private ReportingPeriod quarter(int year, int number) {
        return period("calendar-quarter", year, number);
    }

    private String halfOf2019(String more) {
        return "i=PB.DT&area=" + area("22738")
                + "&cut=NONE&kind=calendar-quarter&year=2019&index=1&toYear=2019&toIndex=2&added=1" + more;
    }

    @Test
    void theSumOfPeriodsStandsBesideThatOfAYearEarlierAndTheTargetOfTheYear() throws Exception {
        report("KDV-22738", "PB.DT", quarter(2018, 1), 9);
        report("KDV-22738", "PB.DT", quarter(2018, 2), 11);
        report("KDV-22738", "PB.DT", quarter(2019, 1), 14);
        report("KDV-22738", "PB.DT", quarter(2019, 2), 16);
        String year = "i=PB.DT&area=" + area("22738") + in(period("year", 2019, 1));
        assertThat(send(LEADER, "/figures/targets?" + year, "value-" + area("22738"), "120"))
                .hasStatus3xxRedirection();

        String csv = text(open(LEADER, "/figures.csv?" + halfOf2019("&compare=1&target=1")));

        assertThat(csv.lines().filter(line -> line.contains("Cộng các kỳ báo cáo")))
                .singleElement()
                .satisfies(line ->
                        assertThat(line).contains(",30,", ",20,", ",50.0,", ",120,", "So với kế hoạch năm.", ",25.0,"));
        assertThat(csv.lines().filter(line -> line.contains("Quý dương lịch 1/2019")))
                .singleElement()
                .satisfies(line -> assertThat(line).contains(",120,", "So với kế hoạch năm."));
        assertThat(get(LEADER, "/figures?" + halfOf2019("&compare=1&target=1")))
                .contains("+50%", "kế hoạch của cả năm");
    }
}
