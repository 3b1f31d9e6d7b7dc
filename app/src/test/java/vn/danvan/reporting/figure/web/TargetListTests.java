package vn.danvan.reporting.figure.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.danvan.reporting.fact.Fact;
import vn.danvan.rules.period.ReportingPeriod;
import vn.danvan.support.ListFile;
import vn.danvan.support.People;

/** All targets of a year on one page; weeks of 2015 and 2016 and the 51st of 2019 and 2020, for which nobody else sets any. */
class TargetListTests extends FigurePageCase {

    private static final String DISTRICT = "lanhdao.phanrang";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void takeThemBack() {
        jdbc.sql("delete from reporting.target where period_year in (2015, 2016) or period_index = 51")
                .update();
    }

    private void set(String username, String indicator, ReportingPeriod period, String code, String value) {
        assertThat(send(
                        username,
                        "/figures/targets?i=" + indicator + "&area=" + area("582") + in(period),
                        "value-" + area(code),
                        value,
                        "basis",
                        "Kế hoạch số 12-KH/TU"))
                .hasStatus3xxRedirection();
    }

    private static String row(String page, String... holding) {
        String rows = page.substring(page.indexOf("id=\"list\""));
        for (String row : rows.split("<tr>", -1)) {
            if (java.util.Arrays.stream(holding).allMatch(row::contains)) {
                return row;
            }
        }
        throw new AssertionError("no row with " + String.join(", ", holding));
    }

    @Test
    void everyTargetOfTheYearIsListedWithWhatIsReached() throws Exception {
        ReportingPeriod week = period("week", 2016, 20);
        set(LEADER, "AS.QUA", week, "582", "200");
        set(DISTRICT, "DTH.CUOC", week, "22738", "1.250");
        set(DISTRICT, "QCDC.YEU", period("week", 2015, 20), "22738", "5");
        report("KDV-22738", week, false, new Fact("AS.QUA", "", BigDecimal.valueOf(61), false));
        String page = get(DISTRICT, "/figures/targets?listed=2016");
        assertThat(row(page, "Suất quà"))
                .contains(">200<", ">61<", ">30,5%<", "Có số chưa được duyệt", "Kế hoạch số 12-KH/TU", "Tuần 20/2016")
                .contains("/figures/targets?i=AS.QUA&amp;area=" + area("582"), "/figures/sources?i=AS.QUA");
        assertThat(row(page, "Phường Đô Vinh")).contains(">1.250<", "không hỏi");
        assertThat(page).contains("2 kế hoạch", "<option value=\"2015\"").doesNotContain("Tuần 20/2015");
    }

    @Test
    void thisYearAndTheLastAreListedFirst() throws Exception {
        set(LEADER, "AS.QUA", period("week", 2020, 51), "582", "200");
        set(LEADER, "AS.QUA", period("week", 2019, 51), "582", "100");
        assertThat(get(DISTRICT, "/figures/targets")).contains("Tuần 51/2020").doesNotContain("Tuần 51/2019");
    }

    @Test
    void aLimitSaysHowMuchOfItIsUsed() throws Exception {
        ReportingPeriod week = period("week", 2016, 22);
        set(DISTRICT, "QCDC.YEU", week, "582", "5");
        report("KDV-22738", "QCDC.YEU", week, 4);
        assertThat(row(get(DISTRICT, "/figures/targets?listed=2016"), "Tuần 22/2016"))
                .contains("bằng 80% mức khống chế");
    }

    @Test
    void aYearWithoutTargetsSaysSo() throws Exception {
        assertThat(get(DISTRICT, "/figures/targets?listed=1995")).contains("Năm 1995 chưa có kế hoạch nào.");
        assertThat(getInEnglish(DISTRICT, "/figures/targets?listed=1995")).contains("No target is set for 1995.");
        assertThat(get(DISTRICT, "/figures/targets?listed=khong-phai-nam")).contains("Năm nay và năm trước");
    }

    @Test
    void aReaderSeesThoseOfTheOwnAreaOnly() throws Exception {
        set(LEADER, "AS.QUA", period("week", 2016, 23), "582", "200");
        assertThat(get("lanhdao.bacai", "/figures/targets?listed=2016")).doesNotContain("Tuần 23/2016");
    }

    @Test
    void theFileHasThemAll() throws Exception {
        ReportingPeriod week = period("week", 2016, 24);
        set(LEADER, "AS.QUA", week, "582", "200");
        report("KDV-22738", "AS.QUA", week, 61);
        ListFile file = ListFile.taken(mvc, people.signedIn(DISTRICT), "/figures/targets?listed=2016")
                .isTyped("Kế hoạch");
        assertThat(file.column("Kế hoạch")).containsExactly("200");
        assertThat(file.column("Số liệu")).containsExactly("61");
        assertThat(file.column("Đạt kế hoạch (%)")).containsExactly("30.5");
        assertThat(file.name()).startsWith("ke-hoach-").contains("2016");
        assertThat(get(DISTRICT, "/figures/targets?listed=2016")).contains("/figures/targets.xlsx?listed=2016");
    }
}
