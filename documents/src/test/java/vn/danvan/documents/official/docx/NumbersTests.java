package vn.danvan.documents.official.docx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import vn.danvan.documents.official.LayoutRules;

class NumbersTests {

    private Numbers numbers;

    @BeforeEach
    void emptyTemplate() throws IOException {
        Document part = Xml.parse(Numbers.emptyPart().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        numbers = Numbers.in(part, LayoutRules.PARTY_HD36);
    }

    private boolean byWord(int level, String number) {
        return !numbers.heading(level, number).isEmpty();
    }

    @Test
    void theUsualSchemeIsCountedByWord() {
        assertThat(byWord(1, "I.")).isTrue();
        assertThat(byWord(2, "1.")).isTrue();
        assertThat(byWord(3, "1.1.")).isTrue();
        assertThat(byWord(4, "a)")).isTrue();
        assertThat(byWord(4, "b)")).isTrue();
        assertThat(byWord(3, "1.2.")).isTrue();
        assertThat(byWord(4, "a)")).isTrue();
        assertThat(byWord(2, "2.")).isTrue();
        assertThat(byWord(1, "II.")).isTrue();
        assertThat(byWord(2, "1.")).isTrue();
    }

    @Test
    void anyOtherNumberIsPrintedAsWordsAndNotCounted() {
        assertThat(byWord(1, "A.")).isFalse();
        assertThat(byWord(1, "I.")).isTrue();
        assertThat(byWord(1, "III.")).isFalse();
        assertThat(byWord(1, "II.")).isTrue();
        assertThat(byWord(4, "đ)")).isFalse();
        assertThat(byWord(5, "-")).isFalse();
        assertThat(byWord(2, "")).isFalse();
    }

    @Test
    void aTemplatesOwnListsKeepTheirIds() throws IOException {
        Document part = Xml.parse(("<w:numbering xmlns:w=\"" + Xml.W + "\"><w:abstractNum w:abstractNumId=\"7\"/>"
                        + "<w:num w:numId=\"9\"><w:abstractNumId w:val=\"7\"/></w:num></w:numbering>")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(Numbers.in(part, LayoutRules.PARTY_HD36).heading(1, "I.")).contains("w:numId w:val=\"10\"");
        assertThat(Xml.children(part.getDocumentElement()))
                .extracting(org.w3c.dom.Element::getLocalName)
                .containsExactly(
                        "abstractNum", "abstractNum", "abstractNum", "abstractNum", "num", "num", "num", "num");
    }
}
