package vn.danvan.reporting.form.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.HtmlUtils;
import vn.danvan.kernel.AccountId;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.PositionId;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.SignedInUser;
import vn.danvan.organisation.Organisation;
import vn.danvan.reporting.form.Forms;
import vn.danvan.support.DanvanTest;
import vn.danvan.support.SettableClock;

/** What people see of the forms, and how a file comes into force. */
@DanvanTest
@Transactional
class FormPagesTests {

    private static final String YAML = """
            form: thu-trang
            name: {vi: Biểu thử trang, en: Trial form}
            editions:
              - from: 2021-01-01
                confidence: unverified
                source: Công văn thử
                filed-by: [{level: commune, kinds: [mobilisation-bloc]}]
                periods: [week]
                due: {week: {working-days: 2}}
                sections:
                  - id: s
                    name: {vi: Phần thử, en: Trial section}
                    questions:
                      - {id: a, figure: GY.YK, compulsory: true}
                      - {id: b, choice: {vi: Chọn thử, en: Choose}, options: {x: {vi: Một, en: One}, y: {vi: Hai, en: Two}}}
                      - {id: t, table: {vi: Bảng thử, en: Table}, rows: free, columns: [a]}
                checks:
                  - {rule: "a >= previous(a)", severity: warning, name: {vi: Không giảm, en: Never falls}}
            """;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Organisation organisation;

    @Autowired
    private Forms forms;

    @Autowired
    private SettableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void itIsFebruary2021() {
        clock.setTo(SettableClock.FIRST_DAY);
    }

    @Test
    void everybodyFindsAFormAndReadsWhatItAsks() throws UnsupportedEncodingException {
        assertThat(page("/forms?q=xu ly don", Role.UNIT_OFFICER))
                .contains("Kết quả xử lý đơn", "Chưa xác minh", "Cấp xã: Ủy ban nhân dân")
                .doesNotContain("Báo cáo công tác dân vận", "Thêm hoặc sửa biểu mẫu");
        assertThat(page("/forms/xu-ly-don", Role.UNIT_OFFICER))
                .contains("Dùng từ 10/03/2024 đến 29/09/2025", "Cột 9 bằng các cột 11 đến 13", "c9 = c11 + c12 + c13");
        assertThat(page("/forms/nong-thon-moi", Role.UNIT_OFFICER))
                .contains("Diện tích đất hiến, Hộ hiến đất, Ngày công đóng góp")
                .doesNotContain("tien, dat, ho, cong");
        assertThat(page("/forms?q=khong-co-bieu-nay", Role.OBSERVER)).contains("Không có biểu mẫu nào như vậy");
        assertThat(mvc.get().uri("/forms/khong-co").with(signedIn(Role.OBSERVER)))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void whatAnIndicatorAndAPeriodRestOnIsShownWithWhetherItWasRead() throws UnsupportedEncodingException {
        assertThat(page("/forms", Role.UNIT_OFFICER)).contains("/forms/indicators");
        assertThat(page("/forms/indicators?q=xld24.c2", Role.UNIT_OFFICER))
                .contains(
                        "Thông tư số 01/2024/TT-TTCP, Biểu số 01/XLD", "từ 10/03/2024 đến 29/09/2025", "Chưa xác minh")
                .doesNotContain("XLD24.C3");
        assertThat(page("/forms/indicators?q=xyzt", Role.OBSERVER)).contains("Không có chỉ tiêu nào như vậy");
        assertThat(page("/forms/cu-tri-di-bau", Role.UNIT_OFFICER))
                .contains("Căn cứ của kỳ báo cáo", "ngày bầu cử Chủ nhật 23/5/2021");
    }

    @Test
    void indicatorsAreFoundByWordsFieldAndFormAPageAtATime() throws UnsupportedEncodingException {
        assertThat(page("/forms/indicators", Role.OBSERVER))
                .contains("Trang 1 trên", "DVK.DK")
                .doesNotContain("XLD.TC<");
        assertThat(page("/forms/indicators?page=2", Role.OBSERVER))
                .contains("Trang 2 trên")
                .doesNotContain("DVK.DK");
        assertThat(page("/forms/indicators?q=tra+loi+y+kien", Role.OBSERVER))
                .as("the words in any order, without marks")
                .contains("DTH.TL")
                .doesNotContain("DVK.DK", "Trang 1 trên");
        assertThat(page("/forms/indicators?form=xu-ly-don&domain=petition", Role.OBSERVER))
                .contains("XLD.TONG", "form=xu-ly-don&amp;page=2")
                .doesNotContain("DVK.DK");
        assertThat(page("/forms/indicators?form=xu-ly-don&domain=emulation", Role.OBSERVER))
                .contains("Không có chỉ tiêu nào như vậy");
    }

    @Test
    void aFileIsSeenBeforeItCountsAndCanBeTakenBack() throws UnsupportedEncodingException {
        assertThat(upload("thu.yaml", YAML.getBytes(StandardCharsets.UTF_8)))
                .hasStatusOk()
                .bodyText()
                .contains("Như cán bộ sẽ thấy", "Phần thử", "Chọn một: Một, Hai", "hạn 2 ngày làm việc sau kỳ");
        assertThat(forms.current().form("thu-trang")).isEmpty();

        assertThat(put()).hasStatus3xxRedirection().hasRedirectedUrl("/forms/thu-trang");
        assertThat(page("/forms/thu-trang", Role.UNIT_OFFICER)).contains("Công văn thử", "Không giảm");
        assertThat(page("/forms", Role.ADMINISTRATOR)).contains("thu-trang@2021-01-01", "Rút tệp này");

        String change = "/forms/changes/" + forms.changes().getFirst().id();
        assertThat(page(change, Role.ADMINISTRATOR)).contains("thu-trang@2021-01-01");
        assertThat(mvc.post().uri(change).with(csrf()).with(signedIn(Role.ADMINISTRATOR)))
                .hasStatus3xxRedirection();
        assertThat(forms.current().form("thu-trang")).isEmpty();
        assertThat(page("/forms", Role.ADMINISTRATOR)).contains("Đã rút lúc");
    }

    @Test
    void whatAColleagueChangedMeanwhileIsSeenBeforeAFormIsPutIntoForce() {
        put();
        String seen = forms.known();
        mvc.post()
                .uri("/forms/changes/" + forms.changes().getFirst().id())
                .with(csrf())
                .with(signedIn(Role.ADMINISTRATOR))
                .exchange();
        MvcTestResult late = put(seen);
        assertThat(late).hasStatus(422);
        assertThat(late)
                .bodyText()
                .contains("Có người đã đưa vào hoặc rút một biểu mẫu", "value=\"" + forms.known() + "\"");
        assertThat(forms.current().form("thu-trang")).isEmpty();
        assertThat(put()).hasStatus3xxRedirection();
    }

    @Test
    void endingAFormIsSeenBeforehandWithTheDayFromWhichNobodyReports() {
        put();
        String ending = YAML.replace("    confidence:", "    to: 2022-12-31\n    confidence:");

        assertThat(upload("het.yaml", ending.getBytes(StandardCharsets.UTF_8)))
                .hasStatusOk()
                .bodyText()
                .contains("thay đổi ngày kết thúc", "Những điều cần biết", "không ai phải báo cáo", "01/01/2023");
    }

    @Test
    void thePreviewSaysOfEachLevelWhenItIsDueAndWarnsOfALowerOneThatIsLater() {
        String tiered = YAML.replace(
                        "[{level: commune, kinds: [mobilisation-bloc]}]",
                        "[{level: commune, kinds: [mobilisation-bloc]}, {level: district, kinds: [mobilisation-board]}]")
                .replace("{working-days: 2}", "{working-days: 2, levels: {commune: {working-days: 3}}}");

        assertThat(upload("cap.yaml", tiered.getBytes(StandardCharsets.UTF_8)))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "hạn 2 ngày làm việc sau kỳ",
                        ", cấp xã – hạn 3 ngày làm việc sau kỳ",
                        "Những điều cần biết",
                        "đến hạn 13/01/2021")
                .doesNotContain("cấp huyện – hạn");
    }

    @Test
    void everyFaultIsToldWithItsPlaceAndTheTextStays() {
        String faulty = YAML.replace("GY.YK", "KHONG.CO").replace("working-days: 2", "working-days: 99");

        assertThat(upload("thu.yaml", faulty.getBytes(StandardCharsets.UTF_8)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("dòng 14", "KHONG.CO", "dòng 9", "form: thu-trang");
    }

    private static byte[] spreadsheet(String indicator, String... more) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        Workbook workbook = new Workbook(file, "test", "1.0");
        String[] head = {"form_id", "form_title", "from", "source", "filed_by", "periods"};
        String[] first = {"thu-bang", "Thử", "2021-01-01", "thử", "commune: front", "quarter"};
        fill(workbook.newWorksheet("settings"), new String[][] {with(head, more), with(first, more)});
        fill(workbook.newWorksheet("survey"), new String[][] {
            {"type", "name", "label", "indicator"}, {"begin_group", "s", "Phần", ""}, {"figure", "a", "", indicator}
        });
        workbook.finish();
        return file.toByteArray();
    }

    private static String[] with(String[] cells, String... more) {
        return Stream.concat(Stream.of(cells), Stream.of(more)).toArray(String[]::new);
    }

    @Test
    void theFaultOfASpreadsheetIsToldWithItsCell() throws IOException {
        assertThat(upload("thu.xlsx", spreadsheet("KHONG.CO", "version")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("survey!D3", "KHONG.CO", "settings!G1", "version", "Tệp \"thu.xlsx\"");
    }

    @Test
    void aSpreadsheetRefusedWhenItIsPutIntoForceComesBackAsASpreadsheet() throws IOException {
        byte[] sheets = spreadsheet("GY.YK");
        String preview = text(upload("thu.xlsx", sheets));
        String yaml = HtmlUtils.htmlUnescape(between(preview, "<textarea name=\"yaml\" hidden>", "</textarea>"));
        String places = HtmlUtils.htmlUnescape(between(preview, "name=\"places\" value=\"", "\""));
        assertThat(putSheet(yaml, places)).hasStatus3xxRedirection();

        MvcTestResult again = putSheet(yaml, places);
        assertThat(again).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(text(again))
                .contains("Tệp \"thu.xlsx\" chưa đưa vào sử dụng được", "settings!A2", "không thay đổi gì")
                .contains("type=\"file\"")
                .doesNotContain("thu-bang", "dòng 1");
    }

    private static String between(String page, String before, String after) {
        int from = page.indexOf(before) + before.length();
        return page.substring(from, page.indexOf(after, from));
    }

    private static String text(MvcTestResult result) throws UnsupportedEncodingException {
        return result.getResponse().getContentAsString();
    }

    private MvcTestResult putSheet(String yaml, String places) {
        return mvc.post()
                .uri("/forms/new/put")
                .with(csrf())
                .with(signedIn(Role.ADMINISTRATOR))
                .param("yaml", yaml)
                .param("name", "thu.xlsx")
                .param("places", places)
                .param("seen", forms.known())
                .exchange();
    }

    private static void fill(Worksheet sheet, String[][] rows) {
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < rows[row].length; column++) {
                sheet.value(row, column, rows[row][column]);
            }
        }
    }

    @Test
    void whatIsNoFormIsRefusedInWords() {
        assertThat(upload("anh.yaml", new byte[] {(byte) 0xFF, (byte) 0xD8, 1}))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("không phải văn bản UTF-8");
        assertThat(upload("hong.xlsx", new byte[] {'P', 'K', 3, 4}))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("settings");
        assertThat(upload("trong.yaml", new byte[0]))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Chọn một tệp");
    }

    @Test
    void aDownloadCanBeUploadedAgainAndChangesNothing() {
        byte[] yaml = download("/forms/dan-van/form.yaml");
        assertThat(new String(yaml, StandardCharsets.UTF_8)).contains("form: \"dan-van\"");
        assertThat(upload("dan-van.yaml", yaml)).bodyText().contains("không thay đổi gì");

        byte[] sheets = download("/forms/dan-van/2018-01-01/form.xlsx");
        assertThat(upload("dan-van.xlsx", sheets)).bodyText().contains("không thay đổi gì");
        assertThat(download("/forms/blank.xlsx")).startsWith('P', 'K');
    }

    @Test
    void othersDoNotChangeForms() {
        for (Role role : new Role[] {Role.UNIT_OFFICER, Role.LEADER, Role.CLERK, Role.OBSERVER}) {
            assertThat(mvc.get().uri("/forms/new").with(signedIn(role))).hasStatus(HttpStatus.FORBIDDEN);
        }
        assertThat(mvc.get().uri("/forms/new").with(signedIn("BDV-582", Role.SPECIALIST)))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.get().uri("/forms/new").with(signedIn(Role.SPECIALIST))).hasStatusOk();
    }

    private MvcTestResult upload(String name, byte[] bytes) {
        return mvc.post()
                .uri("/forms/new")
                .multipart()
                .file(new MockMultipartFile("file", name, "application/octet-stream", bytes))
                .with(csrf())
                .with(signedIn(Role.ADMINISTRATOR))
                .exchange();
    }

    private MvcTestResult put() {
        return put(forms.known());
    }

    private MvcTestResult put(String seen) {
        return mvc.post()
                .uri("/forms/new/put")
                .with(csrf())
                .with(signedIn(Role.ADMINISTRATOR))
                .param("yaml", YAML)
                .param("name", "thu.yaml")
                .param("seen", seen)
                .exchange();
    }

    private byte[] download(String address) {
        MvcTestResult result =
                mvc.get().uri(address).with(signedIn(Role.SPECIALIST)).exchange();
        assertThat(result).hasStatusOk();
        return result.getResponse().getContentAsByteArray();
    }

    @Test
    void aFileThatFitsNoMoreCanBeTakenBack() throws UnsupportedEncodingException {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into reporting.form_change (id, form, editions, yaml, file_name, put_at, put_by)
                values (:id, 'thu-trang', '{thu-trang@2021-01-01}', :yaml, 'khong-con-khop.yaml', now(), :id)
                """)
                .param("id", id)
                .param("yaml", YAML.replace("GY.YK", "KHONG.CO"))
                .update();
        assertThat(page("/forms", Role.ADMINISTRATOR))
                .containsPattern("(?s)khong-con-khop.yaml.*Không còn khớp với danh mục chỉ tiêu.*/forms/changes/" + id);
        MvcTestResult withdrawn = mvc.post()
                .uri("/forms/changes/" + id)
                .with(signedIn(Role.ADMINISTRATOR))
                .with(csrf())
                .exchange();
        assertThat(withdrawn).hasStatus(HttpStatus.FOUND);
        assertThat(page("/forms", Role.ADMINISTRATOR)).doesNotContain("Không còn khớp");
    }

    private String page(String address, Role role) throws UnsupportedEncodingException {
        MvcTestResult result = mvc.get().uri(address).with(signedIn(role)).exchange();
        assertThat(result).hasStatusOk();
        return result.getResponse().getContentAsString();
    }

    private record Person(Actor actor, String displayName, String postTitle) implements SignedInUser {}

    private RequestPostProcessor signedIn(Role role) {
        return signedIn("BDV-58", role);
    }

    private RequestPostProcessor signedIn(String body, Role role) {
        Actor actor = new Actor(
                new AccountId(new UUID(0, 7)),
                new PositionId(new UUID(0, 8)),
                organisation.bodyByCode(body).orElseThrow(),
                role);
        return SecurityMockMvcRequestPostProcessors.authentication(
                new TestingAuthenticationToken(new Person(actor, "Người Thử", "Chức vụ thử"), null, "ROLE_" + role));
    }
}
