package vn.danvan.reporting.figure.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.danvan.kernel.AreaId;
import vn.danvan.organisation.Areas;
import vn.danvan.organisation.Organisation;
import vn.danvan.reporting.fact.Fact;
import vn.danvan.reporting.fact.FactSource;
import vn.danvan.reporting.fact.Facts;
import vn.danvan.rules.period.Periods;
import vn.danvan.rules.period.ReportingPeriod;
import vn.danvan.support.DanvanTest;
import vn.danvan.support.People;
import vn.danvan.support.SettableClock;

/** What people see on the pages of figures; the weeks of 2021 are reported by nobody else. */
@DanvanTest
class FigurePagesTests {

    private static final String LEADER = "lanhdao.tinh";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Facts facts;

    @Autowired
    private Organisation organisation;

    @Autowired
    private Areas areas;

    @Autowired
    private Periods periods;

    @Autowired
    private People people;

    @Autowired
    private SettableClock clock;

    private final List<UUID> reported = new ArrayList<>();

    @BeforeEach
    void sixCommunesAndTheDistrictReport() {
        clock.setTo(SettableClock.FIRST_DAY);
        int value = 10;
        for (String body : List.of("KDV-22738", "KDV-22741", "KDV-22744", "KDV-22747", "KDV-22750", "KDV-22753")) {
            report(body, 2, value++, true);
        }
        report("KDV-22756", 2, 900, true);
        report("BDV-582", 2, 7, false);
    }

    @AfterEach
    void takeBack() {
        reported.forEach(facts::remove);
    }

    private void report(String body, int week, int value, boolean approved) {
        UUID submission = UUID.randomUUID();
        reported.add(submission);
        ReportingPeriod period = periods.period("week", 2021, week).orElseThrow();
        facts.put(
                new FactSource(submission, organisation.bodyByCode(body).orElseThrow(), period, approved),
                List.of(new Fact("AS.QUA", "", BigDecimal.valueOf(value), value == 10)));
    }

    @Test
    void aQuestionForMoreFiguresThanOneAnswerHoldsSaysWhatToNarrow() throws Exception {
        String question =
                "i=DVK.DK&i=DVK.DT&i=DVK.CN&i=DVK.NR&i=TTR.CUOC&i=TTR.LUOT&i=DTH.CUOC&i=DTH.LUOT&i=DTH.YK&i=DTH.TL"
                        + "&i=GS.CT&i=GS.PH&area=" + area("58")
                        + "&cut=commune&kind=calendar-month&year=2016&index=1&toYear=2020&toIndex=12&parts=1";
        assertThat(get(LEADER, "/figures?" + question + "&compare=1"))
                .contains("hơn 100.000 số liệu", "ít kỳ hơn", "Phạm vi đã chọn quá lớn nên chưa tính.")
                .doesNotContain("figures.csv?", "Chưa chọn chỉ tiêu");
        assertThat(open(LEADER, "/figures.csv?" + question + "&compare=1"))
                .hasStatus3xxRedirection()
                .redirectedUrl()
                .startsWith("/figures?i=DVK.DK");
        assertThat(get(LEADER, "/figures?" + question.replace("year=2016", "year=2020")))
                .doesNotContain("hơn 100.000 số liệu");
    }

    @Test
    void withoutAnIndicatorThePageSaysWhatToDo() throws Exception {
        assertThat(get(LEADER, "/figures?kind=week")).contains("Chưa chọn chỉ tiêu", "Suất quà tặng người nghèo");
    }

    @Test
    void withoutAPeriodThePageSaysWhatToLookAt() throws Exception {
        String address = "/figures?i=AS.QUA&area=" + area("582");
        for (String none : List.of(
                "&kind=week&year=2021&index=9&toYear=2021&toIndex=2", "&kind=calendar-quarter&year=2021&index=5")) {
            assertThat(get(LEADER, address + none))
                    .contains("Không có kỳ báo cáo nào như đã chọn", "quý chỉ từ 1 đến 4")
                    .doesNotContain("Chưa chọn chỉ tiêu");
        }
    }

    @Test
    void anAddressThatAsksForNothingBeginsWithWhatWasReported() throws Exception {
        assertThat(get(LEADER, "/figures"))
                .contains("Chưa chọn gì", "Mô hình &#34;Dân vận khéo&#34; đăng ký mới", "Tổng: Tỉnh Ninh Thuận")
                .doesNotContain("Chưa chọn chỉ tiêu");
        assertThat(get(LEADER, "/figures?q=suat+qua")).contains("Chưa chọn chỉ tiêu");
    }

    @Test
    void theMapOfEqualNumbersHasOneSentence() throws Exception {
        for (String body : List.of("KDV-22738", "KDV-22741", "KDV-22744", "KDV-22747", "KDV-22750", "KDV-22753")) {
            report(body, 3, 7, true);
        }
        String page = get(LEADER, "/figures?i=AS.QUA&area=" + area("582") + week(3) + "&cut=COMMUNE");
        String legend = page.substring(page.indexOf("dv-map-legend"));
        assertThat(legend.substring(0, legend.indexOf("</ul>")))
                .contains("mọi đơn vị có số đều là 7", "không có số")
                .doesNotContain("dưới", "từ ");
    }

    @Test
    void indicatorsAreFoundWithoutMarks() throws Exception {
        assertThat(get(LEADER, "/figures?q=suat+qua"))
                .contains("Suất quà tặng người nghèo")
                .doesNotContain("Hội nghị phản biện xã hội");
    }

    @Test
    void theTableHasItsTotalMarksAndOutliers() throws Exception {
        String page = get(LEADER, "/figures?i=AS.QUA&area=" + area("582") + week(2) + "&cols=INDICATORS");
        assertThat(page)
                .contains("Phường Đô Vinh", "Cấp huyện trực tiếp", "Tổng: Thành phố Phan Rang-Tháp Chàm", "982")
                .contains("Có số ước.", "Có số chưa được duyệt ở mọi cấp.")
                .contains("Cao bất thường so với các đơn vị khác trong kỳ.")
                .contains("/figures/sources?");
    }

    @Test
    void linesAreSortedByAColumnAndTheTotalStaysBelow() throws Exception {
        String page = get(LEADER, "/figures?i=AS.QUA&area=" + area("582") + week(2) + "&cols=INDICATORS&sort=-1");
        String table = page.substring(page.indexOf("dv-pivot__head"), page.indexOf("dv-figure-legend"));
        assertThat(table.indexOf("Phường Tấn Tài")).isLessThan(table.indexOf("Phường Mỹ Hương"));
        assertThat(table.indexOf("Phường Mỹ Hương")).isLessThan(table.indexOf("Phường Đô Vinh"));
        assertThat(table.indexOf("Phường Đô Vinh")).isLessThan(table.indexOf("Tổng: Thành phố"));
        assertThat(table).contains("aria-sort=\"descending\"");
    }

    @Test
    void theDownloadKeepsTheStateOfEachFigure() throws Exception {
        String csv = text(open(LEADER, "/figures.csv?i=AS.QUA&area=" + area("582") + week(2)));
        assertThat(csv.lines().filter(line -> line.contains("Phường Đô Vinh")))
                .singleElement()
                .satisfies(line -> assertThat(line).contains(",10,Có số liệu,,có,1,"));
        assertThat(csv.lines().filter(line -> line.contains("Xã Thành Hải")))
                .singleElement()
                .satisfies(line -> assertThat(line).contains("Chưa có báo cáo"));
        assertThat(open(LEADER, "/figures.xlsx?i=AS.QUA&area=" + area("582") + week(2)))
                .hasStatusOk()
                .hasContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    }

    @Test
    void whatIsHiddenIsExplainedBelowTheTable() throws Exception {
        ReportingPeriod week = periods.period("week", 2021, 4).orElseThrow();
        for (int at = 0; at < 3; at++) {
            UUID submission = UUID.randomUUID();
            reported.add(submission);
            String body = List.of("UBND-22738", "UBND-22741", "UBND-22744").get(at);
            facts.put(
                    new FactSource(submission, organisation.bodyByCode(body).orElseThrow(), week, true),
                    List.of(new Fact("XLD.TC", "", BigDecimal.valueOf(2 + 9L * at), false)));
        }
        assertThat(get(LEADER, "/figures?i=XLD.TC&area=" + area("582") + week(4)))
                .contains("&lt;5, ẩn", "có thể làm lộ thông tin của một người");
        assertThat(get(LEADER, "/figures?i=AS.QUA&area=" + area("582") + week(2)))
                .doesNotContain("&lt;5, ẩn");
    }

    @Test
    void aFigureLeadsToTheReportsBehindIt() throws Exception {
        String page = get(
                LEADER,
                "/figures/sources?i=AS.QUA&area=" + area("582") + week(2) + "&figure=AS.QUA&line=TOTAL&of=2021-2");
        assertThat(page).contains("982", "8 số liệu", "chưa duyệt ở mọi cấp", "số ước");
        String own = get(
                "xa.dovinh",
                "/figures/sources?i=AS.QUA&area=" + area("582") + week(2) + "&figure=AS.QUA&line=TOTAL&of=2021-2");
        assertThat(own)
                .contains("982", "1 số liệu")
                .doesNotContain(reported.getLast().toString());
    }

    @Test
    void aNeighboursFiguresAreRefused() {
        assertThat(open("xa.dovinh", "/figures?i=AS.QUA&area=" + area("22741") + week(2)))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void aCommuneSeesItsOwnLineAndTheRestTogether() throws Exception {
        String page = get("xa.dovinh", "/figures?i=AS.QUA&area=" + area("582") + week(2) + "&cols=INDICATORS");
        String table = page.substring(page.indexOf("dv-pivot__head"), page.indexOf("dv-figure-legend"));
        assertThat(table)
                .contains("Phường Đô Vinh", "Các đơn vị khác", "972", "982")
                .doesNotContain("Phường Phước Mỹ");
    }

    @Test
    void targetsAreSetReadAndRefused() throws Exception {
        String address = "/figures/targets?i=AS.QUA&area=" + area("582") + week(2);
        assertThat(get(LEADER, address)).contains("Suất quà", "Tuần 2/2021", "Phường Đô Vinh");
        MvcTestResult refused = send(LEADER, address, "value-" + area("22738"), "nhiều");
        assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(text(refused)).contains("Kế hoạch \"nhiều\" không hợp lệ", "value=\"nhiều\"");
        assertThat(send(LEADER, address, "value-" + area("22738"), "1.250")).hasStatus3xxRedirection();
        assertThat(get(LEADER, "/figures?i=AS.QUA&area=" + area("582") + week(2) + "&cols=INDICATORS&target=1"))
                .contains("1.250", "0,8%");
        assertThat(send(LEADER, address, "value-" + area("22738"), "", "seen-" + area("22738"), "1.250"))
                .hasStatus3xxRedirection();
        assertThat(open("xa.dovinh", address)).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void aKeptTableIsSharedStandsOnTheHomePageAndGoes() throws Exception {
        String query = "i=AS.QUA&area=" + area("582") + week(2);
        assertThat(send(LEADER, "/figures/views", "name", "Quà Tết thử", "query", query, "shared", "1", "home", "1"))
                .hasStatus3xxRedirection();
        assertThat(get("chuyenvien.tinh", "/")).contains("Quà Tết thử", "982");
        assertThat(get("canbo.bacai", "/figures")).doesNotContain("Quà Tết thử");
        String page = get(LEADER, "/figures");
        int end = page.indexOf("/remove\"", page.indexOf("Quà Tết thử"));
        String remove = page.substring(page.lastIndexOf('"', end) + 1, end + "/remove".length());
        assertThat(send("chuyenvien.tinh", remove)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(send(LEADER, remove)).hasStatus3xxRedirection();
        assertThat(get(LEADER, "/figures")).doesNotContain("Quà Tết thử");
    }

    @Test
    void theUnitsOf2025SayWhatCannotBeDivided() throws Exception {
        report("KDV-22768", 2, 5, true);
        String page = get(LEADER, "/figures?i=AS.QUA&area=" + area("58") + week(2) + "&cut=COMMUNE&units=2025-07-01");
        assertThat(page)
                .contains("không tách được", "Không tách được theo đơn vị mới")
                .contains("Phường Đông Hải được chia tách ngày 01/07/2025 (NQ 1667/NQ-UBTVQH15)");
    }

    private AreaId area(String code) {
        return areas.byCode(code, SettableClock.FIRST_DAY).orElseThrow().id();
    }

    private static String week(int number) {
        return "&kind=week&year=2021&index=" + number + "&toYear=2021&toIndex=" + number;
    }

    private MvcTestResult open(String username, String address) {
        return mvc.get().uri(address).with(people.signedIn(username)).exchange();
    }

    private String get(String username, String address) throws UnsupportedEncodingException {
        MvcTestResult answer = open(username, address);
        assertThat(answer).as(address).hasStatusOk();
        return text(answer);
    }

    private MvcTestResult send(String username, String address, String... fields) {
        MockMvcTester.MockMvcRequestBuilder request =
                mvc.post().uri(address).with(people.signedIn(username)).with(csrf());
        for (int at = 0; at < fields.length; at += 2) {
            request = request.param(fields[at], fields[at + 1]);
        }
        return request.exchange();
    }

    private static String text(MvcTestResult answer) throws UnsupportedEncodingException {
        return answer.getResponse().getContentAsString();
    }
}
