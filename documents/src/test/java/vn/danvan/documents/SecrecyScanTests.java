package vn.danvan.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which files may not be put beside a cell or a task because they bear a mark of secrecy. */
class SecrecyScanTests {

    private static final SecrecyScan SCAN = new SecrecyScan(new DocumentReader());

    private static boolean isMarked(byte[] file, String name) {
        return SCAN.refusal(file, name).isPresent();
    }

    private static byte[] workbook(Consumer<XSSFSheet> content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            content.accept(workbook.createSheet("Báo cáo"));
            workbook.write(out);
        }
        return out.toByteArray();
    }

    private static byte[] rows(String... rows) throws IOException {
        return workbook(sheet -> {
            for (int at = 0; at < rows.length; at++) {
                String[] cells = rows[at].split(";", -1);
                var row = sheet.createRow(at);
                for (int column = 0; column < cells.length; column++) {
                    row.createCell(column).setCellValue(cells[column]);
                }
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"MẬT", "TỐI MẬT", "TUYỆT MẬT", "Độ mật: Mật"})
    void aWordFileWithAMarkIsSeen(String mark) {
        byte[] file = DocxFixture.poi(document -> {
            document.createParagraph().createRun().setText("TỈNH ỦY NINH THUẬN");
            document.createParagraph().createRun().setText(mark);
        });
        assertThat(isMarked(file, "bao-cao.docx")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"MẬT", "TỐI MẬT", "TUYỆT MẬT"})
    void aPdfWithAMarkIsSeen(String mark) {
        assertThat(isMarked(PdfFixture.text(List.of("TỈNH ỦY NINH THUẬN", mark, "Kế hoạch")), "ke-hoach.pdf"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"MẬT", "TỐI MẬT", "TUYỆT MẬT", "Tuyệt mật", "Độ mật: C"})
    void aWorkbookWithAMarkIsSeen(String mark) throws IOException {
        assertThat(isMarked(rows("TỈNH ỦY NINH THUẬN", mark, "STT;Xã;Số hộ"), "so-lieu.xlsx"))
                .isTrue();
    }

    @Test
    void aMarkPrintedAboveOrTypedBesideTheHeadOfASheetIsSeen() throws IOException {
        assertThat(isMarked(
                        workbook(sheet -> sheet.getHeader().setCenter("&\"Times New Roman,Bold\"&14MẬT")), "a.xlsx"))
                .isTrue();
        assertThat(isMarked(rows("TỈNH ỦY NINH THUẬN;;TỐI MẬT"), "a.xlsx")).isTrue();
        assertThat(isMarked(
                        workbook(sheet -> sheet.createRow(0).createCell(0).setCellFormula("\"a\"")), "formula.xlsx"))
                .isFalse();
    }

    @Test
    void aNameAndATableThatCountsByLevelAreNoMarks() throws IOException {
        assertThat(isMarked(rows("STT;Họ đệm;Tên;Năm sinh", "1;Nguyễn Thị;Mật;1960"), "danh-sach.xlsx"))
                .isFalse();
        assertThat(isMarked(rows("Loại;Mật;Tối mật;Tuyệt mật", "Công văn;0;0;0"), "thong-ke.xlsx"))
                .isFalse();
        assertThat(isMarked(rows("Hộ nuôi ong lấy mật", "120"), "ong.xlsx")).isFalse();
    }

    @Test
    void aTextOrSlidesWithAMarkAreSeen() {
        assertThat(isMarked("TỐI MẬT\nBáo cáo tình hình".getBytes(StandardCharsets.UTF_8), "bao-cao.txt"))
                .isTrue();
        byte[] slides = DocxFixture.zip(Map.of(
                "[Content_Types].xml",
                "<Types><Override PartName=\"/ppt/presentation.xml\" ContentType=\"application/vnd.openxmlformats-"
                        + "officedocument.presentationml.presentation.main+xml\"/></Types>",
                "ppt/slides/slide1.xml",
                "<sld><p><r><t>TUYỆT </t></r><r><t>MẬT</t></r></p></sld>"));
        assertThat(isMarked(slides, "trinh-chieu.pptx")).isTrue();
        byte[] open = DocxFixture.zip(Map.of("content.xml", "<text><p>MẬT</p></text>"));
        assertThat(isMarked(open, "bao-cao.odt")).isTrue();
    }

    @Test
    void aMarkOnAScannedPageIsSeenWhereRecognitionIsInstalled() {
        assumeThat(new Tesseract("tesseract").isReady()).isTrue();
        byte[] page = PdfFixture.text(
                List.of("TỈNH ỦY NINH THUẬN", "TUYỆT MẬT", "Kế hoạch công tác"), List.of("Trang hai của kế hoạch này"));
        assertThat(isMarked(PdfFixture.scan(page), "quet.pdf")).isTrue();
    }

    @Test
    void whatBearsNoMarkOrCannotBeReadIsNotInDoubt() throws IOException {
        assertThat(isMarked(PdfFixture.text(List.of("Giữ bí mật nhà nước", "Kế hoạch")), "a.pdf"))
                .isFalse();
        assertThat(isMarked(rows("Xã;Số hộ", "Phước Tân;12"), "a.xlsx")).isFalse();
        assertThat(isMarked("Kế hoạch".getBytes(StandardCharsets.UTF_8), "a.txt"))
                .isFalse();
        assertThat(isMarked(PdfFixture.locked(PdfFixture.text(List.of("MẬT"))), "khoa.pdf"))
                .isFalse();
        assertThat(isMarked(new byte[] {'P', 'K', 3, 4, 9, 9, 9}, "hong.docx")).isFalse();
        assertThat(isMarked(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1}, "anh.png"))
                .isFalse();
        assertThat(isMarked(new byte[0], "rong")).isFalse();
    }
}
