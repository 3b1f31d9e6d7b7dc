package vn.danvan.directive.document.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A passage typed or copied by a person is found where it stands in the text. */
class PassageFinderTests {

    private static final String TEXT = "Giao UBND xã rà soát.\n😀 UBND xã\n  rà soát lại.";

    @Test
    void theOccurrenceNearestToTheStatementIsMeant() {
        PassageFinder finder = new PassageFinder(new CodePointText(TEXT));

        assertThat(finder.find("UBND xã", 0)).contains(new Span(5, 12));
        assertThat(finder.find("UBND xã", 24)).contains(new Span(24, 31));
        assertThat(finder.find("sở Nội vụ", 0)).isEmpty();
        assertThat(finder.find("  ", 0)).isEmpty();
    }

    @Test
    void lineEndsAndRunsOfBlanksDoNotMatter() {
        CodePointText text = new CodePointText(TEXT);

        Optional<Span> found = new PassageFinder(text).find("xã rà soát lại", 0);

        assertThat(found.map(text::of)).contains("xã\n  rà soát lại");
    }

    @Test
    void composedTypingFindsCombiningText() {
        CodePointText text = new CodePointText(Normalizer.normalize(TEXT, Normalizer.Form.NFD));

        Optional<Span> found = new PassageFinder(text).find("rà soát lại", 0);

        assertThat(found.map(text::of)).contains(Normalizer.normalize("rà soát lại", Normalizer.Form.NFD));
    }
}
