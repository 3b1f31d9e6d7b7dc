package vn.danvan.reporting.filling.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.danvan.support.Outcomes.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.danvan.access.TestPeople;
import vn.danvan.files.Attachments;
import vn.danvan.files.StoredFile;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;
import vn.danvan.reporting.submission.Slot;
import vn.danvan.reporting.submission.SubmissionId;
import vn.danvan.reporting.submission.SubmissionView;

/** Files with a mark of secrecy are not put beside a cell, whatever kind they are. */
class SecretFileTests extends TableCase {

    private static final String UNIT = "KDV-22864";

    @Autowired
    TestPeople testPeople;

    @Autowired
    JdbcClient jdbc;

    private Actor officer;
    private SubmissionId id;

    @BeforeEach
    void aReport() {
        officer = testPeople.actor(testPeople.person(UNIT, Role.UNIT_OFFICER).username());
        var year = periods.period("calendar-year", 2018, 1).orElseThrow();
        id = submissions
                .of(new Slot("nong-thon-moi", officer.body(), year))
                .map(SubmissionView::id)
                .orElseGet(() -> begun(officer, 2018));
    }

    private static byte[] word(String line) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText(line);
            document.createParagraph().createRun().setText("Báo cáo tình hình");
            document.write(out);
        }
        return out.toByteArray();
    }

    private static byte[] workbook(String line) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.createSheet().createRow(0).createCell(0).setCellValue(line);
            workbook.write(out);
        }
        return out.toByteArray();
    }

    private static byte[] pdf(String line) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 14);
                content.newLineAtOffset(100, 700);
                content.showText(line);
                content.endText();
            }
            document.save(out);
        }
        return out.toByteArray();
    }

    private MvcTestResult attach(MockMultipartFile... files) {
        var request = mvc.post().uri("/reports/" + id + "/files").multipart();
        for (MockMultipartFile file : files) {
            request = request.file(file);
        }
        return request.param("cell", "tien")
                .with(people.signedIn(officer))
                .with(csrf())
                .exchange();
    }

    private static MockMultipartFile file(String name, byte[] content) {
        return new MockMultipartFile("file", name, "application/octet-stream", content);
    }

    private List<String> kept() {
        return submissions.detail(officer, id).files().values().stream()
                .flatMap(List::stream)
                .map(StoredFile::name)
                .toList();
    }

    private int stored(String name) {
        return jdbc.sql("select count(*) from files.file where name = :name")
                .param("name", name)
                .query(Integer.class)
                .single();
    }

    @Test
    void noKindOfFileWithAMarkIsKept() throws IOException {
        List<MockMultipartFile> marked = new ArrayList<>();
        marked.add(file("dong-dau.docx", word("TUYỆT MẬT")));
        marked.add(file("dong-dau.xlsx", workbook("MẬT")));
        marked.add(file("dong-dau.pdf", pdf("TOI MAT")));
        marked.add(file("dong-dau.txt", "TỐI MẬT\nKế hoạch".getBytes(StandardCharsets.UTF_8)));
        for (MockMultipartFile one : marked) {
            MvcTestResult answer = attach(one);
            assertThat(answer).hasStatus3xxRedirection();
            assertThat(answer.getMvcResult().getFlashMap().get("flash"))
                    .asString()
                    .contains("Tệp “" + one.getOriginalFilename() + "” có dấu độ mật", "không lưu lại chút nào");
            assertThat(stored(one.getOriginalFilename())).isZero();
        }
        assertThat(kept()).noneMatch(name -> name.startsWith("dong-dau"));
        assertThat(jdbc.sql("select count(*) from audit.entry where action = 'files.refused' and account_id = :by")
                        .param("by", officer.account().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(4);
    }

    @Test
    void ofSeveralFilesTheOthersAreKeptAndTheRefusedOneIsNamed() throws IOException {
        MvcTestResult answer = attach(
                file("bien-ban-hop.docx", word("BIÊN BẢN HỌP THÔN")),
                file("chi-dao.docx", word("MẬT")),
                file("anh-hop.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0}));
        assertThat(answer.getMvcResult().getFlashMap().get("flash"))
                .asString()
                .contains("“chi-dao.docx”")
                .doesNotContain("bien-ban-hop");
        assertThat(kept()).contains("bien-ban-hop.docx", "anh-hop.png").doesNotContain("chi-dao.docx");
        assertThat(text(get(officer, "/reports/" + id + "/files?cell=tien"))).contains("bien-ban-hop.docx");
    }

    @Test
    void aFileThatIsTooLargeIsRefusedByItsNameAndTheOthersAreKept() throws IOException {
        byte[] large = new byte[Attachments.LARGEST + 1];
        MvcTestResult answer = attach(file("anh-chup.jpg", new byte[] {1, 2, 3}), file("phim.mp4", large));
        assertThat(answer).hasStatus(302);
        assertThat(String.valueOf(answer.getMvcResult().getFlashMap().get("flash")))
                .contains("“phim.mp4” lớn hơn 20 MB");
        assertThat(kept()).contains("anh-chup.jpg").doesNotContain("phim.mp4");
    }
}
