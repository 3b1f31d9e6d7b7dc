package vn.danvan.summary.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.summary.SummaryDetail.Standing;
import vn.danvan.summary.piece.PieceKind;

/**
 * Pieces that are read together: the sentences of a paragraph, what units wrote at one point, or one of another kind.
 *
 * @param table the figures of a table or chart that is printed, else null
 * @param hint what people are asked to write, else empty
 */
public record ShownGroup(PieceKind kind, List<Standing> pieces, ShownSummary.@Nullable ShownTable table, String hint) {

    /** So many paragraphs of units are read at a glance; more stand behind a line that opens. */
    private static final int AT_A_GLANCE = 8;

    /** Keeps a copy. */
    public ShownGroup {
        pieces = List.copyOf(pieces);
    }

    /** How many of its pieces are printed. */
    public long printed() {
        return pieces.stream().filter(one -> one.piece().printed()).count();
    }

    /** Whether these are paragraphs of several units, among which one chooses. */
    public boolean several() {
        return kind == PieceKind.NARRATIVE && pieces.size() > 1;
    }

    /** Whether these are more paragraphs of units than are read at a glance. */
    public boolean folded() {
        return kind == PieceKind.NARRATIVE && pieces.size() > AT_A_GLANCE;
    }

    /** Whether one of them in the document reads otherwise now. */
    public boolean outdated() {
        return pieces.stream().anyMatch(one -> !one.piece().removed() && one.outdated());
    }
}
