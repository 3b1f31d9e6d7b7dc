package vn.danvan.reporting.figure.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.danvan.rules.period.ReportingPeriod;

/** What is restated says so wherever it is read, and what its unit came from; nobody else uses weeks 31 and 32 of 2024 and 2025. */
class RestatedTellingTests extends KhanhHoaCase {

    private static final String UNITS = "&units=2025-07-01";

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void takeTheTargetAway() {
        jdbc.sql("delete from reporting.target where indicator = 'AS.QUA' and period_year = 2024")
                .update();
    }

    private String asked(ReportingPeriod period, String more) {
        return "i=AS.QUA&area=" + khanhHoa() + in(period) + "&cut=COMMUNE" + more;
    }

    private String sources(ReportingPeriod period, String more) throws Exception {
        return open("/figures/sources?" + asked(period, more) + "&figure=AS.QUA&line=AREA." + doVinh() + "&of="
                + period.year() + "-" + period.index());
    }

    @Test
    void whatIsBehindARestatedFigureNamesTheUnitsItCameFromAndTheDecision() throws Exception {
        ReportingPeriod week = period("week", 2024, 31);
        report("KDV-22738", "AS.QUA", week, 30);
        assertThat(sources(week, UNITS))
                .contains("quy đổi theo đơn vị hành chính từ 01/07/2025")
                .containsPattern("Phường Đô Vinh, từ 01/07/2025, gồm: [^<]*Phường Đô Vinh[^<]*1667");
        String csv = open(
                "/figures/sources.csv?" + asked(week, UNITS) + "&figure=AS.QUA&line=AREA." + doVinh() + "&of=2024-31");
        assertThat(csv).contains("gồm: ", "1667");
    }

    @Test
    void soDoesThatOfAYearEarlierWhichIsRestatedUnasked() throws Exception {
        ReportingPeriod now = period("week", 2025, 31);
        report("KDV-22738", "AS.QUA", period("week", 2024, 31), 30);
        report(boardOfDoVinh(), "AS.QUA", now, 40);
        assertThat(sources(now, "&compare=1&before=1")).contains("Phường Đô Vinh, từ 01/07/2025, gồm: ");
        assertThat(sources(now, "&compare=1")).doesNotContain("gồm: ");
        assertThat(open("/figures?" + asked(now, "&compare=1")))
                .contains("Số cùng kỳ năm trước được quy đổi theo đơn vị hành chính từ 01/07/2025");
    }

    @Test
    void filesSayThatTheyAreRestatedAndApprovedOnly() throws Exception {
        ReportingPeriod week = period("week", 2024, 32);
        report("KDV-22738", "AS.QUA", week, 30);
        assertThat(open("/figures/table.csv?" + asked(week, UNITS + "&approved=1")))
                .contains("Quy đổi theo đơn vị hành chính từ 01/07/2025.", "Chỉ gồm số đã được duyệt ở mọi cấp.");
        String csv = open("/figures.csv?" + asked(week, UNITS + "&approved=1"));
        assertThat(csv).contains("Quy đổi theo đơn vị từ ngày", "Chỉ gồm số đã duyệt");
        assertThat(csv.lines().filter(line -> line.contains("Phường Đô Vinh")))
                .singleElement()
                .satisfies(line -> assertThat(line).containsPattern("(2025-07-01|01/07/2025),,có,,"));
        ReportingPeriod now = period("week", 2025, 32);
        assertThat(open("/figures.csv?" + asked(now, "&compare=1"))
                        .lines()
                        .filter(line -> line.contains("Phường Đô Vinh")))
                .singleElement()
                .satisfies(line -> assertThat(line).containsPattern(",,(2025-07-01|01/07/2025),,,"));
    }

    @Test
    void aTargetLeadsToThePageWithItsBasis() throws Exception {
        ReportingPeriod week = period("week", 2024, 32);
        report("KDV-22738", "AS.QUA", week, 30);
        jdbc.sql("""
                insert into reporting.target (indicator, area, period_kind, period_year, period_index, value, basis, set_by,
                    set_body, set_at)
                values ('AS.QUA', :area, 'week', 2024, 32, 40, 'KH 5', :account, :body, '2024-01-10T08:00:00+07:00')
                """)
                .param(
                        "area",
                        area("Phường Đô Vinh", NEW_UNITS.minusDays(1)).id().value())
                .param("account", board.account().value())
                .param("body", board.body().value())
                .update();
        String page = open("/figures?i=AS.QUA&area=" + area("582") + in(week) + "&target=1");
        assertThat(page)
                .contains("href=\"/figures/targets?i=AS.QUA&amp;area="
                        + area("Phường Đô Vinh", NEW_UNITS.minusDays(1)).id() + "&amp;kind=week&amp;year=2024");
    }
}
