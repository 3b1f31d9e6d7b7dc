package vn.danvan.reporting.figure.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.danvan.reporting.fact.Fact;
import vn.danvan.rules.period.ReportingPeriod;

/** Parts stay with their indicator however a table is turned and sorted; weeks 30 to 39 of 2016, which nobody else reports. */
class PivotPartsTests extends FigurePageCase {

    private static Fact part(String indicator, String part, long value) {
        return new Fact(indicator, part, BigDecimal.valueOf(value), false);
    }

    private String asked(ReportingPeriod week) {
        return "i=DVK.DK&i=DVK.DT&area=" + area("582") + in(week) + "&cut=NONE&rows=INDICATORS&cols=PERIODS&parts=1";
    }

    private void report(ReportingPeriod week) {
        report(
                "KDV-22738",
                week,
                true,
                part("DVK.DK", "KT", 2),
                part("DVK.DK", "VHXH", 7),
                part("DVK.DT", "KT", 30),
                part("DVK.DT", "VHXH", 10));
    }

    @Test
    void sortedPartsStandBelowTheirIndicator() throws Exception {
        ReportingPeriod week = period("week", 2016, 30);
        report(week);
        String page = get(LEADER, "/figures?" + asked(week) + "&sort=-1");
        String body = page.substring(page.indexOf("<tbody>"));
        List<String> values = body.substring(0, body.indexOf("</tbody>"))
                .lines()
                .filter(line -> line.contains("<td"))
                .map(line -> line.replaceAll(".*<td[^>]*>", "")
                        .replaceAll("<[^>]*>", "")
                        .strip()
                        .split("\\s", 2)[0])
                .filter(value -> value.matches("\\d+"))
                .toList();
        assertThat(values).containsExactly("40", "30", "10", "9", "7", "2");
    }

    @Test
    void inAFileEveryPartNamesItsIndicator() throws Exception {
        ReportingPeriod week = period("week", 2016, 31);
        report(week);
        String csv = text(open(LEADER, "/figures/table.csv?" + asked(week)));
        assertThat(csv.lines().filter(line -> line.contains("Kinh tế")))
                .hasSize(2)
                .allMatch(line -> line.replace("\"", "").startsWith("Mô hình"));
        String turned = asked(week).replace("rows=INDICATORS&cols=PERIODS", "rows=PERIODS&cols=INDICATORS");
        assertThat(text(open(LEADER, "/figures/table.csv?" + turned)).lines().limit(8))
                .anySatisfy(line -> assertThat(line.split("– Kinh tế", -1)).hasSize(3));
    }

    @Test
    void theSumOfPeriodsStaysBelowThem() throws Exception {
        report("KDV-22738", "AS.QUA", period("week", 2016, 32), 5);
        report("KDV-22738", "AS.QUA", period("week", 2016, 33), 9);
        String page = get(
                LEADER,
                "/figures?i=AS.QUA&area=" + area("582")
                        + "&kind=week&year=2016&index=32&toYear=2016&toIndex=33&cut=NONE&rows=PERIODS&cols=INDICATORS&added=1&sort=-1");
        assertThat(page.substring(page.indexOf("<tbody>"), page.indexOf("</tbody>")))
                .doesNotContain("Cộng các kỳ");
        assertThat(page.substring(page.indexOf("<tfoot>"), page.indexOf("</tfoot>")))
                .contains("Cộng các kỳ", ">14<");
    }

    private String chart(String query) throws Exception {
        String page = get(LEADER, "/figures?" + query);
        String chart = page.substring(page.indexOf("data-chart="));
        return chart.substring(0, chart.indexOf("data-source"))
                .replace("&#34;", "\"")
                .replace("&quot;", "\"");
    }

    @Test
    void aChartDrawsTheLargestUnitsThoughNobodyHasReportedTheLastPeriod() throws Exception {
        report("KDV-22780", "AS.QUA", period("week", 2016, 34), 100);
        report("KDV-22777", "AS.QUA", period("week", 2016, 34), 90);
        String chart = chart("i=AS.QUA&area=" + area("582") + "&kind=week&year=2016&index=34&toYear=2016&toIndex=35");
        assertThat(chart).contains("[100,null]", "[90,null]");
        assertThat(chart.indexOf("[100,null]")).isLessThan(chart.indexOf("[90,null]"));
    }

    @Test
    void aPictureSaysItselfWhereAndWhenAndHowItIsRead() throws Exception {
        ReportingPeriod week = period("week", 2016, 36);
        report("KDV-22738", "AS.QUA", week, 100);
        String asked = "i=AS.QUA&area=" + area("582") + in(week) + "&approved=1";
        assertThat(chart(asked))
                .contains("\"about\":\"Thành phố Phan Rang-Tháp Chàm, Tuần 36/2016\"")
                .contains("Chỉ gồm số đã được duyệt ở mọi cấp.", "Số liệu lấy ngày 01/02/2021.");
        String page = get(LEADER, "/figures?" + asked);
        assertThat(page)
                .contains("dv-split\" data-map-picture=\"Tải ảnh bản đồ (PNG)\"")
                .contains("data-aside=\"Chỉ gồm số đã được duyệt ở mọi cấp.");
    }
}
