package vn.danvan.reporting.figure.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.danvan.organisation.BodyView;
import vn.danvan.organisation.Organisation;
import vn.danvan.rules.period.ReportingPeriod;
import vn.danvan.support.AskedSql;
import vn.danvan.support.SettableClock;

/** Lists longer and tables wider than a page; weeks 31 to 33 of 2019, which nobody else reports. */
class LongListsTests extends FigurePageCase {

    @Autowired
    private Organisation organisation;

    private List<String> blocs() {
        return organisation.bodiesOn(SettableClock.FIRST_DAY).stream()
                .map(BodyView::code)
                .filter(code -> code.startsWith("KDV-"))
                .toList();
    }

    @Test
    void theSourcesOfAFigureComePageByPageTheLargestFirstAndWholeAsAFile() throws Exception {
        ReportingPeriod week = period("week", 2019, 31);
        int value = 1000;
        for (String bloc : blocs()) {
            report(bloc, "AS.QUA", week, value++);
        }
        int all = blocs().size();
        assertThat(all).isGreaterThan(50);
        String address = "?i=AS.QUA&area=" + area("58") + in(week) + "&figure=AS.QUA&line=TOTAL&of=2019-31";

        assertThat(get(LEADER, "/figures/sources" + address))
                .contains(all + " số liệu", "Trang 1 trên 2", ">1.0" + (all - 1) + "<", "/figures/sources.xlsx?")
                .contains("&amp;line=TOTAL&amp;of=2019-31&amp;page=2")
                .doesNotContain(">1.000<");
        assertThat(get(LEADER, "/figures/sources" + address + "&page=2"))
                .contains("Trang 2 trên 2", ">1.000<")
                .doesNotContain(">1.0" + (all - 1) + "<");
        String csv = text(open(LEADER, "/figures/sources.csv" + address));
        assertThat(csv.lines().filter(line -> line.startsWith("Khối dân vận"))).hasSize(all);
        assertThat(csv).contains("Suất quà", "Cơ quan báo cáo", ",1000,đã duyệt");
        assertThat(text(open("xa.dovinh", "/figures/sources.csv" + address)).lines())
                .as("a commune reads its own line only")
                .filteredOn(line -> line.startsWith("Khối dân vận"))
                .hasSize(1);
        assertThat(open(LEADER, "/figures/sources.xlsx" + address)).hasStatusOk();
        assertThat(AskedSql.count("form_change", () -> open(LEADER, "/figures/sources.csv" + address)))
                .as("the catalogue is read once, not for each report")
                .isLessThan(10);
        assertThat(AskedSql.count("form_change", () -> open(LEADER, "/figures/sources" + address)))
                .isLessThan(10);
    }

    @Test
    void ofTooManyPeriodsTheLatestAreShownAndThePicturesSayWhatTheyDraw() throws Exception {
        String page = get(
                LEADER,
                "/figures?i=AS.QUA&i=AS.NHA&area=" + area("582")
                        + "&kind=week&year=2018&index=1&toYear=2019&toIndex=52");
        assertThat(page)
                .contains("Chỉ hiện 60 kỳ gần nhất", "Tuần 52/2019", "Tuần 45/2018")
                .contains("chỉ vẽ chỉ tiêu đầu tiên: Suất quà", "Bản đồ vẽ kỳ cuối: Tuần 52/2019")
                .doesNotContain("Tuần 44/2018");
        assertThat(get(LEADER, "/figures?i=AS.QUA&area=" + area("582") + in(period("week", 2019, 31))))
                .doesNotContain("chỉ vẽ chỉ tiêu đầu tiên", "Bản đồ vẽ kỳ cuối");
    }

    private String wide() {
        return "/figures?i=AS.QUA&i=AS.NHA&area=" + area("582")
                + "&kind=week&year=2019&index=1&toYear=2019&toIndex=52&rows=PLACES&cols=PERIODS";
    }

    @Test
    void aWideTableComesInPagesOfColumnsThatKeepTheQuestion() throws Exception {
        String first = get(LEADER, wide());
        assertThat(first).contains("Cột 1 đến 72 trên 104", "Các cột sau", "Tuần 36/2019");
        assertThat(first).doesNotContain("Các cột trước", "Tuần 37/2019</th>");
        String second = get(LEADER, wide() + "&columns=2");
        assertThat(second)
                .contains("Cột 73 đến 104 trên 104", "Các cột trước", "Tuần 37/2019", "Tuần 52/2019")
                .contains("columns=1#table", "&amp;columns=2#table")
                .doesNotContain("Các cột sau", ">Tuần 36/2019<");
        assertThat(get(LEADER, wide() + "&columns=99")).contains("Cột 73 đến 104 trên 104");
        assertThat(get(LEADER, wide() + "&columns=hai")).contains("Cột 1 đến 72 trên 104");
        assertThat(get(LEADER, wide().replace("toIndex=52", "toIndex=2"))).doesNotContain("Các cột");
    }

    @Test
    void aTableStaysSortedByAColumnOfAnotherPage() throws Exception {
        report("KDV-22738", "AS.QUA", period("week", 2019, 1), 5);
        report("KDV-22741", "AS.QUA", period("week", 2019, 1), 50);
        for (String page : List.of("1", "2")) {
            String sorted = get(LEADER, wide() + "&sort=-1&columns=" + page);
            String table = sorted.substring(sorted.indexOf("<tbody>"));
            assertThat(table.indexOf("Phường Phước Mỹ"))
                    .as("columns page " + page)
                    .isLessThan(table.indexOf("Phường Đô Vinh"));
            String other = get(LEADER, wide() + "&sort=1&columns=" + page);
            table = other.substring(other.indexOf("<tbody>"));
            assertThat(table.indexOf("Phường Đô Vinh")).isLessThan(table.indexOf("Phường Phước Mỹ"));
        }
    }
}
