package vn.danvan.reporting.submission.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.danvan.support.Outcomes.done;

import java.io.UnsupportedEncodingException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.access.TestPeople;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;
import vn.danvan.reporting.form.Answers;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.submission.CellChange;
import vn.danvan.reporting.submission.SubmissionView;
import vn.danvan.support.ListFile;
import vn.danvan.support.PageTable;
import vn.danvan.support.SettableClock;

/** The lists of reports as files hold what their pages show, all pages of it, for the same readers. */
@Transactional
class ReportFilesTests extends SentReportsCase {

    private static final String PROVINCE_LEADER = "lanhdao.tinh";
    private static final String ADMINISTRATOR = "quantri.tinh";

    @Autowired
    TestPeople newcomers;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void firstDay() {
        clock.setTo(SettableClock.FIRST_DAY);
    }

    private ListFile taken(String username, String address) {
        return ListFile.taken(mvc, people.signedIn(username), address);
    }

    private List<String> shown(String username, String address) {
        return PageTable.allRows(mvc, people.signedIn(username), address);
    }

    private String page(String username, String address) {
        return PageTable.page(mvc, people.signedIn(username), address);
    }

    /** Reports of bodies nobody knows wait for a district that nothing else waits for. */
    private String waiting(int many) {
        String leader = newcomers.person("BDV-589", Role.LEADER).username();
        jdbc.sql("""
                insert into reporting.submission (id, form, edition, body, period_kind, period_year, period_index, period_start,
                    period_end, due, state, waiting_for, submitted_at, created_at, changed_at)
                select gen_random_uuid(), 'dan-van', 'tep', gen_random_uuid(), 'calendar-month', 2015, 1 + n % 3,
                    '2015-01-01', make_date(2015, 2 + n % 3, 1) - 1, make_date(2015, 2 + n % 3, 5), 'SUBMITTED',
                    cast(:body as uuid), timestamptz '2015-06-01' - n * interval '1 hour', now(), now()
                  from generate_series(1, :many) as n
                """)
                .param("body", people.actor(leader).body().toString())
                .param("many", many)
                .update();
        return leader;
    }

    @Test
    void whatWaitsIsTakenAlongAsItIsFilteredAndSorted() {
        String leader = waiting(230);
        String asked = "form=dan-van&period=calendar-month%2F2015%2F2&sort=late";
        String address = "/reports/approvals?form=dan-van&period=calendar-month/2015/2&sort=late";
        ListFile file = taken(leader, address).isTyped("Ngày nộp");
        assertThat(file.name()).startsWith("bao-cao-cho-duyet-").endsWith("-2021-02-01");
        file.hasTheRowsOf(shown(leader, address), 0, 2, 3);
        assertThat(file.rows()).hasSize(77);
        assertThat(file.column("Nộp trễ")).allMatch(late -> late.matches("trễ \\d+ ngày"));
        assertThat(taken(leader, "/reports/approvals").column("Kỳ báo cáo"))
                .as("three pages of a hundred")
                .filteredOn(period -> period.endsWith("/2015"))
                .hasSize(230);
        PageTable.offers(page(leader, address), "/reports/approvals", asked);
    }

    @Test
    void aListWithoutRowsIsAFileWithHeads() {
        String leader = newcomers.person("KDV-22804", Role.LEADER).username();
        ListFile file = taken(leader, "/reports/approvals");
        assertThat(file.rows()).as("nothing waits for a commune").isEmpty();
        assertThat(file.heads())
                .containsExactly("Cơ quan, đơn vị", "Bản", "Biểu mẫu", "Kỳ báo cáo", "Ngày nộp", "Nộp trễ");
    }

    @Test
    void theOwnReportsStandInTheirGroups() {
        ListFile file = taken(COMMUNE, "/reports").isTyped("Hạn nộp");
        file.hasTheRowsOf(shown(COMMUNE, "/reports"), 1, 4, 7);
        assertThat(file.column("Nhóm")).contains("Đã duyệt gần đây");
        PageTable.offers(page(COMMUNE, "/reports"), "/reports", "");
    }

    /** Reports of 2016, of which the body knows nothing but these. */
    private String ofAYear(int many) {
        String officer = newcomers.person("BDV-589", Role.UNIT_OFFICER).username();
        jdbc.sql("""
                insert into reporting.submission (id, form, edition, body, period_kind, period_year, period_index, period_start,
                    period_end, due, state, created_at, changed_at)
                select gen_random_uuid(), 'dan-van', 'tep', cast(:body as uuid), 'week', 2016, n, date '2016-01-01' + n,
                    date '2016-01-07' + n, date '2016-01-09' + n, case when n % 2 = 0 then 'APPROVED' else 'DRAFT' end, now(), now()
                  from generate_series(1, :many) as n
                """)
                .param("body", people.actor(officer).body().toString())
                .param("many", many)
                .update();
        return officer;
    }

    @Test
    void aYearIsTakenAlongWithAllItsPages() {
        String officer = ofAYear(52);
        ListFile file = taken(officer, "/reports/year?year=2016").isTyped("Hạn nộp");
        file.hasTheRowsOf(shown(officer, "/reports/year?year=2016"), 0, 3, 5, 6);
        assertThat(file.rows()).as("more than a page").hasSizeGreaterThanOrEqualTo(52);
        assertThat(file.name()).startsWith("bao-cao-ca-nam-").endsWith("-2016");
        String narrowed = "year=2016&form=dan-van&state=approved";
        assertThat(taken(officer, "/reports/year?" + narrowed)
                        .hasTheRowsOf(shown(officer, "/reports/year?" + narrowed), 0, 3, 6)
                        .rows())
                .hasSize(26);
        PageTable.offers(page(officer, "/reports/year?" + narrowed), "/reports/year", narrowed);
    }

    @Test
    void whatIsMissingOrLateIsTakenAlong() {
        clock.setTo(LocalDate.of(2021, 2, 20));
        String asked = "only=missing&q=";
        ListFile file = taken(PROVINCE_LEADER, "/reports/overdue?" + asked).isTyped("Hạn nộp");
        file.hasTheRowsOf(shown(PROVINCE_LEADER, "/reports/overdue?" + asked), 0, 1, 2, 4, 5);
        assertThat(file.rows()).as("several pages").hasSizeGreaterThan(100);
        PageTable.offers(page(PROVINCE_LEADER, "/reports/overdue?" + asked), "/reports/overdue", asked);
        assertThat(taken(PROVINCE_LEADER, "/reports/overdue?q=khong-co-don-vi-nay")
                        .rows())
                .isEmpty();
    }

    @Test
    void whoIsToBeUrgedIsTakenAlongAndNobodyIsUrgedByThat() throws UnsupportedEncodingException {
        clock.setTo(LocalDate.of(2021, 2, 20));
        String asked = "form=dan-van&kind=calendar-month&year=2021&index=1&only=missing";
        String preview = mvc.post()
                .uri("/reports/completeness/urge?" + asked)
                .with(people.signedIn(PROVINCE_LEADER))
                .with(csrf())
                .exchange()
                .getResponse()
                .getContentAsString();
        PageTable.offers(preview, "/reports/completeness/urge", asked);
        for (int times = 0; times < 2; times++) {
            taken(PROVINCE_LEADER, "/reports/completeness/urge?" + asked)
                    .isTyped("Hạn nộp")
                    .hasTheRowsOf(PageTable.rows(preview), 0, 1, 2, 5);
        }
    }

    /** A report of a commune that was approved up to the province and is being corrected, with one cell changed. */
    private SubmissionView corrected() {
        clock.setTo(LocalDate.of(2023, 10, 2));
        SubmissionView first = sent(COMMUNE, 2023, 9);
        approve(DISTRICT_LEADER, first);
        approve(PROVINCE_LEADER, first);
        Actor officer = people.actor(COMMUNE);
        SubmissionView second = done(approvals.correct(officer, first.id(), "Đếm trùng"));
        Map.Entry<CellId, Answers.Cell> cell =
                submissions.detail(officer, second.id()).answers().cells().entrySet().stream()
                        .filter(one -> one.getValue() instanceof Answers.Value)
                        .findFirst()
                        .orElseThrow();
        done(filling.save(
                officer,
                second.id(),
                List.of(new CellChange(
                        cell.getKey(),
                        Optional.of(new Answers.Value(new BigDecimal("1234"), false)),
                        null,
                        Optional.of(cell.getValue())))));
        return second;
    }

    @Test
    void theHistoryOfCellsIsTakenAlongWholeOrOfOneCell() {
        String address = "/reports/" + corrected().id() + "/history";
        String history = page(COMMUNE, address);
        String changes = history.substring(history.indexOf("dv-cell-changes"));
        ListFile file = taken(COMMUNE, address).isTyped("Lúc");
        file.hasTheRowsOf(PageTable.rows(changes), 0, 1, 2, 3);
        assertThat(file.column("Sau")).contains("1.234");
        assertThat(file.name()).startsWith("thay-doi-tung-o-").endsWith("-dan-van-2023-09-30");
        Matcher link = Pattern.compile("/history\\?cell=([^\"#]+)#cells").matcher(changes);
        assertThat(link.find()).isTrue();
        String one = address + "?cell=" + link.group(1);
        assertThat(taken(COMMUNE, one)
                        .hasTheRowsOf(PageTable.rows(page(COMMUNE, one)), 0, 1, 2)
                        .rows())
                .hasSizeBetween(1, file.rows().size() - 1);
        assertThat(history).contains(address + ".xlsx\" download>", address + "/versions.csv\" download>");
        assertThat(page(COMMUNE, one)).contains(address + ".csv?cell=");
    }

    @Test
    void versionsAreComparedInAFileAsOnThePage() {
        String address = "/reports/" + corrected().id() + "/history";
        String history = page(COMMUNE, address);
        ListFile file = taken(COMMUNE, address + "/versions");
        file.hasTheRowsOf(
                PageTable.rows(history.substring(history.indexOf("id=\"versions\""), history.indexOf("id=\"cells\""))),
                0,
                1);
        assertThat(file.heads()).containsExactly("Ô", "Bản 1 (Đã duyệt)", "Bản 2 (Đang nhập)");
        assertThat(file.column(2)).containsExactly("1.234 (đã đổi)");
    }

    @Test
    void theReportsBelowAReportAreTakenAlong() {
        clock.setTo(LocalDate.of(2023, 10, 2));
        sent(COMMUNE, 2023, 9);
        SubmissionView report = filled(DISTRICT_LEADER, 2023, 9);
        String address = "/reports/" + report.id() + "/below";
        ListFile file = taken(DISTRICT_LEADER, address).isTyped("Ngày nộp");
        file.hasTheRowsOf(PageTable.rows(page(DISTRICT_LEADER, address)), 0, 1);
        assertThat(file.column("Trạng thái")).contains("Chờ duyệt", "Chưa nộp");
        assertThat(file.column("Ngày nộp")).contains("2023-10-02", "");
        PageTable.offers(page(DISTRICT_LEADER, address), address, "");
    }

    @Test
    void deputiesAreTakenAlong() {
        String leader = newcomers.person("BDV-589", Role.LEADER).username();
        TestPeople.Person deputy = newcomers.person("BDV-589", Role.SPECIALIST);
        assertThat(post(
                        leader,
                        "/reports/deputies",
                        "position",
                        deputy.position().toString(),
                        "from",
                        "2021-02-01",
                        "last",
                        "2021-02-10"))
                .hasStatus3xxRedirection();
        ListFile file = taken(leader, "/reports/deputies").isTyped("Từ ngày").isTyped("Đến hết ngày");
        file.hasTheRowsOf(PageTable.rows(page(leader, "/reports/deputies")), 0, 3);
        assertThat(file.column("Từ ngày")).contains("2021-02-01");
        PageTable.offers(page(leader, "/reports/deputies"), "/reports/deputies", "");
    }

    @Test
    void whoMayNotOpenAPageMayNotHaveItsFile() {
        for (String list : List.of("/reports/approvals", "/reports", "/reports/year", "/reports/overdue")) {
            assertThat(ListFile.refused(mvc, people.signedIn(ADMINISTRATOR), list))
                    .as(list)
                    .isEqualTo(403);
        }
        clock.setTo(LocalDate.of(2023, 10, 2));
        String clerk = newcomers.person("BDV-589", Role.CLERK).username();
        for (String list : List.of("/reports/completeness/urge", "/reports/deputies")) {
            assertThat(ListFile.refused(mvc, people.signedIn(clerk), list))
                    .as(list)
                    .isEqualTo(403);
        }
        SubmissionView report = filled(COMMUNE, 2023, 9);
        for (String list : List.of("/history", "/history/versions", "/below")) {
            assertThat(ListFile.refused(mvc, people.signedIn(clerk), "/reports/" + report.id() + list))
                    .as(list)
                    .isEqualTo(404);
        }
    }
}
