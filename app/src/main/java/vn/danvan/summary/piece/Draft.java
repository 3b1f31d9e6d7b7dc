package vn.danvan.summary.piece;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danvan.summary.compose.Composed.Bit;
import vn.danvan.summary.compose.Figure;
import vn.danvan.summary.compose.TaskWords;

/**
 * A piece as it was composed, before people touched it.
 *
 * @param item which piece of the block, such as the place of a sentence or the body that wrote a paragraph
 * @param text empty when figures it cannot do without are missing
 * @param figures what it is made of, or what is missing
 * @param source the submission a paragraph was taken from, else null
 */
public record Draft(
        String section,
        String block,
        String item,
        PieceKind kind,
        String text,
        List<Bit> bits,
        List<Figure> figures,
        @Nullable UUID source) {

    /** Keeps copies. */
    public Draft {
        bits = List.copyOf(bits);
        figures = List.copyOf(figures);
    }

    /** The same below another heading. */
    public Draft in(String other) {
        return new Draft(other, block, item, kind, text, bits, figures, source);
    }

    /** The same as a paragraph of its own, which no outline gives; what its numbers are made of stays. */
    public Draft asOwn(String other, String id) {
        return new Draft(other, "own", id, PieceKind.OWN, text, bits, figures, null);
    }

    /** The same with figures of another time. */
    public Draft with(List<Figure> others) {
        return new Draft(section, block, item, kind, text, bits, others, source);
    }

    /** Whether both say the same; of tasks counted on another day that day is no difference. */
    public boolean saysAs(Draft other) {
        return text.equals(other.text())
                || (kind == PieceKind.TASKS && TaskWords.dayless(bits).equals(TaskWords.dayless(other.bits())));
    }

    /** By what it stays itself from one composition to the next. */
    public Key key() {
        return new Key(block, item);
    }

    /** Block and item. */
    public record Key(String block, String item) {}
}
