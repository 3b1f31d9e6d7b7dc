package vn.danvan.summary.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.directive.task.NewTask;
import vn.danvan.directive.task.Programmes;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;
import vn.danvan.summary.Corrections;
import vn.danvan.summary.SummaryCase;
import vn.danvan.summary.VersionView;
import vn.danvan.summary.conference.Conferences;
import vn.danvan.summary.proposal.LineView;
import vn.danvan.summary.proposal.Proposals;
import vn.danvan.support.ListFile;
import vn.danvan.support.PageTable;
import vn.danvan.support.SettableClock;

/** The lists about summaries, taken along; the summary of a town for 2023. */
@Transactional
class SummaryFilesTests extends SummaryCase {

    private static final int YEAR = 2023;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Corrections corrections;

    @Autowired
    private Conferences conferences;

    @Autowired
    private Programmes programmes;

    @Autowired
    private Proposals proposals;

    private Actor head;

    @BeforeEach
    void aTownAtTheEndOfTheYear() {
        clock.setTo(LocalDate.of(YEAR, 12, 20));
        head = at(Role.LEADER);
    }

    @AfterEach
    void firstDay() {
        clock.setTo(SettableClock.FIRST_DAY);
    }

    private Actor at(Role role) {
        return new Actor(leader.account(), leader.position(), body("BDV-582"), role);
    }

    private ListFile taken(Actor reader, String address) {
        return ListFile.taken(mvc, people.signedIn(reader), address);
    }

    private String page(Actor reader, String address) {
        return PageTable.page(mvc, people.signedIn(reader), address);
    }

    private int refused(Role role, String address) {
        return ListFile.refused(mvc, people.signedIn(at(role)), address);
    }

    private VersionView draft() {
        VersionView draft = done(summaries.start(head, OUTLINE, YEAR));
        recomposition.apply(head, draft.id());
        return draft;
    }

    @Test
    void summariesAreTakenAlongAsTheyAreLookedFor() {
        draft();
        String query = "q=&outline=" + OUTLINE + "&year=" + YEAR + "&state=draft&body=" + head.body();
        ListFile file = taken(head, "/summaries?" + query).isTyped("Bản");
        file.hasTheRowsOf(PageTable.allRows(mvc, people.signedIn(head), "/summaries?" + query), 0, 1, 3, 4);
        assertThat(file.rows()).hasSize(1);
        assertThat(file.name()).startsWith("bao-cao-tong-ket-").endsWith("-2023-12-20");
        PageTable.offers(page(head, "/summaries?" + query), "/summaries", query);
        assertThat(taken(head, "/summaries?q=khong-co-bao-cao-nay").rows()).isEmpty();
        assertThat(refused(Role.ADMINISTRATOR, "/summaries")).isEqualTo(403);
    }

    @Test
    void theFiguresInWhichVersionsDifferAreNumbersWithTheirMarks() {
        report("KDV-22738", YEAR, "PB.HN", "8");
        VersionView draft = draft();
        VersionView signed = done(signing.sign(head, draft.id(), everythingAccepted(draft, head)));
        report("KDV-22744", YEAR, "PB.HN", "3", false, true);
        VersionView correction = done(corrections.begin(head, signed.summary(), "Phường báo cáo muộn"));
        recomposition.apply(head, correction.id());
        String address = "/summaries/" + signed.summary() + "/diff?from=1&to=2";
        ListFile file = taken(head, address).isTyped("Sau");
        file.hasTheRowsOf(PageTable.rows(page(head, address)), 0, 1, 4, 5, 6, 7);
        assertThat(file.rows()).isNotEmpty();
        assertThat(file.column("Ghi chú sau")).anyMatch(marks -> marks.contains("số ước, chưa duyệt"));
        PageTable.offers(page(head, address), "/summaries/" + signed.summary() + "/diff", "from=1&to=2");
    }

    @Test
    void allReportsBehindANumberAreTakenAlongThoughThePageHasTheLargest() {
        for (String commune : List.of("KDV-22738", "KDV-22741", "KDV-22744", "KDV-22747", "KDV-22750", "KDV-22753")) {
            report(commune, YEAR, "PB.HN", "7");
        }
        report("KDV-22756", YEAR, "PB.HN", "3", false, true);
        VersionView draft = draft();
        Matcher link = Pattern.compile("href=\"(/summaries/[^\"]+/source\\?[^\"]*f=PB\\.HN[^\"]*)\"")
                .matcher(page(head, "/summaries/" + draft.summary()));
        assertThat(link.find()).isTrue();
        String address = java.net.URLDecoder.decode(
                link.group(1).replace("&amp;", "&"), java.nio.charset.StandardCharsets.UTF_8);
        List<String> shown = PageTable.rows(page(head, address));
        ListFile file = taken(head, address).isTyped("Số liệu");
        assertThat(shown).hasSize(5);
        assertThat(file.rows()).hasSizeGreaterThanOrEqualTo(7);
        assertThat(shown.getFirst()).contains(file.column("Cơ quan").getFirst());
        assertThat(file.column("Ghi chú")).contains("số ước, chưa duyệt", "");
        assertThat(file.column("Số liệu")).contains("7", "3");
        assertThat(page(head, address)).contains("/source.xlsx?v=1&amp;f=PB.HN");
    }

    @Test
    void theReportsBehindARatioAreThoseOfBothNumbersInTheirOwnUnit() {
        report("KDV-22738", YEAR, "DTH.YK", "8");
        report("KDV-22738", YEAR, "DTH.TL", "6");
        VersionView draft = draft();
        Matcher link = Pattern.compile("href=\"(/summaries/[^\"]+/source\\?[^\"]*f=DTH\\.TYLE[^\"]*)\"")
                .matcher(page(head, "/summaries/" + draft.summary()));
        assertThat(link.find()).isTrue();
        String address = java.net.URLDecoder.decode(
                link.group(1).replace("&amp;", "&"), java.nio.charset.StandardCharsets.UTF_8);
        ListFile file = taken(head, address);
        assertThat(file.column("Chỉ tiêu")).contains("Ý kiến nêu tại đối thoại", "Ý kiến đã được trả lời");
        assertThat(file.column("Đơn vị tính")).contains("ý kiến").doesNotContain("%");
        assertThat(file.column("Số liệu")).contains("8", "6");
        assertThat(page(head, address)).contains("Ý kiến đã được trả lời", "6 ý kiến");
    }

    @Test
    void termsAndNumbersGivenOnPaperAreTakenAlong() {
        clock.setTo(SettableClock.FIRST_DAY);
        Actor clerk = people.actor("vanthu.tinh");
        ListFile terms = taken(clerk, "/numbers/terms").isTyped("Ngày bắt đầu");
        terms.hasTheRowsOf(PageTable.rows(page(clerk, "/numbers/terms")), 0, 2);
        assertThat(terms.rows()).isNotEmpty();
        PageTable.offers(page(clerk, "/numbers/terms"), "/numbers/terms", "");
        assertThat(ListFile.refused(mvc, people.signedIn("xa.phuocmy"), "/numbers/terms"))
                .isEqualTo(403);
        Actor town = at(Role.CLERK);
        ListFile none = taken(town, "/numbers/openings");
        assertThat(none.heads()).contains("Loại văn bản", "Số cuối cùng đã cấp", "Nhập lúc");
    }

    @Test
    void conferencesAreTakenAlongAndDelegatesByThoseWhoPlanThem() {
        VersionView draft = draft();
        done(conferences.plan(
                head,
                draft.summary(),
                new Conferences.Plan(
                        LocalDate.of(2024, 1, 20),
                        "8 giờ 00",
                        "Hội trường Thành ủy",
                        "Khai mạc",
                        Map.of(head.body(), 5, body("KDV-22738"), 2),
                        0)));
        ListFile list = taken(head, "/conferences").isTyped("Ngày").isTyped("Số đại biểu");
        assertThat(list.column("Địa điểm")).contains("Hội trường Thành ủy");
        assertThat(list.column("Ngày")).contains("2024-01-20");
        assertThat(list.column("Số đại biểu")).contains("7");
        PageTable.offers(page(head, "/conferences"), "/conferences", "year=2024");
        String address = "/summaries/" + draft.summary() + "/conference/delegates";
        ListFile delegates = taken(head, address).isTyped("Số đại biểu");
        assertThat(delegates.column("Số đại biểu")).containsExactlyInAnyOrder("5", "2");
        assertThat(delegates.name()).startsWith("dai-bieu-hoi-nghi-").endsWith("-2024-01-20");
        assertThat(page(head, "/summaries/" + draft.summary() + "/conference")).contains(address + ".xlsx\" download>");
        assertThat(refused(Role.OBSERVER, address)).isEqualTo(403);
        assertThat(refused(Role.ADMINISTRATOR, "/conferences")).isEqualTo(403);
    }

    @Test
    void theProposalIsTakenAlongWithWhereLinesComeFromAndWhatWasDecided() {
        done(programmes.add(
                head,
                YEAR,
                List.of(new NewTask(
                        "Việc chưa xong mang theo",
                        null,
                        null,
                        List.of(),
                        head.body(),
                        Set.of(),
                        LocalDate.of(YEAR, 12, 1),
                        false,
                        List.of()))));
        VersionView draft = draft();
        LineView line = proposals.refresh(head, draft.summary()).stream()
                .filter(one -> one.content().equals("Việc chưa xong mang theo"))
                .findFirst()
                .orElseThrow();
        done(proposals.decide(
                head,
                draft.summary(),
                new Proposals.Decision(line.id(), line.revision(), false, "", null, null, "Đã có kế hoạch khác")));
        String address = "/summaries/" + draft.summary() + "/proposal";
        ListFile file = taken(head, address).isTyped("Thời hạn");
        String page = page(head, address);
        List<LineView> lines = proposals.lines(head, draft.summary());
        assertThat(file.column("Nội dung"))
                .containsExactlyElementsOf(lines.stream().map(LineView::content).toList());
        int row = file.column("Nội dung").indexOf("Việc chưa xong mang theo");
        assertThat(file.rows().get(row)).contains("Nhiệm vụ chưa xong", "Không lấy", "Đã có kế hoạch khác");
        assertThat(file.column("Vì sao")).allMatch(page::contains);
        PageTable.offers(page, address, "");
        assertThat(refused(Role.CLERK, address)).isEqualTo(403);
    }

    @Test
    void theFilesThatChangedOutlinesAreForThoseWhoMayChangeThem() {
        ListFile file = taken(specialist, "/summaries/outlines/changes").isTyped("Đưa vào sử dụng lúc");
        assertThat(file.heads()).containsExactly("Tệp", "Ấn bản", "Đưa vào sử dụng lúc", "Rút lúc", "Tình trạng");
        file.hasTheRowsOf(
                PageTable.rows(page(specialist, "/summaries/outlines")).stream()
                        .filter(row -> row.contains(".yaml"))
                        .toList(),
                0);
        assertThat(refused(Role.OBSERVER, "/summaries/outlines/changes")).isEqualTo(403);
    }
}
