package vn.danvan.documents.official.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import vn.danvan.documents.official.DocumentFixture;
import vn.danvan.documents.official.DocumentHead;
import vn.danvan.documents.official.Layout;
import vn.danvan.documents.official.OfficialDocument;

class PdfWriterTests {

    private static final byte[] PARTY = PdfWriter.write(DocumentFixture.party(false));
    private static final double POINTS = 72 / 25.4;
    private static final int DOTS = 144;

    private static String text(byte[] pdf, int page) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(false);
            if (page > 0) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
            }
            return stripper.getText(document);
        }
    }

    @Test
    void theTextCanBeSearchedWithAllItsAccents() throws IOException {
        assertThat(text(PARTY, 0).replaceAll("\\s+", " "))
                .containsSubsequence(
                        "TỈNH ỦY NINH THUẬN",
                        "BAN DÂN VẬN",
                        "ĐẢNG CỘNG SẢN VIỆT NAM",
                        "Số 24-BC/BDVTU",
                        "Phan Rang - Tháp Chàm, ngày 14 tháng 01 năm 2021",
                        "BÁO CÁO",
                        "I. TÌNH HÌNH NHÂN DÂN",
                        "- Nông dân: giá nho",
                        "<tự nguyện>",
                        "đ) Lĩnh vực quốc phòng",
                        "Nơi nhận:",
                        "K/T TRƯỞNG BAN",
                        "Nguyễn Văn Mẫu",
                        "Phụ lục 1",
                        "Xã Phước Mẫu 65",
                        "Phụ lục 2");
    }

    @Test
    void theWordsOfChartsAreTextToo() throws IOException {
        assertThat(text(PARTY, 2)).contains("Phan Rang -", "471", "Năm 2020");
    }

    @Test
    void thePageNumberIsAtTheTopAndNotOnTheFirstPage() throws IOException {
        assertThat(text(PARTY, 1).lines().map(String::strip)).doesNotContain("1");
        assertThat(text(PARTY, 2).lines().map(String::strip)).contains("2");
        assertThat(text(PARTY, 7).lines().map(String::strip)).contains("7");
    }

    @Test
    void marginsAndPagesAreThoseOfTheLayout() throws IOException {
        try (PDDocument document = Loader.loadPDF(PARTY)) {
            PDRectangle first = document.getPage(0).getMediaBox();
            assertThat(first.getWidth() / POINTS).isBetween(209.5, 210.5);
            assertThat(first.getHeight() / POINTS).isBetween(296.5, 297.5);
            PDRectangle appendix = document.getPage(3).getMediaBox();
            assertThat(appendix.getWidth()).isGreaterThan(appendix.getHeight());
            List<TextPosition> appended = letters(document, 4);
            assertThat(leftmost(appended)).isBetween(19.5, 30.0);
            assertThat(rightmost(appended)).isBetween(230.0, 277.0);
        }
    }

    @Test
    void evenPagesOfThePartySwapLeftAndRightForSheetsPrintedOnBothSides() throws IOException {
        try (PDDocument document = Loader.loadPDF(PdfWriter.write(DocumentFixture.large()))) {
            assertThat(sides(document, 3)).isEqualTo("30 to 195 mm");
            assertThat(sides(document, 4)).isEqualTo("15 to 180 mm");
            assertThat(sides(document, 5)).isEqualTo("30 to 195 mm");
        }
    }

    @Test
    void theStateKeepsItsMarginsOnEveryPage() throws IOException {
        try (PDDocument document = Loader.loadPDF(PdfWriter.write(DocumentFixture.state()))) {
            assertThat(sides(document, 2)).isEqualTo("30 to 195 mm");
        }
    }

    /** From the first to the last letter of the page's justified lines, in whole millimetres. */
    private static String sides(PDDocument document, int page) throws IOException {
        List<TextPosition> letters = letters(document, page);
        assertThat(letters).hasSizeGreaterThan(500);
        return Math.round(leftmost(letters)) + " to " + Math.round(rightmost(letters)) + " mm";
    }

    private static double leftmost(List<TextPosition> letters) {
        return letters.stream()
                        .filter(letter -> !letter.getUnicode().isBlank())
                        .mapToDouble(TextPosition::getXDirAdj)
                        .min()
                        .orElseThrow()
                / POINTS;
    }

    @Test
    void placeAndDayOfALongHeadStandInOneLine() throws IOException {
        DocumentHead head = new DocumentHead(
                new DocumentHead.Issuer("HUYỆN ỦY NINH PHƯỚC", "BAN DÂN VẬN"),
                new DocumentHead.Reference(1, "BC/BDV"),
                new DocumentHead.Issued("Phan Rang - Tháp Chàm", LocalDate.of(2023, 12, 20)),
                DocumentFixture.partyHead(1).title(),
                List.of(),
                List.of());
        OfficialDocument document = new OfficialDocument(
                Layout.PARTY_HD36, head, DocumentFixture.body(), DocumentFixture.partyClosing(), List.of(), false);
        byte[] written = PdfWriter.write(document);
        assertThat(text(written, 1))
                .contains("Phan Rang - Tháp Chàm, ngày 20 tháng 12 năm 2023", "HUYỆN ỦY NINH PHƯỚC");
        try (PDDocument pdf = Loader.loadPDF(written)) {
            List<TextPosition> letters = letters(pdf, 1);
            assertThat(leftmost(letters)).isBetween(23.0, 30.5);
            assertThat(rightmost(letters)).isBetween(194.5, 202.0);
        }
    }

    @Test
    void theRightBorderOfATableIsDrawnAsTheLeftOne() throws IOException {
        try (PDDocument document = Loader.loadPDF(PARTY)) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(3, DOTS);
            assertThat(darkest(page, 276.0, 278.0)).isEqualTo(darkest(page, 19.0, 21.0));
        }
    }

    /** Of the columns of dots between two places in millimetres, the dark ones of the darkest. */
    private static long darkest(BufferedImage page, double from, double to) {
        return IntStream.rangeClosed((int) (from / 25.4 * DOTS), (int) (to / 25.4 * DOTS))
                .mapToLong(x -> IntStream.range(0, page.getHeight())
                        .filter(y -> (page.getRGB(x, y) & 0xff) < 128)
                        .count())
                .max()
                .orElseThrow();
    }

    private static List<TextPosition> letters(PDDocument document, int page) throws IOException {
        List<TextPosition> letters = new ArrayList<>();
        PDFTextStripper stripper = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition text) {
                letters.add(text);
            }
        };
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        stripper.getText(document);
        return letters;
    }

    private static double rightmost(List<TextPosition> letters) {
        return letters.stream()
                        .filter(letter -> !letter.getUnicode().isBlank())
                        .mapToDouble(letter -> letter.getXDirAdj() + letter.getWidthDirAdj())
                        .max()
                        .orElseThrow()
                / POINTS;
    }

    @Test
    void everyFontIsEmbeddedAndThePagesAreTagged() throws IOException {
        try (PDDocument document = Loader.loadPDF(PARTY)) {
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.getName()).contains("LiberationSerif");
                    assertThat(font.isEmbedded()).isTrue();
                }
            }
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("vi");
            assertThat(document.getDocumentInformation().getTitle()).startsWith("BÁO CÁO kết quả công tác dân vận");
            assertThat(document.getDocumentInformation().getAuthor()).isEqualTo("BAN DÂN VẬN");
        }
    }

    @Test
    void aDraftIsMarkedOnEveryPageAndAnIssuedDocumentIsNot() throws IOException {
        byte[] draft = PdfWriter.write(DocumentFixture.party(true));
        try (PDDocument document = Loader.loadPDF(draft)) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                assertThat(text(draft, page).replaceAll("\\s+", ""))
                        .as("page %d", page)
                        .contains("DỰTHẢO");
            }
        }
        assertThat(text(PARTY, 0)).doesNotContain("DỰ THẢO");
    }

    @Test
    void theHeadOfTheStateFitsThePage() throws IOException {
        assertThat(text(PdfWriter.write(DocumentFixture.state()), 1))
                .contains(
                        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Ninh Thuận, ngày 05 tháng 02 năm 2021", "Số: 05/BC-SNV");
    }

    @Test
    void theSameDocumentGivesTheSameBytes() {
        assertThat(PdfWriter.write(DocumentFixture.party(false))).isEqualTo(PARTY);
    }

    @Test
    void aNoteStandsAboveEveryPage() throws IOException {
        byte[] noted = PdfWriter.write(DocumentFixture.party(false).noted("SỐ LIỆU MINH HỌA, KHÔNG CÓ THẬT"));
        try (PDDocument document = Loader.loadPDF(noted);
                PDDocument plain = Loader.loadPDF(PARTY)) {
            assertThat(document.getNumberOfPages()).isEqualTo(plain.getNumberOfPages());
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                assertThat(text(noted, page)).contains("SỐ LIỆU MINH HỌA, KHÔNG CÓ THẬT");
            }
        }
    }
}
