package vn.danvan.reporting.filling.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The mark of a sentence is the same here and in the script of the page, whose test has the same example. */
class SeenMarksTests {

    private static final UUID REQUEST = UUID.fromString("0b9d6a54-7a5e-4a0e-9a53-3f3c0f1a2b4c");

    @Test
    void aSentenceHasTheMarkThatTheScriptMakes() {
        assertThat(SeenMarks.mark(REQUEST, "x", "lệch 3"))
                .isEqualTo("477c3473e20086e7abf1af27a6b2724e018559b3dff15f69f507fd565394d3e1");
    }

    @Test
    void anotherRequestCellOrFigureHasAnotherMark() {
        String mark = SeenMarks.mark(REQUEST, "x", "lệch 3");
        assertThat(SeenMarks.mark(UUID.randomUUID(), "x", "lệch 3")).isNotEqualTo(mark);
        assertThat(SeenMarks.mark(REQUEST, "y", "lệch 3")).isNotEqualTo(mark);
        assertThat(SeenMarks.mark(REQUEST, "x", "lệch 4")).isNotEqualTo(mark);
    }
}
