package vn.danvan.reporting.figure.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.util.HtmlUtils;
import vn.danvan.directive.task.NewTask;
import vn.danvan.directive.task.Programmes;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Outcome;
import vn.danvan.organisation.Organisation;
import vn.danvan.rules.period.ReportingPeriod;
import vn.danvan.support.ListFile;
import vn.danvan.support.PageTable;
import vn.danvan.support.People;

/** What is counted from tasks is chosen, compared, drawn, downloaded and followed to the tasks as what is reported is. */
class CountedPagesTests extends FigurePageCase {

    private static final String REPORTED = "NV.GIAO";
    private static final String COUNTED = "i=NV.GIAO@records";
    private static final String BOTH = "i=NV.GIAO&" + COUNTED;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Programmes programmes;

    @Autowired
    private People people;

    @Autowired
    private Organisation organisation;

    private ReportingPeriod week;

    /** Nobody else gives tasks in these weeks; each test takes its own, for what it gave stays. */
    @BeforeEach
    void theFirstWeekOfTheTestIsIn2024() {
        week = period("week", 2024, 20);
    }

    private BodyId body(String code) {
        return organisation.bodyByCode(code).orElseThrow();
    }

    private void give(String body, String content) {
        Actor specialist = people.actor("chuyenvien.tinh");
        NewTask task = new NewTask(
                content, null, null, List.of(), body(body), Set.of(), LocalDate.of(2024, 12, 2), false, List.of());
        Outcome<?> given = programmes.add(specialist, 2024, List.of(task));
        assertThat(given).isInstanceOf(Outcome.Done.class);
    }

    private void given(int number, String... bodies) {
        week = period("week", 2024, number);
        clock.setTo(week.start());
        for (String body : bodies) {
            give(body, "Việc tuần " + number + " của " + body);
        }
        clock.setTo(week.end().plusDays(1));
    }

    private String asked(String indicators, String area) {
        return indicators + "&area=" + area(area) + in(week);
    }

    @Test
    void aReaderOfWhatIsReportedIsOfferedWhatIsCounted() throws Exception {
        given(20, "BDV-582");
        String page = get(LEADER, "/figures?" + asked("i=" + REPORTED, "58"));
        assertThat(page).contains("Nhiệm vụ được giao (đếm từ hồ sơ)", "Thêm vào bảng");
        assertThat(HtmlUtils.htmlUnescape(page)).contains("&i=NV.GIAO%40records#table");
        assertThat(get(LEADER, "/figures?" + asked(BOTH, "58"))).doesNotContain("Thêm vào bảng");
    }

    @Test
    void bothStandInTheTableAndTheDifferenceIsSaid() throws Exception {
        given(21, "KDV-22738", "BDV-582");
        report("BDV-582", REPORTED, week, 5);
        String page = get(LEADER, "/figures?" + asked(BOTH, "58"));
        assertThat(page)
                .contains("Nhiệm vụ được giao (nhiệm vụ)", "Nhiệm vụ được giao (đếm từ hồ sơ) (nhiệm vụ)")
                .contains("Khác số báo cáo: báo cáo ghi 5, đếm từ hồ sơ được 2.")
                .contains("Đếm từ hồ sơ của cơ quan anh/chị và cấp dưới, không phải số báo cáo.")
                .contains("đếm thẳng từ hồ sơ");
        assertThat(getInEnglish(LEADER, "/figures?" + asked(BOTH, "58")))
                .contains("Tasks given (counted from records)", "the report says 5, the records come to 2");
    }

    @Test
    void whatIsCountedAloneIsDrawnAndMapped() throws Exception {
        given(22, "KDV-22738", "BDV-584");
        String page = get(LEADER, "/figures?" + asked(COUNTED, "58"));
        assertThat(HtmlUtils.htmlUnescape(HtmlUtils.htmlUnescape(page)))
                .contains("Bản đồ", "\"Nhiệm vụ được giao (đếm từ hồ sơ)\"");
        assertThat(page).containsPattern("<td>Huyện Bác Ái</td><td class=\"dv-num\">(?s:.*?)<a [^>]*>1<");
    }

    @Test
    void filesSayWhichNumbersAreCounted() throws Exception {
        given(23, "BDV-582");
        report("BDV-582", REPORTED, week, 4);
        assertThat(get(LEADER, "/figures.csv?" + asked(BOTH, "582") + "&cut=NONE"))
                .contains("NV.GIAO@records")
                .contains("Đếm từ hồ sơ; Khác số báo cáo: báo cáo ghi 4, đếm từ hồ sơ được 1.");
        assertThat(get(LEADER, "/figures/table.csv?" + asked(COUNTED, "582") + "&cut=NONE"))
                .contains("Nhiệm vụ được giao (đếm từ hồ sơ)", "Đếm từ hồ sơ của cơ quan anh/chị và cấp dưới");
        assertThat(open(LEADER, "/figures.xlsx?" + asked(BOTH, "582"))).hasStatusOk();
    }

    @Test
    void theYearBeforeIsCountedToo() throws Exception {
        given(24, "BDV-582", "BDV-582");
        week = period("week", 2025, 24);
        clock.setTo(week.end().plusDays(1));
        assertThat(get(LEADER, "/figures?" + asked(COUNTED, "582") + "&cut=NONE&compare=1"))
                .contains("Cùng kỳ", "−100%");
    }

    @Test
    void itIsHeldAgainstTheTargetOfWhatIsReported() throws Exception {
        given(25, "BDV-582");
        String place = area("582").toString();
        assertThat(send(
                        LEADER,
                        "/figures/targets?" + asked(COUNTED, "582"),
                        "value-" + place,
                        "4",
                        "seen-" + place,
                        ""))
                .hasStatus3xxRedirection();
        assertThat(get(LEADER, "/figures?" + asked(COUNTED, "582") + "&cut=NONE&target=1"))
                .contains("25%");
    }

    @Test
    void aNumberLeadsToItsBodiesAndFromThereToTheTasks() throws Exception {
        given(26, "KDV-22738", "KDV-22738", "BDV-582");
        String page = HtmlUtils.htmlUnescape(get(LEADER, "/figures?" + asked(COUNTED, "58")));
        Matcher number = Pattern.compile("href=\"(/figures/sources[^\"]*line=AREA\\." + area("582") + "[^\"]*)\"")
                .matcher(page);
        assertThat(number.find()).isTrue();
        String behind = number.group(1).replace("%40", "@");
        String sources = HtmlUtils.htmlUnescape(get(LEADER, behind));
        assertThat(sources).contains("Khối dân vận phường Đô Vinh", "Ban Dân vận Thành ủy", "2 cơ quan");
        assertThat(get(LEADER, behind.replace("/figures/sources?", "/figures/sources.csv?")))
                .contains("Khối dân vận phường Đô Vinh", "Số đếm được");
        Matcher records = Pattern.compile("href=\"(/tasks/counted[^\"]*)\"").matcher(sources);
        assertThat(records.find()).isTrue();
        assertThat(get(LEADER, records.group(1)))
                .contains("Việc tuần 26 của KDV-22738", "Có 2 nhiệm vụ", "Nhiệm vụ được giao trong kỳ")
                .doesNotContain("Việc tuần 26 của BDV-582");
        assertThat(open("canbo.bacai", records.group(1))).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void theTasksBehindANumberAreTakenAlongUnderTheNameOfTheirBody() throws Exception {
        given(32, "KDV-22738");
        String query = "what=GIVEN&from=" + week.start() + "&to=" + week.end() + "&body=" + body("KDV-22738");
        ListFile file = ListFile.taken(mvc, people.signedIn(LEADER), "/tasks/counted?" + query);
        file.hasTheRowsOf(PageTable.rows(get(LEADER, "/tasks/counted?" + query)), 0, 1);
        assertThat(file.column("Nội dung nhiệm vụ")).containsExactly("Việc tuần 32 của KDV-22738");
        assertThat(file.name())
                .startsWith("nhiem-vu-duoc-giao-trong-ky-")
                .contains("do-vinh")
                .endsWith("-" + week.end());
        PageTable.offers(get(LEADER, "/tasks/counted?" + query), "/tasks/counted", query);
        assertThat(ListFile.refused(mvc, people.signedIn("canbo.bacai"), "/tasks/counted?" + query))
                .isEqualTo(404);
    }

    @Test
    void theFilesOfFiguresAreCalledAfterWhoseTheyAre() {
        clock.setTo(week.end().plusDays(1));
        for (String list : List.of("/figures", "/figures/table")) {
            assertThat(open(LEADER, list + ".csv?" + asked(COUNTED, "58"))
                            .getResponse()
                            .getHeader("Content-Disposition"))
                    .contains("so-lieu-ban-dan-van-")
                    .endsWith("-" + week.end() + ".csv\"");
        }
    }

    @Test
    void anAddressOfCountedTasksThatMakesNoSenseIsNotFound() {
        for (String address : List.of(
                "what=SOMETHING&from=2024-01-01&to=2024-01-31",
                "what=GIVEN&from=nothing&to=2024-01-31",
                "what=GIVEN&from=2024-02-01&to=2024-01-31")) {
            assertThat(open(LEADER, "/tasks/counted?" + address)).as(address).hasStatus(HttpStatus.NOT_FOUND);
        }
    }

    @Test
    void aNumberThatIsNotCountedSaysWhy() throws Exception {
        given(27, "KDV-22738");
        assertThat(get("xa.dovinh", "/figures?" + asked(COUNTED, "582") + "&cut=COMMUNE"))
                .contains("không đếm", "sẽ để lộ việc của cơ quan khác", "hỏi ban dân vận");
        clock.setTo(week.start().minusDays(1));
        assertThat(get(LEADER, "/figures?" + asked(COUNTED, "582") + "&cut=NONE"))
                .contains("Kỳ này chưa bắt đầu.");
    }

    @Test
    void weeksWithAGapAreNotCountedTogetherAndThePageSaysWhy() throws Exception {
        given(28, "BDV-582");
        clock.setTo(period("week", 2024, 30).end().plusDays(1));
        String span = COUNTED + "&area=" + area("582") + "&cut=NONE&added=1&kind=week&year=2024&index=28&toYear=2024";
        assertThat(get(LEADER, "/figures?" + span + "&toIndex=29")).doesNotContain("không nối liền nhau");
        // Cumulative periods hold the same days twice.
        String cumulative = "i=NV.GIAO&area=" + area("582") + "&cut=NONE&added=1&kind=six-months&year=2023&index=1"
                + "&toYear=2024&toIndex=1";
        assertThat(get(LEADER, "/figures?" + cumulative)).contains("không nối liền nhau");
    }
}
