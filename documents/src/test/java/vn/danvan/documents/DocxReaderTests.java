package vn.danvan.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import vn.danvan.documents.DocumentText.Warning;

class DocxReaderTests {

    private static void item(XWPFDocument document, BigInteger list, int level, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setNumID(list);
        paragraph.setNumILvl(BigInteger.valueOf(level));
        paragraph.createRun().setText(text);
    }

    private static String run(String font, String text) {
        return "<w:r><w:rPr><w:rFonts w:ascii=\"" + font + "\" w:hAnsi=\"" + font
                + "\"/></w:rPr><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    @Test
    void aDirectiveKeepsItsListNumbersAndTables() {
        byte[] docx = DocxFixture.poi(document -> {
            document.createParagraph().createRun().setText("THÔNG BÁO");
            BigInteger sections =
                    DocxFixture.list(document, 1, "upperRoman", "%1.", "decimal", "%2.", "lowerLetter", "%3)");
            BigInteger bullets = DocxFixture.list(document, 2, "bullet", "\uF02D");
            item(document, sections, 0, "Kết quả");
            item(document, sections, 1, "Công tác tham mưu");
            item(document, sections, 1, "Nắm tình hình");
            item(document, sections, 2, "Ở cơ sở");
            item(document, sections, 2, "Ở vùng dân tộc");
            item(document, sections, 0, "Nhiệm vụ");
            item(document, sections, 1, "Bầu cử");
            item(document, bullets, 0, "Tuyên truyền");
            XWPFTable table = document.createTable(2, 2);
            table.getRow(0).getCell(0).setText("Huyện");
            table.getRow(0).getCell(1).setText("Số mô hình");
            table.getRow(1).getCell(0).setText("Ninh Sơn");
            table.getRow(1).getCell(1).setText("12");
            document.createParagraph().createRun().setText("Nơi nhận:");
        });
        DocumentText read = Reading.document(docx, "thong-bao.docx");
        assertThat(read.text()).isEqualTo("""
                THÔNG BÁO
                I. Kết quả
                1. Công tác tham mưu
                2. Nắm tình hình
                a) Ở cơ sở
                b) Ở vùng dân tộc
                II. Nhiệm vụ
                1. Bầu cử
                - Tuyên truyền
                Huyện | Số mô hình
                Ninh Sơn | 12
                Nơi nhận:""");
        assertThat(read.kind()).isEqualTo(FileKind.DOCX);
        assertThat(read.origin()).isEqualTo(TextOrigin.UNICODE);
        assertThat(read.confidence()).isEqualTo(1);
        assertThat(read.warnings()).isEmpty();
    }

    @Test
    void aLetterheadWithoutLinesIsReadCellAfterCell() {
        String cell = "<w:tc>%s</w:tc>";
        String body = "<w:tbl><w:tr>"
                + cell.formatted(DocxFixture.p("TỈNH ỦY NINH THUẬN") + DocxFixture.p("BAN DÂN VẬN"))
                + cell.formatted(DocxFixture.p("ĐẢNG CỘNG SẢN VIỆT NAM"))
                + "</w:tr></w:tbl>";
        assertThat(Reading.document(DocxFixture.raw(body), "a.docx").text())
                .isEqualTo("TỈNH ỦY NINH THUẬN\nBAN DÂN VẬN\nĐẢNG CỘNG SẢN VIỆT NAM");
    }

    @Test
    void tabsBreaksInsertionsAndDeletionsAreReadAsSeen() {
        String body =
                "<w:p><w:pPr><w:tabs><w:tab w:val=\"left\"/></w:tabs></w:pPr><w:r><w:t>Số</w:t><w:tab/><w:t>05</w:t><w:br/><w:t>ngày</w:t></w:r>"
                        + "<w:ins><w:r><w:t> 14</w:t></w:r></w:ins><w:del><w:r><w:delText>15</w:delText></w:r></w:del>"
                        + "<w:moveFrom><w:r><w:t>cũ</w:t></w:r></w:moveFrom><w:r><w:noBreakHyphen/><w:t>1</w:t></w:r></w:p>";
        assertThat(Reading.document(DocxFixture.raw(body), "a.docx").text()).isEqualTo("Số\t05\nngày 14-1");
    }

    @Test
    void aTextBoxCountsOnce() {
        String box = "<wps:txbx><w:txbxContent>" + DocxFixture.p("KHẨN") + "</w:txbxContent></wps:txbx>";
        String body = "<w:p><w:r><mc:AlternateContent><mc:Choice>" + box + "</mc:Choice><mc:Fallback>" + box
                + "</mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>BÁO CÁO</w:t></w:r></w:p>";
        assertThat(Reading.document(DocxFixture.raw(body), "a.docx").text()).isEqualTo("KHẨN\nBÁO CÁO");
    }

    @Test
    void runsInOldFontsAreDecodedAndCapitalsOfFontsReported() {
        String body = "<w:p>" + run(".VnTimeH", "Ban d©n vËn") + run("Times New Roman", " – số 05 – ")
                + run(".VnTime", "d©n vËn khÐo") + "</w:p>";
        DocumentText read = Reading.document(DocxFixture.raw(body), "a.docx");
        assertThat(read.text()).isEqualTo("BAN DÂN VẬN – số 05 – dân vận khéo");
        assertThat(read.origin()).isEqualTo(TextOrigin.TCVN3);
        assertThat(read.warnings()).contains(new Warning("capitals-from-font", java.util.List.of()));
    }

    @Test
    void aVniLetterCutBetweenRunsIsWhole() {
        String body =
                "<w:p>" + run("VNI-Times", "Ban Da") + run("VNI-Times", "ân va") + run("VNI-Times", "än") + "</w:p>";
        DocumentText read = Reading.document(DocxFixture.raw(body), "a.docx");
        assertThat(read.text()).isEqualTo("Ban Dân vận");
        assertThat(read.origin()).isEqualTo(TextOrigin.VNI);
    }

    @Test
    void unicodeInAnOldFontStaysAsItIs() {
        DocumentText read =
                Reading.document(DocxFixture.raw("<w:p>" + run(".VnTime", "Dân vận ở cơ sở") + "</w:p>"), "a.docx");
        assertThat(read.text()).isEqualTo("Dân vận ở cơ sở");
        assertThat(read.origin()).isEqualTo(TextOrigin.UNICODE);
    }

    @Test
    void oldEncodingWithoutItsFontIsRecognisedByTheWords() {
        byte[] docx = DocxFixture.raw(DocxFixture.p("C«ng t¸c d©n vËn cña hÖ thèng chÝnh trÞ"));
        DocumentText read = Reading.document(docx, "a.docx");
        assertThat(read.text()).isEqualTo("Công tác dân vận của hệ thống chính trị");
        assertThat(read.origin()).isEqualTo(TextOrigin.TCVN3);
        assertThat(read.confidence()).isBetween(0.5, 1.0);
    }

    @Test
    void marksInHeadersTextBoxesAndWatermarksAreRefused() {
        String text = DocxFixture.p("Báo cáo tình hình");
        String box = "<w:p><w:r><w:pict><v:textbox><w:txbxContent>" + DocxFixture.p("Mật")
                + "</w:txbxContent></v:textbox></w:pict></w:r></w:p>";
        String watermark =
                "<w:p><w:r><w:pict><v:shape><v:textpath string=\"TUYỆT MẬT\"/></v:shape></w:pict></w:r></w:p>";
        assertThat(Reading.refusal(DocxFixture.raw(text + box), "a.docx")).isEqualTo(RefusalCode.SECRET);
        assertThat(Reading.refusal(DocxFixture.raw(text + watermark), "a.docx")).isEqualTo(RefusalCode.SECRET);
        for (String part : new String[] {"word/header2.xml", "word/footer1.xml"}) {
            byte[] docx = DocxFixture.raw(text, part, DocxFixture.document(DocxFixture.p("Tối mật")));
            assertThat(Reading.refused(docx, "a.docx", ReadLimits.DEFAULTS).args())
                    .containsExactly("TOP_SECRET");
        }
        assertThat(Reading.refusal(
                        DocxFixture.poi(
                                docx -> docx.createParagraph().createRun().setText("M Ậ T")),
                        "a.docx"))
                .isEqualTo(RefusalCode.SECRET);
    }

    @Test
    void pagesAreCountedAndLimited() {
        byte[] docx =
                DocxFixture.raw((DocxFixture.p("Trang") + "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>").repeat(9));
        assertThat(Reading.document(docx, "a.docx").pages()).isEqualTo(10);
        byte[] long1 =
                DocxFixture.raw(DocxFixture.p("a"), "docProps/app.xml", "<Properties><Pages>501</Pages></Properties>");
        assertThat(Reading.refused(long1, "a.docx", ReadLimits.DEFAULTS))
                .isEqualTo(new ReadResult.Refused(RefusalCode.TOO_MANY_PAGES, java.util.List.of("501", "500")));
    }

    @Test
    void numbersOfHigherLevelsAreShownInTheLowerOnes() {
        byte[] docx = DocxFixture.poi(document -> {
            BigInteger list = DocxFixture.list(document, 1, "decimal", "Điều %1.", "decimal", "%1.%2.", "bullet", "+");
            item(document, list, 0, "Phạm vi");
            item(document, list, 1, "Đối tượng");
            item(document, list, 1, "Thời gian");
            item(document, list, 2, "Trước 30/6");
            item(document, list, 0, "Hiệu lực");
            item(document, list, 1, "Từ ngày ký");
        });
        assertThat(Reading.document(docx, "a.docx").text())
                .isEqualTo(
                        "Điều 1. Phạm vi\n1.1. Đối tượng\n1.2. Thời gian\n+ Trước 30/6\nĐiều 2. Hiệu lực\n2.1. Từ ngày ký");
    }

    @Test
    void aLabelMadeToFillTheMemoryIsCutAndCountsAsText() {
        byte[] docx = DocxFixture.poi(document -> {
            BigInteger list = DocxFixture.list(document, 1, "decimal", "%1".repeat(500_000));
            for (int row = 0; row < 5_000; row++) {
                item(document, list, 0, "a");
            }
        });
        assertThat(Reading.document(docx, "a.docx").text()).hasSizeLessThan(1_000_000);
        ReadLimits few = new ReadLimits(20_000_000, 500, 200_000_000, 100_000, 1, java.time.Duration.ofSeconds(5));
        assertThat(Reading.refused(docx, "a.docx", few).code()).isEqualTo(RefusalCode.TOO_MUCH_TEXT);
    }

    @Test
    void aListThatBeginsAnewCountsByItself() {
        String numbering =
                "<w:numbering xmlns:w=\"w\"><w:abstractNum w:abstractNumId=\"4\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>"
                        + "<w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum>"
                        + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"4\"/></w:num>"
                        + "<w:num w:numId=\"11\"><w:abstractNumId w:val=\"4\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride></w:num>"
                        + "</w:numbering>";
        String item =
                "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"%d\"/></w:numPr></w:pPr><w:r><w:t>%s</w:t></w:r></w:p>";
        byte[] docx = DocxFixture.raw(
                item.formatted(1, "a") + item.formatted(11, "b") + item.formatted(1, "c"),
                "word/numbering.xml",
                numbering);
        assertThat(Reading.document(docx, "a.docx").text()).isEqualTo("1. a\n5. b\n2. c");
    }

    @Test
    void legalNumberingShowsRomanSectionsInFigures() {
        String numbering =
                "<w:numbering xmlns:w=\"w\"><w:abstractNum w:abstractNumId=\"4\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"2\"/><w:numFmt w:val=\"upperRoman\"/>"
                        + "<w:lvlText w:val=\"%1.\"/></w:lvl><w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:isLgl/><w:lvlText w:val=\"%1.%2\"/></w:lvl>"
                        + "</w:abstractNum><w:num w:numId=\"7\"><w:abstractNumId w:val=\"4\"/></w:num></w:numbering>";
        String item =
                "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"7\"/></w:numPr></w:pPr><w:r><w:t>%s</w:t></w:r></w:p>";
        byte[] docx = DocxFixture.raw(
                item.formatted(0, "Nhiệm vụ") + item.formatted(1, "Tuyên truyền"), "word/numbering.xml", numbering);
        assertThat(Reading.document(docx, "a.docx").text()).isEqualTo("II. Nhiệm vụ\n2.1 Tuyên truyền");
    }

    @Test
    void listNumbersFollowTheStandard() {
        assertThat(ListNumber.print(27, "lowerLetter")).isEqualTo("aa");
        assertThat(ListNumber.print(1994, "upperRoman")).isEqualTo("MCMXCIV");
        assertThat(ListNumber.print(4, "lowerRoman")).isEqualTo("iv");
        assertThat(ListNumber.print(7, "decimalZero")).isEqualTo("07");
        assertThat(ListNumber.print(0, "upperRoman")).isEqualTo("0");
    }
}
