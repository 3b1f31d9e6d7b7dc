package vn.danvan.documents.official.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.danvan.documents.DocumentReader;
import vn.danvan.documents.ReadLimits;
import vn.danvan.documents.ReadResult;
import vn.danvan.documents.official.DocumentFixture;
import vn.danvan.documents.official.Layout;
import vn.danvan.documents.official.docx.TemplateFault.Code;
import vn.danvan.documents.official.docx.TemplateFault.Part;

class TemplateTests {

    private static final String RUN = "<w:r><w:t>%s</w:t></w:r>";

    private static List<TemplateFault> check(byte[] bytes) {
        return Template.check(bytes, ReadLimits.DEFAULTS);
    }

    private static List<Code> codes(TemplateFixture template) {
        return check(template.bytes()).stream().map(TemplateFault::code).toList();
    }

    private static String write(TemplateFixture template) throws IOException {
        byte[] written = Template.of(template.bytes(), ReadLimits.DEFAULTS).write(DocumentFixture.party(false));
        ReadResult result = new DocumentReader("/nonexistent/tesseract")
                .read(new ByteArrayInputStream(written), "a.docx", ReadLimits.DEFAULTS);
        return ((ReadResult.Read) result).document().text();
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void theStartingTemplateHasNoFaultsAndCanBePreviewed(Layout layout) {
        byte[] starting = Template.starting(layout);
        assertThat(check(starting)).isEmpty();
        byte[] preview = Template.of(starting, ReadLimits.DEFAULTS).preview(layout);
        assertThat(TemplateFixture.text(preview, "word/document.xml"))
                .contains("DỰ THẢO", "Đề mục xem trước")
                .doesNotContain("{{");
    }

    @Test
    void theStartingTemplateWritesWhatTheLayoutWrites() throws IOException {
        byte[] direct = DocxWriter.write(DocumentFixture.party(false));
        ReadResult result = new DocumentReader("/nonexistent/tesseract")
                .read(new ByteArrayInputStream(direct), "a.docx", ReadLimits.DEFAULTS);
        assertThat(write(TemplateFixture.starting()))
                .isEqualTo(((ReadResult.Read) result).document().text());
    }

    @Test
    void anOfficesHeaderFontsAndStylesStay() {
        TemplateFixture template = TemplateFixture.starting()
                .change(
                        "word/header1.xml",
                        part -> part.replace(
                                "</w:p>",
                                "<w:r><w:t xml:space=\"preserve\"> {{ so_ky_hieu }} - lưu hành nội bộ</w:t></w:r></w:p>"))
                .change(
                        "word/styles.xml",
                        part -> part.replace(
                                "w:val=\"DV Thân bài\"/>",
                                "w:val=\"DV Thân bài\"/><w:aliases w:val=\"của Văn phòng\"/>"));
        byte[] written = Template.of(template.bytes(), ReadLimits.DEFAULTS).write(DocumentFixture.party(false));
        assertThat(TemplateFixture.text(written, "word/header1.xml")).contains(" Số 24-BC/BDVTU - lưu hành nội bộ");
        assertThat(TemplateFixture.text(written, "word/styles.xml"))
                .contains("của Văn phòng")
                .containsOnlyOnce("w:val=\"DV Thân bài\"");
    }

    @Test
    void stylesWhoseIdsWordTranslatedAreFoundByName() {
        TemplateFixture template = TemplateFixture.starting()
                .change("word/styles.xml", part -> part.replace("w:styleId=\"Heading1\"", "w:styleId=\"u1\""));
        byte[] written = Template.of(template.bytes(), ReadLimits.DEFAULTS).write(DocumentFixture.party(false));
        assertThat(TemplateFixture.text(written, "word/document.xml"))
                .contains("<w:pStyle w:val=\"u1\"/>")
                .doesNotContain("\"Heading1\"");
    }

    @Test
    void stylesATemplateLacksAreAdded() {
        TemplateFixture template =
                TemplateFixture.starting().change("word/styles.xml", _ -> "<w:styles xmlns:w=\"" + Xml.W + "\"/>");
        byte[] written = Template.of(template.bytes(), ReadLimits.DEFAULTS).write(DocumentFixture.party(false));
        assertThat(TemplateFixture.text(written, "word/styles.xml")).contains("heading 1", "DV Thân bài");
    }

    @Test
    void aPlaceholderSplitIntoRunsIsStillOne() throws IOException {
        TemplateFixture template = TemplateFixture.starting()
                .document(
                        RUN.formatted("{{so_ky_hieu}}"),
                        RUN.formatted("{") + "<w:proofErr w:type=\"spellStart\"/>" + RUN.formatted("{so_ky")
                                + RUN.formatted("_hieu}") + RUN.formatted("} (bản chính)"))
                .document(RUN.formatted("{{noi_dung}}"), RUN.formatted("{{noi_") + RUN.formatted("dung}}"));
        assertThat(write(template))
                .contains("Số 24-BC/BDVTU (bản chính)", "I. TÌNH HÌNH")
                .doesNotContain("{", "}");
    }

    @ParameterizedTest
    @CsvSource({
        "{{so_ky_hieu}},{{so_hieu}},UNKNOWN;MISSING",
        "{{so_ky_hieu}},{{so_ky_hieu},BRACES;MISSING",
        "{{so_ky_hieu}},Số 5,MISSING",
        "{{noi_dung}},Nội dung: {{noi_dung}},NOT_ALONE",
        "{{trich_yeu}},{{trich_yeu}} {{}},UNKNOWN",
        "{{kinh_gui}},{{noi_dung}},REPEATED"
    })
    void wrongPlaceholdersAreNamed(String old, String changed, String expected) {
        assertThat(codes(TemplateFixture.starting().document(old, changed)))
                .extracting(Code::name)
                .containsExactly(expected.split(";", -1));
    }

    @Test
    void allFaultsComeAtOnceInWordsWithTheirPlace() {
        List<TemplateFault> faults = check(TemplateFixture.starting()
                .document("{{so_ky_hieu}}", "{{so_hieu}}")
                .change("word/header1.xml", part -> part.replace("</w:p>", RUN.formatted("{{noi_nhan}}") + "</w:p>"))
                .bytes());
        assertThat(faults)
                .extracting(TemplateFault::code)
                .containsExactly(Code.UNKNOWN, Code.REPEATED, Code.NOT_ALONE, Code.NOT_IN_TEXT, Code.MISSING);
        assertThat(faults.getFirst().place().part()).isEqualTo(Part.TEXT);
        assertThat(faults.getFirst().sentence(Locale.of("vi")))
                .startsWith(
                        "Phần thân, đoạn 6 («{{so_hieu}}»): Không có ô điền tên «so_hieu». Các ô điền được dùng: cap_tren,");
        assertThat(faults.get(3).sentence(Locale.ENGLISH))
                .startsWith("Header, paragraph 1 (")
                .endsWith(
                        "The placeholder {{noi_nhan}} may stand only in the text, not in a header, a footer or a text box.");
        assertThat(faults.getLast().sentence(Locale.of("vi"))).isEqualTo("Mẫu thiếu ô điền bắt buộc {{so_ky_hieu}}.");
    }

    @Test
    void everyCodeAndPartHasWordsInBothLanguages() {
        for (Locale locale : List.of(Locale.of("vi"), Locale.ENGLISH)) {
            for (Part part : Part.values()) {
                for (Code code : Code.values()) {
                    TemplateFault fault =
                            new TemplateFault(code, new TemplateFault.Place(part, 1, "x"), List.of("a", "b", "c"));
                    assertThat(fault.sentence(locale)).isNotBlank().doesNotContain("{0}", "{1}", "{2}");
                }
            }
        }
        assertThat(new TemplateFault(Code.STRICT, TemplateFault.Place.WHOLE, List.of()).sentence(Locale.ENGLISH))
                .startsWith("The file was saved");
    }

    @Test
    void macrosAndEmbeddedProgramsAreRefused() {
        assertThat(codes(TemplateFixture.starting().change("word/vbaProject.bin", _ -> "x")))
                .containsExactly(Code.UNREADABLE);
        TemplateFixture activeX = TemplateFixture.starting()
                .change(
                        "[Content_Types].xml",
                        part -> part.replace(
                                "</Types>",
                                "<Override PartName=\"/word/activeX/activeX1.xml\" ContentType=\"application/vnd.ms-office.activeX+xml\"/></Types>"))
                .change("word/activeX/activeX1.xml", _ -> "<x/>");
        assertThat(codes(activeX)).containsExactly(Code.PROGRAM);
        assertThat(codes(TemplateFixture.starting().document("<w:sectPr>", "<w:altChunk r:id=\"rId1\"/><w:sectPr>")))
                .containsExactly(Code.PROGRAM);
    }

    @Test
    void contentFromElsewhereIsRefused() {
        TemplateFixture linked = TemplateFixture.starting()
                .change(
                        "word/_rels/document.xml.rels",
                        part -> part.replace(
                                "</Relationships>",
                                "<Relationship Id=\"rId90\" Type=\"" + Xml.R
                                        + "/image\" Target=\"http://example.org/a.png\""
                                        + " TargetMode=\"External\"/><Relationship Id=\"rId91\" Type=\"" + Xml.R
                                        + "/hyperlink\" Target=\"http://example.org/\" TargetMode=\"External\"/></Relationships>"));
        assertThat(check(linked.bytes())).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo(Code.EXTERNAL);
            assertThat(fault.args()).containsExactly("image", "http://example.org/a.png");
        });
    }

    @ParameterizedTest
    @CsvSource({"INCLUDETEXT c:/a.docx,FIELD", "dde Excel a b,FIELD", "DATE,''"})
    void fieldsThatReachOutAreRefused(String field, String expected) {
        String markup = "<w:fldSimple w:instr=\" " + field + " \">" + RUN.formatted("x") + "</w:fldSimple><w:r><w:t>*";
        assertThat(codes(TemplateFixture.starting().document("<w:r><w:t>*", markup)))
                .extracting(Code::name)
                .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
    }

    @Test
    void whatIsNoSafeWordDocumentIsRefused() {
        ReadLimits small = new ReadLimits(1_000, 10, 10_000, 1_000, 1, Duration.ofSeconds(1));
        assertThat(Template.check(Template.starting(Layout.PARTY_HD36), small))
                .extracting(TemplateFault::args)
                .containsExactly(List.of("too-large"));
        ReadLimits dense = new ReadLimits(1_000_000, 10, 10_000, 100_000, 1, Duration.ofSeconds(1));
        assertThat(Template.check(Template.starting(Layout.PARTY_HD36), dense))
                .extracting(TemplateFault::args)
                .containsExactly(List.of("zip-bomb"));
        assertThat(Template.check(Template.starting(Layout.PARTY_HD36), dense)
                        .getFirst()
                        .sentence(Locale.of("vi")))
                .startsWith("Tệp nở ra quá lớn");
        assertThat(check(new byte[0])).extracting(TemplateFault::code).containsExactly(Code.UNREADABLE);
        assertThat(check("{{noi_dung}} tất cả".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .extracting(TemplateFault::code)
                .containsExactly(Code.UNREADABLE);
        assertThat(codes(TemplateFixture.starting()
                        .change("word/header1.xml", part -> part.replace("<w:hdr", "<!DOCTYPE x []><w:hdr"))))
                .containsExactly(Code.UNREADABLE);
        assertThatThrownBy(() -> Template.of(new byte[] {1}, ReadLimits.DEFAULTS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no Word document");
    }

    static IntStream seeds() {
        return IntStream.range(0, 60);
    }

    /** A damaged file has faults, or is whole enough to write through. */
    @ParameterizedTest
    @MethodSource("seeds")
    void damagedFilesNeverThrow(int seed) {
        Random random = new Random(seed);
        byte[] damaged = Template.starting(Layout.STATE_ND30);
        if (seed % 4 == 0) {
            damaged = Arrays.copyOf(damaged, random.nextInt(damaged.length));
        }
        for (int i = 0; damaged.length > 0 && i < 1 + seed % 20; i++) {
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
        }
        usable(damaged, seed);
    }

    /** The same inside the parts, whose checksums then are right. */
    @ParameterizedTest
    @MethodSource("seeds")
    void damagedPartsNeverThrow(int seed) {
        Random random = new Random(seed);
        var parts = TemplateFixture.parts(Template.starting(Layout.STATE_ND30));
        List<String> names = List.copyOf(parts.keySet());
        String name = names.get(random.nextInt(names.size()));
        TemplateFixture template = TemplateFixture.starting().change(name, part -> {
            int from = random.nextInt(part.length());
            int to = Math.min(part.length(), from + 1 + random.nextInt(30));
            return switch (seed % 3) {
                case 0 -> part.substring(0, from) + part.substring(to);
                case 1 -> part.substring(0, from) + part.substring(from, to) + part.substring(from);
                default -> part.substring(0, from) + (char) (33 + random.nextInt(90)) + "~" + part.substring(to);
            };
        });
        usable(template.bytes(), seed);
    }

    private static void usable(byte[] bytes, int seed) {
        List<TemplateFault> faults = check(bytes);
        assertThat(faults)
                .as("seed %d", seed)
                .allSatisfy(fault -> assertThat(fault.sentence(Locale.ROOT)).isNotBlank());
        if (faults.isEmpty()) {
            byte[] written = Template.of(bytes, ReadLimits.DEFAULTS).write(DocumentFixture.state());
            assertThat(TemplateFixture.text(written, "word/document.xml"))
                    .as("seed %d", seed)
                    .contains("TÌNH HÌNH");
        }
    }
}
