package vn.danvan.summary.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.danvan.directive.task.NewTask;
import vn.danvan.directive.task.Programmes;
import vn.danvan.summary.SummaryCase;
import vn.danvan.summary.SummaryDetail;
import vn.danvan.summary.VersionView;
import vn.danvan.support.Zips;

/** The pages of summaries as their readers see them. */
class SummaryPagesTests extends SummaryCase {

    private static final String LEADER = "lanhdao.tinh";
    private static final String SPECIALIST = "chuyenvien.tinh";
    private static final String OBSERVER = "giamsat.tinh";
    private static final int YEAR = 2020;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Programmes programmes;

    private String base = "";
    private VersionView version;

    @BeforeEach
    void aSummary() {
        report("KDV-22741", 2019, "GS.CT", "20");
        report("KDV-22741", YEAR, "GS.CT", "25");
        report("KDV-22741", YEAR, "GS.KN", "9");
        version = start(YEAR);
        version = summaries.versions(specialist, version.summary()).getFirst();
        if (version.isDraft()) {
            recomposition.apply(specialist, version.id());
        }
        base = "/summaries/" + version.summary();
    }

    private MvcTestResult get(String user, String address) {
        return mvc.get().uri(address).with(people.signedIn(user)).exchange();
    }

    private String page(String user, String address) throws IOException {
        MvcTestResult result = get(user, address);
        assertThat(result.getResponse().getStatus()).as(address).isEqualTo(200);
        return result.getResponse().getContentAsString();
    }

    /** A page whose address is encoded already. */
    private String address(String user, String encoded) throws IOException {
        MvcTestResult result = mvc.get()
                .uri(URI.create(encoded.replace("+", "%20")))
                .with(people.signedIn(user))
                .exchange();
        assertThat(result.getResponse().getStatus()).as(encoded).isEqualTo(200);
        return result.getResponse().getContentAsString();
    }

    private MvcTestResult post(String user, String address, String... fields) {
        MockMvcTester.MockMvcRequestBuilder request =
                mvc.post().uri(address).with(people.signedIn(user)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    @Test
    void everyNumberOfTheReportLeadsToItsSource() throws IOException {
        String report = page(SPECIALIST, base);

        Matcher link = Pattern.compile("href=\"(/summaries/[^\"]*/source\\?[^\"]*GS\\.CT[^\"]*)\"[^>]*>([^<]+)<")
                .matcher(report);
        assertThat(link.find()).isTrue();
        String source = address(SPECIALIST, link.group(1).replace("&amp;", "&"));
        assertThat(source).contains("Cuộc giám sát do đơn vị chủ trì", "Phước Mỹ", "/reports/");
        Matcher figures = Pattern.compile("href=\"(/figures/sources[^\"]*GS\\.CT[^\"]*)\"")
                .matcher(source);
        assertThat(figures.find()).isTrue();
        assertThat(address(SPECIALIST, figures.group(1).replace("&amp;", "&")))
                .contains("Nguồn của số liệu", "Khối dân vận phường Phước Mỹ", "/history?cell=gs.ct");
        assertThat(report).contains("Phần thứ nhất");
        assertThat(page(OBSERVER, base)).doesNotContain("Sửa mục này");
    }

    @Test
    void listsAndFormsAnswerInBothLanguages() throws IOException {
        assertThat(page(SPECIALIST, "/summaries")).contains("Báo cáo tổng kết", "Soạn báo cáo tổng kết");
        assertThat(page(OBSERVER, "/summaries")).doesNotContain("/summaries/new");
        assertThat(page(SPECIALIST, "/conferences"))
                .contains("Hội nghị tổng kết", "href=\"/summaries\" aria-current=\"page\"");
        assertThat(page(SPECIALIST, "/summaries/templates")).contains("HD 36-HD/VPTW");
        assertThat(page(LEADER, base + "/check")).contains("Báo cáo còn thiếu");
        assertThat(page(SPECIALIST, base + "/recompose")).contains("Soạn lại");
        assertThat(page(SPECIALIST, base + "/versions")).contains("Bản số 1");
        assertThat(page(SPECIALIST, base + "/edit/kq.giam-sat")).contains("<textarea");
        assertThat(page(LEADER, "/numbers")).contains("Sổ số văn bản");
        assertThat(get("quantri.tinh", "/summaries")).hasStatus(403);
        assertThat(get("xa.dovinh", base)).hasStatus(404);
    }

    @Test
    void whatCannotBeComposedIsSaidBesideTheField() throws IOException {
        MvcTestResult refused = post(SPECIALIST, "/summaries/new", "outline", OUTLINE, "year", "hai nghìn");

        assertThat(refused.getResponse().getStatus()).isEqualTo(422);
        assertThat(refused.getResponse().getContentAsString()).contains("hai nghìn", "href=\"#year\"");
    }

    @Test
    void twoWhoEditOneSentenceLoseNothing() throws IOException {
        SummaryDetail.Standing sentence = sentence(version, "kq.giam-sat.cau", 0);
        String id = sentence.piece().id().toString();
        String seen = Integer.toString(sentence.piece().revision());
        assertThat(post(
                        SPECIALIST,
                        base + "/edit/kq.giam-sat",
                        "text-" + id,
                        "Câu của chuyên viên.",
                        "revision-" + id,
                        seen))
                .hasStatus(302);

        MvcTestResult second =
                post(LEADER, base + "/edit/kq.giam-sat", "text-" + id, "Câu của lãnh đạo.", "revision-" + id, seen);

        assertThat(second.getResponse().getStatus()).isEqualTo(409);
        assertThat(second.getResponse().getContentAsString()).contains("Câu của chuyên viên.", "Câu của lãnh đạo.");
        SummaryDetail.Standing now = sentence(version, "kq.giam-sat.cau", 0);
        post(
                SPECIALIST,
                base + "/pieces/" + id + "/accept",
                "revision",
                Integer.toString(now.piece().revision()),
                "section",
                "kq.giam-sat");
        assertThat(sentence(version, "kq.giam-sat.cau", 0).piece().words()).isNull();
    }

    @Test
    void paragraphsAreAddedLeftOutAndTakenBack() throws IOException {
        SummaryDetail.Standing sentence = sentence(version, "kq.giam-sat.cau", 1);
        String id = sentence.piece().id().toString();
        String words = "Đoạn thêm của bài kiểm thử k" + Long.toString(System.nanoTime(), 36) + ".";
        post(SPECIALIST, base + "/pieces/" + id + "/add", "text", words, "section", "kq.giam-sat");
        assertThat(page(SPECIALIST, base)).contains(words);
        SummaryDetail.Standing added = detail(version).pieces().stream()
                .filter(one -> one.piece().text().equals(words))
                .findFirst()
                .orElseThrow();
        post(
                SPECIALIST,
                base + "/pieces/" + added.piece().id() + "/remove",
                "revision",
                Integer.toString(added.piece().revision()),
                "section",
                "kq.giam-sat");
        assertThat(page(OBSERVER, base)).doesNotContain(words);
        assertThat(post(SPECIALIST, base + "/pieces/" + id + "/add", "text", " ", "section", "kq.giam-sat"))
                .hasStatus(422);
    }

    @Test
    void theDraftIsPrintedAsWordAndPdf() throws IOException {
        byte[] docx = get(SPECIALIST, base + "/file.docx").getResponse().getContentAsByteArray();
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(docx));
                XWPFWordExtractor text = new XWPFWordExtractor(word)) {
            assertThat(text.getText())
                    .contains("BAN DÂN VẬN", "TỈNH ỦY NINH THUẬN", "Nguồn số liệu", "GS.CT", "Phước Mỹ");
            assertThat(word.getTables()).isNotEmpty();
        }
        byte[] pdf = get(SPECIALIST, base + "/file.pdf").getResponse().getContentAsByteArray();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).contains("BAN DÂN VẬN", "Nguồn số liệu");
        }
    }

    @Test
    void theConferenceIsPlannedAndItsPapersArePacked() throws IOException {
        MvcTestResult refused =
                post(SPECIALIST, base + "/conference", "day", "ngày mai", "begins", "", "place", "", "agenda", "");
        assertThat(refused.getResponse().getStatus()).isEqualTo(422);
        assertThat(refused.getResponse().getContentAsString()).contains("ngày mai");

        String revision = hidden(page(SPECIALIST, base + "/conference"), "revision");
        String delegates = "people-" + body("BDV-582");
        post(
                SPECIALIST,
                base + "/conference",
                "revision",
                revision,
                "day",
                "14/01/2021",
                "begins",
                "8 giờ 00",
                "place",
                "Hội trường Tỉnh ủy",
                "agenda",
                "Khai mạc\nBáo cáo",
                delegates,
                "3");
        assertThat(page(OBSERVER, base + "/conference")).contains("Hội trường Tỉnh ủy", "Tổng số đại biểu: 3");

        byte[] zip =
                get(SPECIALIST, base + "/conference/pack.zip").getResponse().getContentAsByteArray();
        assertThat(Zips.names(zip))
                .hasSize(5)
                .anyMatch(name -> name.endsWith(".pdf"))
                .anyMatch(name -> name.endsWith(".xlsx"));

        MvcTestResult taken = post(
                LEADER,
                base + "/conference/conclusions",
                "text",
                "Yêu cầu Ban Dân vận Tỉnh ủy tham mưu kế hoạch dân vận khéo năm 2021 trước ngày 30/3/2021.");
        assertThat(taken.getResponse().getRedirectedUrl())
                .startsWith("/directives/intake/")
                .contains("kind=conclusion-notice");
        String facts = address(
                LEADER, java.util.Objects.requireNonNull(taken.getResponse().getRedirectedUrl()));
        assertThat(facts).contains("14/01/2021", "Kết luận tại Hội nghị tổng kết");
        MvcTestResult registered = post(
                LEADER,
                taken.getResponse().getRedirectedUrl().replaceFirst("\\?.*", ""),
                "kind",
                "conclusion-notice",
                "number",
                System.nanoTime() % 9000 + "-TB/TU",
                "issuer",
                "Tỉnh ủy Ninh Thuận",
                "date",
                "14/01/2021",
                "subject",
                "Kết luận " + System.nanoTime(),
                "goOn",
                "yes");
        assertThat(page(OBSERVER, base + "/conference"))
                .contains("href=\"" + registered.getResponse().getRedirectedUrl() + "\"");
    }

    /** Gives a district a task of the year that is not done. */
    private void unfinished(String content) {
        done(programmes.add(
                specialist,
                YEAR,
                List.of(new NewTask(
                        content,
                        null,
                        null,
                        List.of(),
                        body("BDV-582"),
                        java.util.Set.of(),
                        LocalDate.of(2021, 3, 1),
                        false,
                        List.of()))));
    }

    private static String hidden(String page, String name) {
        Matcher found =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    @Test
    void theNextProgrammeIsDecidedLineByLine() throws IOException {
        String content = "Việc chưa xong của bài kiểm thử " + System.nanoTime();
        unfinished(content);
        post(SPECIALIST, base + "/proposal/refresh");
        String page = page(SPECIALIST, base + "/proposal");
        Matcher line = Pattern.compile("id=\"content-([0-9a-f-]{36})\"[^>]*>\\Q" + content + "\\E<")
                .matcher(page);
        assertThat(line.find()).isTrue();
        String id = line.group(1);

        MvcTestResult refused = post(SPECIALIST, base + "/proposal/" + id, "act", "leave", "revision", "1");
        assertThat(refused.getResponse().getStatus()).isEqualTo(422);
        post(
                SPECIALIST,
                base + "/proposal/" + id,
                "act",
                "leave",
                "revision",
                "1",
                "reason-" + id,
                "Đã có kế hoạch khác");
        assertThat(page(SPECIALIST, base + "/proposal")).contains("Đã có kế hoạch khác");
        post(SPECIALIST, base + "/proposal/" + id, "act", "undo", "revision", "2");
        MvcTestResult taken = post(
                SPECIALIST,
                base + "/proposal/" + id,
                "act",
                "take",
                "revision",
                "3",
                "content-" + id,
                content + ", làm tiếp",
                "lead-" + id,
                organisation
                        .requireBody(
                                body("BDV-582"),
                                clock.instant().atZone(clock.getZone()).toLocalDate())
                        .name(),
                "due-" + id,
                "15/12/2021");
        assertThat(taken.getResponse().getStatus()).isEqualTo(302);
        assertThat(post(SPECIALIST, base + "/proposal/give", "seen", seen())).hasStatus(302);
        assertThat(page(SPECIALIST, base + "/proposal")).contains("Đã thành nhiệm vụ");
        assertThat(page(SPECIALIST, "/tasks/list?year=2021&q=" + content.substring(content.lastIndexOf(' ') + 1)))
                .contains("làm tiếp");
    }

    @Test
    void anOfficeTemplateIsCheckedBeforeItIsUsed() throws IOException {
        byte[] starting = get(SPECIALIST, "/summaries/templates/STATE_ND30/starting.docx")
                .getResponse()
                .getContentAsByteArray();
        MvcTestResult bad = upload("STATE_ND30", "hong.docx", new byte[] {1, 2, 3});
        assertThat(bad.getResponse().getStatus()).isEqualTo(422);
        assertThat(bad.getResponse().getContentAsString()).contains("Chưa dùng được mẫu này");
        assertThat(upload("STATE_ND30", "mau.docx", starting)).hasStatus(302);
        String waiting = page(SPECIALIST, "/summaries/templates");
        assertThat(waiting).contains("Chờ dùng: mau.docx", "Dùng mẫu này");
        post(SPECIALIST, "/summaries/templates/STATE_ND30/use", "template", hidden(waiting, "template"));
        assertThat(page(SPECIALIST, "/summaries/templates")).contains("Đang dùng: mau.docx");
        assertThat(get(SPECIALIST, "/summaries/templates/STATE_ND30/preview.docx")
                        .getResponse()
                        .getContentAsByteArray())
                .startsWith(0x50, 0x4B);
        post(SPECIALIST, "/summaries/templates/STATE_ND30/withdraw");
        assertThat(page(SPECIALIST, "/summaries/templates")).doesNotContain("mau.docx");
    }

    @Test
    void whatNobodyDecidedIsTakenAtOnceAndCanBeUndone() throws IOException {
        String content = "Việc lấy cùng lúc " + System.nanoTime();
        unfinished(content);
        post(SPECIALIST, base + "/proposal/refresh");
        assertThat(page(OBSERVER, base + "/proposal")).contains(content).doesNotContain("Lấy tất cả");
        assertThat(post(OBSERVER, base + "/proposal/take-rest")).hasStatus(403);
        post(SPECIALIST, base + "/proposal/take-rest", "seen", seen());
        assertThat(page(SPECIALIST, base + "/proposal")).doesNotContain(">Lấy vào chương trình</button>");
        assertThat(page(LEADER, "/")).contains("Tổng kết năm 2020", "dòng chưa quyết");
        assertThat(page("canbo.phanrang", "/")).doesNotContain("Tổng kết năm 2020");
    }

    @Test
    void theTermIsShownAndEnteredWithItsBasis() throws IOException {
        assertThat(page(OBSERVER, "/numbers")).contains("Hiện nay cấp số trong nhiệm kỳ XIV");
        assertThat(page(OBSERVER, "/numbers/terms")).contains("29/10/2020").doesNotContain("Lưu nhiệm kỳ");
        MvcTestResult refused =
                post("vanthu.tinh", "/numbers/terms", "name", "XV", "begins", "mồng một", "basis", "Đại hội <b>");
        assertThat(refused.getResponse().getStatus()).isEqualTo(422);
        assertThat(refused.getResponse().getContentAsString())
                .contains("\"mồng một\" không phải ngày", "value=\"XV\"", "Đại hội &lt;b&gt;")
                .doesNotContain("Đại hội <b>");
        assertThat(post(SPECIALIST, "/numbers/terms", "name", "XV")).hasStatus(403);
        assertThat(post("vanthu.tinh", "/numbers/terms/" + java.util.UUID.randomUUID() + "/withdraw"))
                .hasStatus(404);
    }

    private String seen() throws IOException {
        return hidden(page(SPECIALIST, base + "/proposal"), "seen");
    }

    private MvcTestResult upload(String layout, String name, byte[] content) {
        return mvc.post()
                .uri("/summaries/templates/" + layout)
                .multipart()
                .file(new org.springframework.mock.web.MockMultipartFile(
                        "file", name, "application/octet-stream", content))
                .with(people.signedIn(SPECIALIST))
                .with(csrf())
                .exchange();
    }
}
