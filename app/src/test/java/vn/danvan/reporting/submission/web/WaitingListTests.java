package vn.danvan.reporting.submission.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.danvan.access.TestPeople;
import vn.danvan.kernel.Role;
import vn.danvan.organisation.Organisation;

/** A leader has more reports waiting than fit on a page: pages, order, and what is chosen over them. */
class WaitingListTests extends ReportPagesCase {

    private static final String LIST = "/reports/approvals";

    @Autowired
    TestPeople newcomers;

    @Autowired
    Organisation organisation;

    @Autowired
    JdbcClient jdbc;

    private String leader = "";
    private String body = "";

    @BeforeEach
    void aLeaderOfNinhPhuoc() {
        leader = newcomers.person("BDV-587", Role.LEADER).username();
        body = people.actor(leader).body().toString();
    }

    /** Reports of bodies nobody knows, for January to March 2016, sent on days of February. */
    private void waiting(int many) {
        jdbc.sql("""
                insert into reporting.submission (id, form, edition, body, period_kind, period_year, period_index, period_start,
                    period_end, due, state, waiting_for, submitted_at, created_at, changed_at)
                select gen_random_uuid(), 'dan-van', 'nhieu', gen_random_uuid(), 'calendar-month', 2016, 1 + n % 3,
                    '2016-01-01', make_date(2016, 2 + n % 3, 1) - 1, make_date(2016, 2 + n % 3, 5), 'SUBMITTED',
                    cast(:body as uuid), timestamptz '2016-06-01' - n * interval '1 hour', now(), now()
                  from generate_series(1, :many) as n
                """).param("body", body).param("many", many).update();
    }

    @AfterEach
    void nothingWaits() {
        jdbc.sql("delete from reporting.submission where edition = 'nhieu'").update();
    }

    private String text(String address) throws Exception {
        MvcTestResult answer = get(leader, address);
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsString();
    }

    private String posted(int status, String... fields) throws Exception {
        MvcTestResult answer = post(leader, LIST, fields);
        assertThat(answer).hasStatus(status);
        return answer.getResponse().getContentAsString();
    }

    private static List<String> fields(String page, String name) {
        return Pattern.compile("name=\"" + name + "\" value=\"([^\"]+@\\d+)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String[] with(List<String> reports, String name, String... others) {
        List<String> fields = new ArrayList<>(List.of(others));
        reports.forEach(report -> {
            fields.add(name);
            fields.add(report);
        });
        return fields.toArray(String[]::new);
    }

    @Test
    void allThatWaitIsReachedPageByPage() throws Exception {
        waiting(501);
        String first = text(LIST);
        assertThat(first).contains("501 báo cáo", "Trang 1 trên 6", "Chọn tất cả ở trang này", "Chọn 500 báo cáo đầu");
        assertThat(fields(first, "report")).hasSize(100);
        assertThat(fields(text(LIST + "?page=6"), "report")).hasSize(1);
        assertThat(text(LIST + "?page=99")).contains("Trang 6 trên 6");
        assertThat(text("/reports")).contains("Có 501 báo cáo chờ");
    }

    @Test
    void whatIsChosenStaysChosenOnOtherPagesAndTheListSaysHowManyThatAre() throws Exception {
        waiting(250);
        List<String> first = fields(text(LIST), "report").subList(0, 2);
        String second = posted(200, with(first, "report", "turn", "2", "page", "1"));
        assertThat(second)
                .contains("Trang 2 trên 3", "Đang chọn 2 báo cáo: 0 ở trang này, 2 ở các trang khác", "Bỏ chọn tất cả");
        assertThat(fields(second, "elsewhere")).isEqualTo(first);
        String back = posted(200, with(first, "elsewhere", "turn", "1", "page", "2"));
        assertThat(back).contains("Đang chọn 2 báo cáo: 2 ở trang này, 0 ở các trang khác");
        assertThat(Pattern.compile("name=\"report\"[^>]*checked")
                        .matcher(back)
                        .results()
                        .count())
                .isEqualTo(2);
        assertThat(posted(200, with(first, "elsewhere", "step", "none"))).doesNotContain("Đang chọn");
    }

    @Test
    void enterInTheListKeepsWhatIsChosen() throws Exception {
        waiting(250);
        List<String> chosen = fields(text(LIST), "report").subList(0, 2);
        String page = posted(200, with(chosen, "elsewhere", "turn", "2", "page", "1"));
        Matcher first = Pattern.compile("<button[^>]* name=\"(\\w+)\" value=\"(\\w+)\"")
                .matcher(page.substring(page.indexOf("<form method=\"post\" action=\"/reports/approvals\"")));
        assertThat(first.find()).isTrue();
        assertThat(posted(200, with(chosen, "elsewhere", first.group(1), first.group(2), "page", "2")))
                .contains("Trang 2 trên 3", "Đang chọn 2 báo cáo");
    }

    @Test
    void allThatIsFilteredIsChosenAtOnceAndNotMoreThanCanBeApproved() throws Exception {
        waiting(510);
        String narrowed = posted(200, "step", "all", "period", "calendar-month/2016/2");
        assertThat(narrowed).contains("Đang chọn 170 báo cáo: 100 ở trang này, 70 ở các trang khác");
        String all = posted(200, "step", "all");
        assertThat(all).contains("Đang chọn 500 báo cáo");
        List<String> chosen = new ArrayList<>(fields(all, "elsewhere"));
        chosen.addAll(fields(all, "report"));
        chosen.addAll(fields(text(LIST + "?page=6"), "report"));
        assertThat(posted(422, with(chosen, "elsewhere")))
                .contains("Đã chọn 510 báo cáo; mỗi lần duyệt nhiều nhất 500", "Đang chọn 510 báo cáo");
    }

    @Test
    void theListIsSortedByWhatTheReaderNeeds() throws Exception {
        waiting(12);
        assertThat(periods(text(LIST))).startsWith("Tháng 1/2016").endsWith("Tháng 3/2016");
        List<String> sent = fields(text(LIST + "?sort=sent"), "report");
        assertThat(sent).isEqualTo(ids("submitted_at"));
        assertThat(fields(text(LIST + "?sort=late"), "report").getLast())
                .as("March was due last, so of what was sent on the same days it is the least late")
                .isIn(fields(text(LIST + "?period=calendar-month/2016/3"), "report"));
        assertThat(text(LIST + "?sort=late")).contains("<option value=\"late\" selected");
        assertThat(fields(text(LIST + "?sort=khac"), "report")).hasSize(12);
    }

    @Test
    void whatIsLateByHoursIsSortedAmongWhatIsLateByDays() throws Exception {
        waiting(3);
        List<String> ids = jdbc.sql("select id from reporting.submission where edition = 'nhieu' order by id")
                .query(String.class)
                .list();
        late(ids.get(0), "2016-05-22 09:20+07");
        late(ids.get(1), "2016-05-22 14:20+07");
        jdbc.sql("""
                update reporting.submission set due = '2016-05-20', submitted_at = '2016-05-22 08:00+07'
                 where id = cast(:id as uuid)
                """).param("id", ids.get(2)).update();
        assertThat(fields(text(LIST + "?sort=late"), "report").stream().map(one -> one.substring(0, one.indexOf('@'))))
                .as("two days, five hours, ten minutes")
                .containsExactly(ids.get(2), ids.get(1), ids.get(0));
    }

    /** A report of a polling day that was asked for by ten past nine. */
    private void late(String id, String sent) {
        jdbc.sql("""
                update reporting.submission
                   set period_end = '2016-05-22', due = '2016-05-22', due_time = '09:10',
                       submitted_at = cast(:sent as timestamptz)
                 where id = cast(:id as uuid)
                """).param("id", id).param("sent", sent).update();
    }

    private List<String> ids(String order) {
        return jdbc.sql("select id || '@' || revision from reporting.submission where edition = 'nhieu' order by "
                        + order)
                .query(String.class)
                .list();
    }

    private static List<String> periods(String page) {
        return Pattern.compile("<span class=\"dv-nowrap\">(Tháng \\d+/\\d+)</span>")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void aDistrictIsChosenWithAllThatWaitsBelowIt() throws Exception {
        String commune = organisation.bodyByCode("KDV-22870").orElseThrow().toString();
        waiting(1);
        jdbc.sql("update reporting.submission set body = cast(:commune as uuid) where edition = 'nhieu'")
                .param("commune", commune)
                .update();
        assertThat(text(LIST)).contains("<option value=\"" + body + "\"", "<option value=\"" + commune + "\"");
        assertThat(fields(text(LIST + "?body=" + body), "report")).hasSize(1);
    }

    @Test
    void whoDoesNotApproveTurnsPagesByLinksAndChoosesNothing() throws Exception {
        waiting(150);
        leader = newcomers.person("BDV-587", Role.CLERK).username();
        String list = text(LIST + "?sort=sent");
        assertThat(list)
                .contains("href=\"/reports/approvals?sort=sent&amp;page=2\"")
                .doesNotContain("name=\"report\"", "Chọn tất cả");
    }
}
