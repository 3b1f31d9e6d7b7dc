package vn.danvan.documents.official.docx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.danvan.documents.ReadLimits;
import vn.danvan.documents.official.Layout;
import vn.danvan.documents.official.docx.TemplateFault.Code;

/** A template is for one kind of documents, and carries nothing of its writers into them. */
class UploadCheckTests {

    private static List<TemplateFault> check(byte[] bytes, Layout layout) {
        return Template.check(bytes, layout, ReadLimits.DEFAULTS);
    }

    private static List<Code> codes(TemplateFixture template) {
        return check(template.bytes(), Layout.PARTY_HD36).stream()
                .map(TemplateFault::code)
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void theStartingTemplateOfALayoutIsTakenForIt(Layout layout) {
        assertThat(check(Template.starting(layout), layout)).isEmpty();
    }

    @Test
    void aTemplateOfTheStateIsNoneOfTheParty() {
        assertThat(check(Template.starting(Layout.STATE_ND30), Layout.PARTY_HD36))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.code()).isEqualTo(Code.OTHER_LAYOUT);
                    assertThat(fault.sentence(Locale.of("vi"))).contains("CỘNG HÒA", "ĐẢNG CỘNG SẢN VIỆT NAM");
                });
        assertThat(check(Template.starting(Layout.PARTY_HD05), Layout.STATE_ND30))
                .extracting(TemplateFault::code)
                .containsExactly(Code.OTHER_LAYOUT);
    }

    @Test
    void trackedChangesCommentsAndAnotherPageAreNamed() {
        assertThat(
                        codes(
                                TemplateFixture.starting()
                                        .document(
                                                "</w:body>",
                                                "<w:p><w:ins w:id=\"1\" w:author=\"a\"><w:r><w:t>x</w:t></w:r></w:ins></w:p></w:body>")))
                .contains(Code.REVISIONS);
        assertThat(codes(TemplateFixture.starting()
                        .document("</w:body>", "<w:p><w:r><w:commentReference w:id=\"1\"/></w:r></w:p></w:body>")))
                .contains(Code.COMMENTS);
        assertThat(codes(TemplateFixture.starting()
                        .change("word/document.xml", part -> part.replaceAll("w:h=\"\\d+\"", "w:h=\"15840\""))))
                .contains(Code.PAGE);
    }

    @Test
    void aPlaceholderInAFootnoteIsNamedForNothingFillsIt() {
        TemplateFixture noted = TemplateFixture.starting()
                .change("word/footnotes.xml", _ -> """
                        <w:footnotes xmlns:w="%s"><w:footnote w:id="1"><w:p><w:r><w:t>{{trich_yeu}}</w:t></w:r></w:p>\
                        </w:footnote></w:footnotes>""".formatted(Xml.W))
                .change("word/_rels/document.xml.rels", part -> part.replace("</Relationships>", """
                        <Relationship Id="rIdNotes" Type="%s/footnotes" Target="footnotes.xml"/></Relationships>\
                        """.formatted(Xml.R)))
                .change("[Content_Types].xml", part -> part.replace("</Types>", """
                        <Override PartName="/word/footnotes.xml" ContentType="application/vnd.openxmlformats-\
                        officedocument.wordprocessingml.footnotes+xml"/></Types>"""));
        assertThat(codes(noted)).containsExactly(Code.IN_NOTE);
    }
}
