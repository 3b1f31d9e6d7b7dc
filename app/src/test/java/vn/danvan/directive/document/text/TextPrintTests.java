package vn.danvan.directive.document.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A text is recognised when it comes in again. */
class TextPrintTests {

    @Test
    void caseMarksAndPunctuationDoNotMakeAnotherText() {
        assertThat(TextPrint.of("Rà soát, HOÀ giải!").hash())
                .isEqualTo(TextPrint.of("rà soát hòa giải").hash());
        assertThat(TextPrint.of("Rà soát").hash())
                .isNotEqualTo(TextPrint.of("Rà soát lại").hash());
    }

    @Test
    void theSketchIsBoundedAndNeverEmptyForWords() {
        assertThat(TextPrint.of("một").sketch()).hasSize(1);
        assertThat(TextPrint.of("từ ".repeat(3) + "và thêm rất nhiều từ khác nữa")
                        .sketch())
                .isNotEmpty();
        StringBuilder many = new StringBuilder();
        for (int word = 0; word < 1000; word++) {
            many.append("x").append(word).append(' ');
        }
        assertThat(TextPrint.of(many.toString()).sketch()).hasSize(TextPrint.SKETCH);
    }
}
