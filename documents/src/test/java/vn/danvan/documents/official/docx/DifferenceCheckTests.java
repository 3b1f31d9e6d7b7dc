package vn.danvan.documents.official.docx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHdrFtrRef;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import vn.danvan.documents.ReadLimits;
import vn.danvan.documents.official.Guidance;
import vn.danvan.documents.official.Layout;
import vn.danvan.documents.official.LayoutRules;

/** A template made in another program is held against the guidance of its layout, and every difference is told in a sentence. */
class DifferenceCheckTests {

    private static final int TWIPS_OF_CENTIMETRE = 567;

    /** A template as an office might make it; it begins as HD 36 wants it. */
    private static final class Made {

        private final XWPFDocument word = new XWPFDocument();
        private final CTSectPr section = word.getDocument().getBody().addNewSectPr();

        private Made(double top, double bottom, double left, double right) {
            CTPageSz size = section.addNewPgSz();
            size.setW(BigInteger.valueOf(11906));
            size.setH(BigInteger.valueOf(16838));
            CTPageMar margins = section.addNewPgMar();
            margins.setTop(twips(top));
            margins.setBottom(twips(bottom));
            margins.setLeft(twips(left));
            margins.setRight(twips(right));
            for (Placeholder placeholder : Placeholder.values()) {
                word.createParagraph().createRun().setText(placeholder.braced());
            }
        }

        private static BigInteger twips(double centimetres) {
            return BigInteger.valueOf(Math.round(centimetres * TWIPS_OF_CENTIMETRE));
        }

        private Made mirrored() {
            word.setMirrorMargins(true);
            return this;
        }

        private Made body(String typeface, int size) {
            CTStyle style = CTStyle.Factory.newInstance();
            style.setStyleId("DvThanBai");
            style.addNewName().setVal("DV Thân bài");
            style.setType(STStyleType.PARAGRAPH);
            var look = style.addNewRPr();
            CTFonts fonts = look.addNewRFonts();
            fonts.setAscii(typeface);
            fonts.setHAnsi(typeface);
            look.addNewSz().setVal(BigInteger.valueOf(size * 2L));
            word.createStyles().addStyle(new XWPFStyle(style));
            return this;
        }

        private Made number(boolean above, ParagraphAlignment where, boolean firstPageToo) {
            XWPFParagraph paragraph = above
                    ? word.createHeader(HeaderFooterType.DEFAULT).createParagraph()
                    : word.createFooter(HeaderFooterType.DEFAULT).createParagraph();
            paragraph.setAlignment(where);
            paragraph.getCTP().addNewFldSimple().setInstr(" PAGE ");
            if (!firstPageToo) {
                section.addNewTitlePg();
            }
            return this;
        }

        /** What there is so far as a section of its own before an empty one that names no header. */
        private Made inTwoSections() {
            CTSectPr first = word.createParagraph().getCTP().addNewPPr().addNewSectPr();
            first.set(section.copy());
            section.setHeaderReferenceArray(new CTHdrFtrRef[0]);
            if (section.isSetTitlePg()) {
                section.unsetTitlePg();
            }
            return this;
        }

        private Made says(String text, String typeface) {
            XWPFRun run = word.createParagraph().createRun();
            run.setText(text);
            run.setFontFamily(typeface);
            return this;
        }

        private byte[] bytes() throws IOException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            word.write(out);
            word.close();
            return out.toByteArray();
        }
    }

    private static Made asWanted() {
        return new Made(2, 2, 3, 1.5)
                .mirrored()
                .body("Times New Roman", 14)
                .number(true, ParagraphAlignment.CENTER, false);
    }

    private static List<String> told(Made made, Layout layout) throws IOException {
        byte[] bytes = made.bytes();
        assertThat(Template.check(bytes, layout, ReadLimits.DEFAULTS))
                .as("a difference is no reason to refuse")
                .isEmpty();
        return Template.differences(bytes, layout).stream()
                .map(one -> one.sentence(Locale.of("vi")))
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void whatIsBuiltInIsAsTheGuidanceSays(Layout layout) {
        assertThat(Template.differences(Template.starting(layout), layout)).isEmpty();
        LayoutRules.Margins margins = layout.rules().margins();
        Guidance guidance = Guidance.of(layout);
        assertThat(guidance.topBottom().allows(margins.top(), 0)).isTrue();
        assertThat(guidance.left().allows(margins.left(), 0)).isTrue();
        assertThat(guidance.right().allows(margins.right(), 0)).isTrue();
        assertThat(guidance.body().allows(layout.rules().texts().body(), 0)).isTrue();
    }

    @Test
    void aTemplateOfAnotherProgramThatKeepsToTheGuidanceIsTakenWithoutAWord() throws IOException {
        assertThat(told(asWanted(), Layout.PARTY_HD36)).isEmpty();
        assertThat(told(
                        new Made(2.5, 2.5, 3.5, 2)
                                .body("Times New Roman", 13)
                                .number(true, ParagraphAlignment.CENTER, false),
                        Layout.STATE_ND30))
                .as("the ranges of Nghị định 30")
                .isEmpty();
    }

    @Test
    void marginsAreToldWithWhatIsThereAndWhatIsAllowed() throws IOException {
        assertThat(told(
                        new Made(2.54, 2.54, 2.5, 2)
                                .mirrored()
                                .body("Times New Roman", 14)
                                .number(true, ParagraphAlignment.CENTER, false),
                        Layout.PARTY_HD36))
                .containsExactly(
                        "Lề trên của mẫu là 25 mm; hướng dẫn: 20 mm.",
                        "Lề dưới của mẫu là 25 mm; hướng dẫn: 20 mm.",
                        "Lề trái của mẫu là 25 mm; hướng dẫn: 30 mm.",
                        "Lề phải của mẫu là 20 mm; hướng dẫn: 15 mm.");
        assertThat(told(
                        new Made(2, 2, 2.5, 1.5)
                                .mirrored()
                                .body("Times New Roman", 14)
                                .number(true, ParagraphAlignment.CENTER, false),
                        Layout.STATE_ND30))
                .containsExactly(
                        "Lề trái của mẫu là 25 mm; hướng dẫn: 30–35 mm.",
                        "Mẫu đổi lề trái và lề phải ở trang chẵn; hướng dẫn: lề trái 30–35 mm, lề phải 15–20 mm ở mọi trang.");
        assertThat(told(
                        new Made(2, 2, 3, 1.5)
                                .body("Times New Roman", 14)
                                .number(true, ParagraphAlignment.CENTER, false),
                        Layout.PARTY_HD05))
                .singleElement()
                .asString()
                .contains("Mẫu không đổi lề ở trang chẵn", "lề trái 15 mm, lề phải 30 mm");
    }

    @Test
    void typefaceAndSizeOfTheTextAreTold() throws IOException {
        Made other = new Made(2, 2, 3, 1.5)
                .mirrored()
                .body("Arial", 12)
                .number(true, ParagraphAlignment.CENTER, false)
                .says("Ban Dân vận Tỉnh ủy", "Calibri");
        assertThat(told(other, Layout.PARTY_HD36))
                .anyMatch("Phông chữ là Arial; hướng dẫn: Times New Roman."::equals)
                .anyMatch("Cỡ chữ phần thân là 12; hướng dẫn: 14–15."::equals)
                .anyMatch(one -> one.contains("Ban Dân vận Tỉnh ủy") && one.contains("Calibri"))
                .hasSize(3);
    }

    @Test
    void thePlaceOfThePageNumberIsTold() throws IOException {
        Made none = new Made(2, 2, 3, 1.5).mirrored().body("Times New Roman", 14);
        assertThat(told(none, Layout.PARTY_HD36)).singleElement().asString().contains("Mẫu không có số trang");
        Made below = new Made(2, 2, 3, 1.5)
                .mirrored()
                .body("Times New Roman", 14)
                .number(false, ParagraphAlignment.CENTER, false);
        assertThat(told(below, Layout.PARTY_HD36)).singleElement().asString().contains("Số trang nằm ở chân trang");
        Made right = new Made(2, 2, 3, 1.5)
                .mirrored()
                .body("Times New Roman", 14)
                .number(true, ParagraphAlignment.RIGHT, true);
        assertThat(told(right, Layout.PARTY_HD36))
                .hasSize(2)
                .anyMatch(one -> one.contains("nằm bên phải"))
                .anyMatch(one -> one.contains("Trang đầu có đánh số"));
    }

    @Test
    void aSectionThatNamesNoHeaderHasThatOfTheSectionBefore() throws IOException {
        assertThat(told(asWanted().inTwoSections(), Layout.PARTY_HD36)).isEmpty();
        Made everywhere = new Made(2, 2, 3, 1.5)
                .mirrored()
                .body("Times New Roman", 14)
                .number(true, ParagraphAlignment.CENTER, true)
                .inTwoSections();
        assertThat(told(everywhere, Layout.PARTY_HD36))
                .singleElement()
                .asString()
                .contains("Trang đầu có đánh số");
    }
}
