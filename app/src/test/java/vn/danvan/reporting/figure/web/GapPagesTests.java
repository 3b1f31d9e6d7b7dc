package vn.danvan.reporting.figure.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.danvan.kernel.BodyId;
import vn.danvan.organisation.Organisation;
import vn.danvan.reporting.fact.Fact;
import vn.danvan.reporting.fact.FactSource;
import vn.danvan.reporting.fact.Facts;
import vn.danvan.rules.period.ReportingPeriod;
import vn.danvan.support.AskedSql;

/** Behind a figure stands who gave no number, and why: the calendar months of 2023 in Phan Rang, where nobody else reports. */
class GapPagesTests extends FigurePageCase {

    private static final String CITY = "582";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Facts facts;

    @Autowired
    private Organisation organisation;

    private final List<UUID> filed = new ArrayList<>();

    @AfterEach
    void takeBackTheReports() {
        filed.forEach(id -> {
            facts.remove(id);
            jdbc.sql("delete from reporting.cell where submission = :id")
                    .param("id", id)
                    .update();
            jdbc.sql("delete from reporting.submission where id = :id")
                    .param("id", id)
                    .update();
        });
    }

    private ReportingPeriod month(int number) {
        return period("calendar-month", 2023, number);
    }

    /** A report on mass mobilisation in which the cell of meetings stands like this; null leaves it blank. */
    private UUID file(String body, ReportingPeriod month, String state, int version, @Nullable String cell) {
        return file(body, month, "dan-van@2020-01-01", state, version, "ttr.cuoc", cell);
    }

    private UUID file(
            String body,
            ReportingPeriod month,
            String edition,
            String state,
            int version,
            String question,
            @Nullable String cell) {
        UUID id = UUID.randomUUID();
        filed.add(id);
        BodyId who = organisation.bodyByCode(body).orElseThrow();
        jdbc.sql("""
                insert into reporting.submission (id, form, edition, body, period_kind, period_year, period_index,
                    period_start, period_end, due, version, state, waiting_for, created_at, changed_at)
                values (:id, 'dan-van', :edition, :body, :kind, :year, :index, :start, :end, :end, :version, :state,
                    case when :state = 'SUBMITTED' then :body end, now(), now())
                """)
                .param("id", id)
                .param("edition", edition)
                .param("body", who.value())
                .param("kind", month.kind())
                .param("year", month.year())
                .param("index", month.index())
                .param("start", month.start())
                .param("end", month.end())
                .param("version", version)
                .param("state", state)
                .update();
        if (cell != null) {
            jdbc.sql("""
                    insert into reporting.cell (submission, question, value, not_applicable, changed_at, changed_by)
                    values (:id, :question, cast(:value as numeric), :none, now(), :id)
                    """)
                    .param("id", id)
                    .param("question", question)
                    .param("value", cell.equals("none") ? null : cell)
                    .param("none", cell.equals("none"))
                    .update();
        }
        if (cell != null && !cell.equals("none") && !state.equals("DRAFT")) {
            facts.put(
                    new FactSource(id, who, month, state.equals("APPROVED")),
                    List.of(new Fact("TTR.CUOC", "", new BigDecimal(cell), false)));
        }
        return id;
    }

    private String sources(String username, ReportingPeriod month, String more) throws Exception {
        return get(username, address("/figures/sources?", month) + more);
    }

    private String address(String page, ReportingPeriod month) {
        return page + "i=TTR.CUOC&area=" + area(CITY) + in(month) + "&figure=TTR.CUOC&line=TOTAL&of=" + month.year()
                + "-" + month.index();
    }

    private static String row(String page, String body) {
        String gaps = page.substring(page.indexOf("id=\"gaps\""));
        int at = gaps.indexOf(">" + body + "</td>");
        assertThat(at).as(body).isPositive();
        return gaps.substring(at, gaps.indexOf("</tr>", at));
    }

    @Test
    void everyBodyWithoutANumberIsNamedWithItsReason() throws Exception {
        ReportingPeriod month = month(3);
        file("KDV-22738", month, "APPROVED", 1, "7");
        UUID none = file("KDV-22741", month, "APPROVED", 1, "none");
        file("KDV-22744", month, "APPROVED", 1, null);
        file("KDV-22747", month, "RETURNED", 1, "9");
        file("KDV-22750", month, "DRAFT", 1, "9");
        facts.remove(filed.get(3));
        String page = sources(LEADER, month, "");
        assertThat(row(page, name("KDV-22741"))).contains("ghi không áp dụng", "/reports/" + none + "#c-ttr.cuoc");
        assertThat(row(page, name("KDV-22744"))).contains("để trống ô này");
        assertThat(row(page, name("KDV-22747"))).contains("bị trả lại");
        assertThat(row(page, name("KDV-22750"))).contains("chưa gửi báo cáo");
        assertThat(row(page, name("BDV-582"))).contains("chưa gửi báo cáo");
        assertThat(page.substring(page.indexOf("id=\"gaps\"")))
                .contains("1 đã gửi, ghi không áp dụng", "1 đã gửi, để trống ô này")
                .contains("/reports/completeness?form=dan-van&amp;kind=calendar-month&amp;year=2023&amp;index=3")
                .doesNotContain(">" + name("KDV-22738") + "</td>");
    }

    private String name(String code) {
        return organisation
                .requireBody(organisation.bodyByCode(code).orElseThrow(), month(3).end())
                .name();
    }

    @Test
    void aCorrectionThatIsNotApprovedYetDoesNotSayWhatStands() throws Exception {
        ReportingPeriod month = month(4);
        file("KDV-22741", month, "APPROVED", 1, "none");
        file("KDV-22741", month, "DRAFT", 2, null);
        assertThat(row(sources(LEADER, month, ""), name("KDV-22741"))).contains("ghi không áp dụng");
    }

    @Test
    void whatIsNotApprovedHasNoNumberWhereOnlyApprovedOnesAreAskedFor() throws Exception {
        ReportingPeriod month = month(5);
        file("KDV-22741", month, "SUBMITTED", 1, "4");
        assertThat(row(sources(LEADER, month, "&approved=1"), name("KDV-22741")))
                .contains("chưa được duyệt ở mọi cấp");
        String page = sources(LEADER, month, "");
        assertThat(page.substring(page.indexOf("id=\"gaps\""))).doesNotContain(">" + name("KDV-22741") + "</td>");
    }

    @Test
    void theEditionOfAReportMayNotAsk() throws Exception {
        ReportingPeriod month = month(6);
        file("KDV-22741", month, "qcdc@2020-01-01", "APPROVED", 1, "x", null);
        assertThat(row(sources(LEADER, month, ""), name("KDV-22741"))).contains("không hỏi chỉ tiêu này");
    }

    @Test
    void theFileHasThoseWithoutANumberToo() throws Exception {
        ReportingPeriod month = month(7);
        file("KDV-22738", month, "APPROVED", 1, "7");
        file("KDV-22741", month, "APPROVED", 1, "none");
        String csv = text(open(LEADER, address("/figures/sources.csv?", month)));
        assertThat(csv.lines().filter(line -> line.startsWith(name("KDV-22741"))))
                .singleElement()
                .satisfies(line -> assertThat(line).endsWith(",,\"đã gửi, ghi không áp dụng\""));
    }

    @Test
    void whoSeesOnlyTheOwnLineIsToldHowManyOthersThereAre() throws Exception {
        String page = sources("xa.dovinh", month(8), "");
        assertThat(row(page, name("KDV-22738"))).contains("chưa gửi báo cáo");
        assertThat(page).contains("cơ quan chưa có số mà anh/chị không xem được");
        assertThat(page.substring(page.indexOf("id=\"gaps\""))).doesNotContain(">" + name("KDV-22741") + "</td>");
    }

    @Test
    void theReasonsOfAllAreReadAtOnce() throws Exception {
        ReportingPeriod month = month(9);
        sources(LEADER, month, "");
        long asked = AskedSql.count("reporting.submission", () -> open(LEADER, address("/figures/sources?", month)));
        for (String body : List.of("KDV-22741", "KDV-22744", "KDV-22747", "KDV-22750")) {
            file(body, month, "APPROVED", 1, null);
        }
        assertThat(AskedSql.count("reporting.submission", () -> open(LEADER, address("/figures/sources?", month))))
                .isLessThanOrEqualTo(asked + 1);
    }

    @Test
    void whatIsMissingAndTheYearBeforeLeadBehindThemselves() throws Exception {
        ReportingPeriod now = month(10);
        file("KDV-22738", period("calendar-month", 2022, 10), "APPROVED", 1, "7");
        file("KDV-22741", now, "APPROVED", 1, "5");
        String asked = "i=TTR.CUOC&area=" + area(CITY) + in(now) + "&compare=1";
        String page = get(LEADER, "/figures?" + asked);
        String doVinh = "&amp;figure=TTR.CUOC&amp;part=&amp;line=AREA." + area("22738") + "&amp;of=2023-10";
        assertThat(page).contains(doVinh + "\">–</a>", doVinh + "&amp;before=1\">7</a>");
        String before = get(
                LEADER,
                "/figures/sources?" + asked + "&figure=TTR.CUOC&line=AREA." + area("22738") + "&of=2023-10&before=1");
        assertThat(before).contains("Tháng 10/2022", name("KDV-22738"));
        assertThat(text(open(
                        LEADER, "/figures/sources.csv?" + asked + "&figure=TTR.CUOC&line=TOTAL&of=2023-10&before=1")))
                .contains("Tháng 10/2022,", ",7,");
    }

    @Test
    void theMapsTableTheChartAndTheHomePageLeadThereToo() throws Exception {
        ReportingPeriod now = month(11);
        file("KDV-22738", now, "APPROVED", 1, "7");
        String asked = "i=TTR.CUOC&area=" + area(CITY) + in(now);
        String page = get(LEADER, "/figures?" + asked);
        String map = page.substring(page.indexOf("dv-map-list"));
        assertThat(map).contains("/figures/sources?", "line=AREA." + area("22738"));
        String chart = page.substring(page.indexOf("data-chart="));
        assertThat(chart.substring(0, chart.indexOf("data-source"))).contains("line=AREA." + area("22738"));
        send(LEADER, "/figures/views", "name", "Thử nguồn", "query", asked, "home", "1");
        try {
            assertThat(get(LEADER, "/")).contains("&amp;figure=TTR.CUOC&amp;part=&amp;line=TOTAL&amp;of=2023-11\">7<");
        } finally {
            jdbc.sql("delete from reporting.figure_view where name = 'Thử nguồn'")
                    .update();
        }
    }
}
