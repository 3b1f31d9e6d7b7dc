package vn.danvan.documents.official.docx;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.xml.bind.JAXBElement;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.docx4j.TextUtils;
import org.docx4j.TraversalUtil;
import org.docx4j.docProps.core.dc.elements.SimpleLiteral;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.openpackaging.parts.DrawingML.Chart;
import org.docx4j.openpackaging.parts.Part;
import org.docx4j.openpackaging.parts.PartName;
import org.docx4j.openpackaging.parts.WordprocessingML.EmbeddedPackagePart;
import org.docx4j.openpackaging.parts.WordprocessingML.HeaderPart;
import org.docx4j.wml.P;
import org.docx4j.wml.RFonts;
import org.docx4j.wml.STPageOrientation;
import org.docx4j.wml.STVAnchor;
import org.docx4j.wml.SectPr;
import org.docx4j.wml.Tbl;
import org.docx4j.wml.Tc;
import org.docx4j.wml.Tr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.danvan.documents.DocumentReader;
import vn.danvan.documents.ReadLimits;
import vn.danvan.documents.ReadResult;
import vn.danvan.documents.official.DocumentFixture;
import vn.danvan.documents.official.Layout;
import vn.danvan.documents.official.OfficialDocument;

/** Opens what was written with another library and with our own reader. */
class DocxWriterTests {

    private static final byte[] PARTY = DocxWriter.write(DocumentFixture.party(false));

    private static WordprocessingMLPackage open(byte[] bytes) throws Docx4JException {
        return WordprocessingMLPackage.load(new ByteArrayInputStream(bytes));
    }

    private static List<SectPr> sections(WordprocessingMLPackage word) throws Docx4JException {
        List<SectPr> sections = new ArrayList<>();
        for (P paragraph : all(word, P.class)) {
            if (paragraph.getPPr() != null && paragraph.getPPr().getSectPr() != null) {
                sections.add(paragraph.getPPr().getSectPr());
            }
        }
        sections.add(word.getMainDocumentPart().getContents().getBody().getSectPr());
        return sections;
    }

    private static <T> List<T> all(WordprocessingMLPackage word, Class<T> type) throws Docx4JException {
        List<T> found = new ArrayList<>();
        new TraversalUtil(word.getMainDocumentPart().getContents(), new TraversalUtil.CallbackImpl() {
            @Override
            public List<Object> apply(Object o) {
                Object one = o instanceof JAXBElement<?> element ? element.getValue() : o;
                if (type.isInstance(one)) {
                    found.add(type.cast(one));
                }
                return List.of();
            }
        });
        return found;
    }

    private static String text(byte[] bytes) throws IOException {
        ReadResult result = new DocumentReader("/nonexistent/tesseract")
                .read(new ByteArrayInputStream(bytes), "a.docx", ReadLimits.DEFAULTS);
        return ((ReadResult.Read) result).document().text();
    }

    private static Part part(WordprocessingMLPackage word, String name) throws Docx4JException {
        return Objects.requireNonNull(word.getParts().get(new PartName(name)), name);
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void thePageIsA4WithTheMarginsOfTheRules(Layout layout) throws Docx4JException {
        OfficialDocument sample = Sample.document(layout);
        SectPr first = sections(open(DocxWriter.write(sample))).getFirst();
        assertThat(first.getPgSz().getW()).isEqualTo(11906);
        assertThat(first.getPgSz().getH()).isEqualTo(16838);
        assertThat(first.getPgMar().getTop()).isEqualTo(1134);
        assertThat(first.getPgMar().getBottom()).isEqualTo(1134);
        assertThat(first.getPgMar().getLeft()).isEqualTo(1701);
        assertThat(first.getPgMar().getRight()).isEqualTo(850);
        assertThat(first.getPgMar().getHeader()).isEqualTo(567);
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void evenPagesOfThePartyAloneSwapLeftAndRight(Layout layout) throws Docx4JException {
        var settings = open(DocxWriter.write(Sample.document(layout)))
                .getMainDocumentPart()
                .getDocumentSettingsPart()
                .getContents();
        assertThat(settings.getMirrorMargins() != null).isEqualTo(layout != Layout.STATE_ND30);
    }

    @Test
    void timesNewRomanStandsForAllKindsOfLettersAndTheLanguageIsVietnamese() throws Docx4JException {
        var styles = open(PARTY).getMainDocumentPart().getStyleDefinitionsPart().getContents();
        RFonts fonts = styles.getDocDefaults().getRPrDefault().getRPr().getRFonts();
        assertThat(List.of(fonts.getAscii(), fonts.getHAnsi(), fonts.getEastAsia(), fonts.getCs()))
                .containsOnly("Times New Roman");
        assertThat(styles.getDocDefaults().getRPrDefault().getRPr().getLang().getVal())
                .isEqualTo("vi-VN");
        assertThat(styles.getStyle()).allSatisfy(style -> {
            RFonts own = style.getRPr() == null ? null : style.getRPr().getRFonts();
            assertThat(own == null || "Times New Roman".equals(own.getAscii())).isTrue();
        });
    }

    @Test
    void thePageNumberIsAtTheTopAndNotOnTheFirstPage() throws Docx4JException {
        WordprocessingMLPackage word = open(PARTY);
        List<SectPr> sections = sections(word);
        assertThat(sections.getFirst().getTitlePg()).isNotNull();
        assertThat(sections.subList(1, 3))
                .allSatisfy(one -> assertThat(one.getTitlePg()).isNull());
        var headers = word.getDocumentModel().getSections().getFirst().getHeaderFooterPolicy();
        assertThat(headers.getDefaultHeader().getXML()).contains(" PAGE ").contains("w:val=\"Header\"");
        assertThat(headers.getFirstHeader().getXML()).doesNotContain("PAGE");
    }

    @Test
    void theHeadOfThePartyHasItsNamesAndNumberInOrder() throws IOException {
        assertThat(text(PARTY))
                .containsSubsequence(
                        "TỈNH ỦY NINH THUẬN",
                        "BAN DÂN VẬN",
                        "*",
                        "ĐẢNG CỘNG SẢN VIỆT NAM",
                        "Số 24-BC/BDVTU",
                        "Phan Rang - Tháp Chàm, ngày 14 tháng 01 năm 2021",
                        "BÁO CÁO",
                        "kết quả công tác dân vận năm 2020",
                        "-----",
                        "I. TÌNH HÌNH NHÂN DÂN",
                        "1. Tình hình các tầng lớp",
                        "- Nông dân",
                        "+ Đồng bào",
                        "2. Kết quả thực hiện",
                        "2.1. Phong trào",
                        "a) Lĩnh vực kinh tế",
                        "đ) Lĩnh vực quốc phòng",
                        "II. PHƯƠNG HƯỚNG",
                        "Nơi nhận:",
                        "- Lưu Văn phòng.",
                        "K/T TRƯỞNG BAN",
                        "PHÓ TRƯỞNG BAN",
                        "Nguyễn Văn Mẫu",
                        "Phụ lục 1",
                        "Phụ lục 2")
                .doesNotContain("{{", "CỘNG HÒA XÃ HỘI", "DỰ THẢO", "Kính gửi");
    }

    @Test
    void theHeadOfTheStateHasTheMottoAddresseesAndGrounds() throws IOException {
        assertThat(text(DocxWriter.write(DocumentFixture.state())))
                .containsSubsequence(
                        "SỞ NỘI VỤ",
                        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                        "Độc lập - Tự do - Hạnh phúc",
                        "Số: 05/BC-SNV",
                        "Ninh Thuận, ngày 05 tháng 02 năm 2021",
                        "Kính gửi:",
                        "Căn cứ Luật Tổ chức",
                        "của Chính phủ.",
                        "- Lưu: VT, VP.",
                        "KT. GIÁM ĐỐC");
    }

    @Test
    void headingsAreHeadingsAndNumberedByWordWhereWordCan() throws Docx4JException {
        List<P> headings = all(open(PARTY), P.class).stream()
                .filter(one -> one.getPPr() != null
                        && one.getPPr().getPStyle() != null
                        && one.getPPr().getPStyle().getVal().startsWith("Heading"))
                .toList();
        assertThat(headings)
                .extracting(one -> one.getPPr().getPStyle().getVal())
                .containsExactly("Heading1", "Heading2", "Heading2", "Heading3", "Heading4", "Heading4", "Heading1");
        assertThat(headings)
                .extracting(one -> one.getPPr().getNumPr() != null)
                .containsExactly(true, true, true, true, true, false, true);
    }

    @Test
    void mergedCellsAndRepeatedHeads() throws Docx4JException {
        Tbl table = all(open(PARTY), Tbl.class).get(1);
        List<Tr> rows = table.getContent().stream().map(Tr.class::cast).toList();
        assertThat(rows).hasSize(6);
        assertThat(merges(rows.get(0))).containsExactly("restart", "restart", "2", "restart");
        assertThat(merges(rows.get(1))).containsExactly("continue", "continue", "", "", "continue");
        assertThat(merges(rows.get(5))).containsExactly("2", "", "", "");
        assertThat(rows.get(1).getTrPr().getCnfStyleOrDivIdOrGridBefore())
                .extracting(JAXBElement::getName)
                .extracting(name -> name.getLocalPart())
                .contains("tblHeader", "cantSplit");
        assertThat(table.getTblGrid().getGridCol())
                .extracting(column -> column.getW().intValue())
                .containsExactly(780, 3118, 1559, 1559, 2339);
        P figure = (P) cells(rows.get(2)).get(2).getContent().getFirst();
        assertThat(figure.getPPr().getJc().getVal().value()).isEqualTo("right");
    }

    private static List<Tc> cells(Tr row) {
        return row.getContent().stream()
                .map(cell -> (Tc) ((JAXBElement<?>) cell).getValue())
                .toList();
    }

    private static List<String> merges(Tr row) {
        return cells(row).stream().map(DocxWriterTests::merge).toList();
    }

    private static String merge(Tc cell) {
        if (cell.getTcPr().getVMerge() != null) {
            return Objects.requireNonNullElse(cell.getTcPr().getVMerge().getVal(), "continue");
        }
        return cell.getTcPr().getGridSpan() == null
                ? ""
                : cell.getTcPr().getGridSpan().getVal().toString();
    }

    @Test
    void anAppendixMayLieOnItsSide() throws Docx4JException {
        List<SectPr> sections = sections(open(PARTY));
        assertThat(sections).hasSize(3);
        assertThat(sections.get(1).getPgSz().getOrient()).isEqualTo(STPageOrientation.LANDSCAPE);
        assertThat(sections.get(1).getPgSz().getW()).isEqualTo(16838);
        assertThat(sections.get(1).getPgMar().getTop()).isEqualTo(1701);
        assertThat(sections.get(1).getPgMar().getRight()).isEqualTo(1134);
        assertThat(sections.get(2).getPgSz().getOrient()).isNull();
        assertThat(sections.get(2).getPgMar().getLeft()).isEqualTo(1701);
        assertThat(sections.get(2).getPgMar().getRight()).isEqualTo(850);
    }

    @Test
    void chartsAreNativeAndCarryTheWorkbookOfTheirFigures() throws Docx4JException, IOException {
        WordprocessingMLPackage word = open(PARTY);
        Chart bars = (Chart) part(word, "/word/charts/chart1.xml");
        assertThat(bars.getContents().getChart().getPlotArea().getAreaChartOrArea3DChartOrLineChart())
                .singleElement()
                .isInstanceOf(org.docx4j.dml.chart.CTBarChart.class);
        assertThat(((Chart) part(word, "/word/charts/chart2.xml"))
                        .getContents()
                        .getChart()
                        .getPlotArea()
                        .getAreaChartOrArea3DChartOrLineChart())
                .singleElement()
                .isInstanceOf(org.docx4j.dml.chart.CTLineChart.class);
        String relation = bars.getContents().getExternalData().getId();
        EmbeddedPackagePart book =
                (EmbeddedPackagePart) bars.getRelationshipsPart().getPart(relation);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(book.getBytes()))) {
            var sheet = workbook.getSheet("SoLieu");
            assertThat(sheet.getRow(0).getCell(2).getStringCellValue()).isEqualTo("Năm 2020");
            assertThat(sheet.getRow(1).getCell(2).getNumericCellValue()).isEqualTo(471);
            assertThat(sheet.getRow(6).getCell(2)).isNull();
        }
    }

    @Test
    void thePropertiesNameTitleBodyAndDay() throws Docx4JException {
        var core = open(PARTY).getDocPropsCorePart().getContents();
        assertThat(core.getTitle().getValue().getContent())
                .containsExactly("BÁO CÁO kết quả công tác dân vận năm 2020 và phương hướng, nhiệm vụ năm 2021");
        assertThat(core.getCreator().getContent()).containsExactly("BAN DÂN VẬN");
        assertThat(core.getCreated()).extracting(SimpleLiteral::getContent).isEqualTo(List.of("2021-01-14T00:00:00Z"));
    }

    @Test
    void aDraftIsMarkedAndAnIssuedDocumentIsNot() throws Docx4JException, IOException {
        byte[] draft = DocxWriter.write(DocumentFixture.party(true));
        assertThat(text(draft)).contains("DỰ THẢO");
        for (String header : List.of("/word/header1.xml", "/word/header2.xml")) {
            assertThat(((HeaderPart) part(open(draft), header)).getXML()).contains("PowerPlusWaterMarkObject");
            assertThat(((HeaderPart) part(open(PARTY), header)).getXML()).doesNotContain("PowerPlusWaterMarkObject");
        }
    }

    @Test
    void theSameDocumentGivesTheSameBytes() {
        assertThat(DocxWriter.write(DocumentFixture.party(false))).isEqualTo(PARTY);
    }

    @Test
    void hostileTextStaysText() throws IOException {
        assertThat(text(PARTY)).contains("<tự nguyện>").contains("& 3.200");
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void aNoteStandsInEveryHeaderAndMovesNothing(Layout layout) throws Docx4JException {
        OfficialDocument plain = layout == Layout.STATE_ND30 ? DocumentFixture.state() : DocumentFixture.party(false);
        WordprocessingMLPackage noted = open(DocxWriter.write(plain.noted("SỐ LIỆU MINH HỌA & KHÔNG CÓ THẬT")));

        List<Part> headers = noted.getParts().getParts().values().stream()
                .filter(HeaderPart.class::isInstance)
                .toList();
        assertThat(headers).hasSize(2).allSatisfy(part -> {
            P first = (P) ((HeaderPart) part).getContents().getContent().getFirst();
            assertThat(TextUtils.getText(first)).isEqualTo("SỐ LIỆU MINH HỌA & KHÔNG CÓ THẬT");
            assertThat(first.getPPr().getFramePr().getVAnchor()).isEqualTo(STVAnchor.PAGE);
        });
        assertThat(sections(noted)).hasSameSizeAs(sections(open(DocxWriter.write(plain))));
    }
}
