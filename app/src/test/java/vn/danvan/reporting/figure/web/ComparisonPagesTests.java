package vn.danvan.reporting.figure.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.danvan.reporting.fact.Fact;
import vn.danvan.rules.period.ReportingPeriod;

/** Figures beside those of a year earlier and beside their targets, with all their marks; nobody else uses these weeks. */
class ComparisonPagesTests extends FigurePageCase {

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void takeTheTargetsAway() {
        jdbc.sql("delete from reporting.target where period_kind = 'week' and period_index = 47")
                .update();
    }

    private static Fact estimate(long value) {
        return new Fact("AS.QUA", "", BigDecimal.valueOf(value), true);
    }

    private String table(ReportingPeriod period, String more) throws Exception {
        return get(LEADER, "/figures?i=AS.QUA&area=" + area("582") + in(period) + "&cols=INDICATORS" + more);
    }

    @Test
    void marksStandBesideTheMapInTheChartTheYearBeforeAndAboveTheSources() throws Exception {
        ReportingPeriod now = period("week", 2019, 40);
        report("KDV-22738", now, false, estimate(61));
        String page = table(now, "");
        String chart = page.substring(page.indexOf("data-chart="));
        assertThat(chart.substring(0, chart.indexOf("data-source"))).contains("marks", "ước *");
        String map = page.substring(page.indexOf("dv-map-list"));
        assertThat(map).contains("Có số chưa được duyệt ở mọi cấp.", "Có số ước.");
        ReportingPeriod next = period("week", 2020, 40);
        report("KDV-22738", "AS.QUA", next, 50);
        assertThat(table(next, "")).doesNotContain("Có số chưa được duyệt");
        assertThat(table(next, "&compare=1")).contains("Có số chưa được duyệt ở mọi cấp.", "−18%");
        String sources = get(
                LEADER,
                "/figures/sources?i=AS.QUA&area=" + area("582") + in(now) + "&figure=AS.QUA&line=TOTAL&of=2019-40");
        assertThat(sources.substring(sources.indexOf("dv-figure-value"), sources.indexOf("<table")))
                .contains("Có số chưa được duyệt ở mọi cấp.", "Có số ước.");
    }

    @Test
    void theFileTellsTheChangeAndWhyThereIsNone() throws Exception {
        report("KDV-22738", period("week", 2019, 41), false, estimate(61));
        report("KDV-22738", "AS.QUA", period("week", 2020, 41), 50);
        report("KDV-22741", "AS.QUA", period("week", 2020, 41), 10);
        String csv = text(open(
                LEADER, "/figures.csv?i=AS.QUA&area=" + area("582") + in(period("week", 2020, 41)) + "&compare=1"));
        assertThat(csv).contains("Tình trạng cùng kỳ", "Tăng, giảm (%");
        assertThat(csv.lines().filter(line -> line.contains("Phường Đô Vinh")))
                .singleElement()
                .satisfies(
                        line -> assertThat(line).contains("61,Có số liệu; Có số ước.; Có số chưa được duyệt", "-18"));
        assertThat(csv.lines().filter(line -> line.contains("Phường Phước Mỹ")))
                .singleElement()
                .satisfies(line -> assertThat(line).contains("–: Chưa có báo cáo."));
    }

    @Test
    void aLimitIsKeptAndNotReached() throws Exception {
        ReportingPeriod week = period("week", 2019, 47);
        report("KDV-22738", "QCDC.YEU", week, 10);
        String address = "i=QCDC.YEU&area=" + area("582") + in(week);
        assertThat(send(LEADER, "/figures/targets?" + address, "value-" + area("582"), "5"))
                .hasStatus3xxRedirection();
        assertThat(get(LEADER, "/figures?" + address + "&target=1")).contains("bằng 200% mức khống chế (vượt)");
        String csv = text(open(LEADER, "/figures.csv?" + address + "&cut=NONE&target=1"));
        assertThat(csv).contains("So với mức khống chế (%)").containsPattern(",5,,200(\\.0)?,có,,");
    }

    @Test
    void aLimitIsExceededByTheNumberItselfHoweverLittle() throws Exception {
        ReportingPeriod week = period("week", 2019, 47);
        report("KDV-22738", "QCDC.YEU", week, 3001);
        String address = "i=QCDC.YEU&area=" + area("582") + in(week);
        send(LEADER, "/figures/targets?" + address, "value-" + area("582"), "3.000");
        assertThat(get(LEADER, "/figures?" + address + "&target=1")).contains("bằng 100% mức khống chế (vượt)");
        String csv = text(open(LEADER, "/figures.csv?" + address + "&cut=NONE&target=1"));
        assertThat(csv).contains("Vượt mức khống chế").containsPattern(",3000,,100(\\.0)?,có,,");
        send(LEADER, "/figures/targets?" + address, "value-" + area("582"), "3.001", "seen-" + area("582"), "3.000");
        assertThat(get(LEADER, "/figures?" + address + "&target=1"))
                .contains("100% mức khống chế")
                .doesNotContain("vượt");
    }

    @Test
    void aLimitOfNoneIsExceededByAny() throws Exception {
        ReportingPeriod week = period("week", 2019, 47);
        report("KDV-22738", "QCDC.YEU", week, 3);
        String address = "i=QCDC.YEU&area=" + area("582") + in(week);
        send(LEADER, "/figures/targets?" + address, "value-" + area("582"), "0", "value-" + area("22741"), "0");
        assertThat(get(LEADER, "/figures?" + address + "&target=1")).containsOnlyOnce("vượt mức khống chế");
        assertThat(getInEnglish(LEADER, "/figures?" + address + "&target=1")).contains("limit exceeded");
        String csv = text(open(LEADER, "/figures.csv?" + address + "&cut=NONE&target=1"));
        assertThat(csv).containsPattern(",0,,,có,,");
    }

    @Test
    void aTableThatIsCutSaysSo() throws Exception {
        String page = get(
                LEADER,
                "/figures?i=AS.QUA&i=DTH.CUOC&area=" + area("582")
                        + "&kind=week&year=2019&index=1&toYear=2019&toIndex=52&cut=NONE&cols=INDICATORS");
        assertThat(page)
                .contains("Cột 1 đến 72 trên 104; tệp tải về có đủ")
                .contains("/figures/table.xlsx?", "/figures.xlsx?");
        assertThat(table(period("week", 2019, 47), "")).doesNotContain("Các cột sau");
    }

    @Test
    void theTableShownIsGivenAsItStandsWithItsOrderTotalsAndMarks() throws Exception {
        ReportingPeriod week = period("week", 2019, 49);
        report("KDV-22738", week, true, new Fact("AS.QUA", "", BigDecimal.valueOf(3), false));
        report("KDV-22741", week, false, new Fact("AS.QUA", "", BigDecimal.valueOf(8), true));
        String asked = "i=AS.QUA&i=DTH.CUOC&area=" + area("582") + in(week) + "&rows=PLACES&cols=PERIODS";
        String csv = text(open(LEADER, "/figures/table.csv?" + asked + "&sort=-1"));
        List<String> lines = csv.lines().toList();
        assertThat(lines)
                .anyMatch(line -> line.startsWith(",Tuần 49/2019") || line.contains("Tuần 49/2019,Tuần 49/2019"));
        List<String> wards =
                lines.stream().filter(line -> line.startsWith("Phường")).toList();
        assertThat(wards.get(0)).startsWith("Phường Phước Mỹ,8,").contains("Có số ước.", "chưa được duyệt");
        assertThat(wards.get(1)).startsWith("Phường Đô Vinh,3,");
        assertThat(lines.getLast()).startsWith("Tổng: Thành phố Phan Rang-Tháp Chàm,11,");
        assertThat(open(LEADER, "/figures/table.xlsx?" + asked))
                .hasStatusOk()
                .hasContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        assertThat(get(LEADER, "/figures?" + asked + "&sort=-1"))
                .contains("Bảng đang xem:", "/figures/table.csv?", "&amp;sort=-1\" download");
    }
}
