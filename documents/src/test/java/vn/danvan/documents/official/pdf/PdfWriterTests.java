package vn.danvan.documents.official.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import vn.danvan.documents.official.DocumentFixture;

class PdfWriterTests {

    private static final byte[] PARTY = PdfWriter.write(DocumentFixture.party(false));
    private static final double POINTS = 72 / 25.4;

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
            List<TextPosition> letters = letters(document, 1);
            assertThat(letters).hasSizeGreaterThan(500);
            assertThat(letters.stream()
                                    .mapToDouble(TextPosition::getXDirAdj)
                                    .min()
                                    .orElseThrow()
                            / POINTS)
                    .isBetween(29.5, 31.0);
            assertThat(rightmost(letters)).isBetween(193.0, 195.5);
            assertThat(rightmost(letters(document, 4))).isBetween(230.0, 277.0);
        }
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
