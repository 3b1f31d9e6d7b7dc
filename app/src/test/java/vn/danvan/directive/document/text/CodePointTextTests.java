package vn.danvan.directive.document.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

/** Spans count code points, whatever Java or the eye takes for a letter. */
class CodePointTextTests {

    @Test
    void aCharacterOutsideTheBasicPlaneCountsOnce() {
        CodePointText text = new CodePointText("😀 vận động 𠮷 Nhân dân");

        assertThat(text.length()).isEqualTo(21);
        assertThat(text.of(new Span(2, 10))).isEqualTo("vận động");
        assertThat(text.of(new Span(13, 21))).isEqualTo("Nhân dân");
    }

    @Test
    void anImportedTextWithCombiningMarksKeepsThem() {
        String decomposed = Normalizer.normalize("vận động", Normalizer.Form.NFD);
        CodePointText text = new CodePointText(decomposed);

        assertThat(text.length()).isEqualTo(12);
        assertThat(text.of(new Span(0, 5))).isEqualTo(Normalizer.normalize("vận", Normalizer.Form.NFD));
    }

    @Test
    void aSpanLosesBlanksListMarksAndFullStopsAtItsEnds() {
        CodePointText text = new CodePointText("- rà soát kế hoạch; ");

        assertThat(text.trimmed(new Span(0, 20))).contains(new Span(2, 18));
        assertThat(text.trimmed(new Span(18, 20))).isEmpty();
    }

    @Test
    void aSpanNeverCutsALetterFromItsMarks() {
        CodePointText text = new CodePointText(Normalizer.normalize("vận động", Normalizer.Form.NFD));

        assertThat(text.trimmed(new Span(0, 2)).map(text::of))
                .contains(Normalizer.normalize("vậ", Normalizer.Form.NFD));
        assertThat(text.trimmed(new Span(2, 12)).map(text::of))
                .contains(Normalizer.normalize("n động", Normalizer.Form.NFD));
    }

    @Test
    void aSpanBeyondTheTextHoldsNothing() {
        CodePointText text = new CodePointText("Nhân dân");

        assertThat(text.holds(new Span(0, 8))).isTrue();
        assertThat(text.holds(new Span(0, 9))).isFalse();
        assertThat(new CodePointText("– ; –").holds(new Span(0, 5))).isFalse();
    }
}
