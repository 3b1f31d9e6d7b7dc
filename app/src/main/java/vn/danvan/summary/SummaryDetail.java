package vn.danvan.summary;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.danvan.summary.compose.Figure;
import vn.danvan.summary.compose.Scene;
import vn.danvan.summary.outline.OutlineEdition;
import vn.danvan.summary.piece.Draft;
import vn.danvan.summary.piece.Piece;

/**
 * A version with all its pieces.
 *
 * @param title title with its names filled in
 * @param headings headings by section, with their names filled in
 * @param mayEdit whether the reader may change it
 */
public record SummaryDetail(
        SummaryView summary,
        VersionView version,
        OutlineEdition outline,
        Scene scene,
        String title,
        Map<String, String> headings,
        List<Standing> pieces,
        boolean mayEdit) {

    /** Keeps copies. */
    public SummaryDetail {
        headings = Map.copyOf(headings);
        pieces = List.copyOf(pieces);
    }

    /** The title as it stands behind other words. */
    public String titleWithin() {
        return title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1);
    }

    /**
     * A piece beside what would be composed now.
     *
     * @param now what would be composed, or null when the outline or a unit no longer gives it
     * @param changes its figures that are no longer what they were
     */
    public record Standing(Piece piece, @Nullable Draft now, List<Change> changes) {

        /** Keeps a copy. */
        public Standing {
            changes = List.copyOf(changes);
        }

        /** Whether the piece says something that is no longer so. */
        public boolean outdated() {
            Draft fresh = now;
            return !changes.isEmpty()
                    || (fresh != null
                            && fresh.figures().isEmpty()
                            && !fresh.text().equals(piece.draft().text()));
        }

        /** Whether composing anew would change it without touching anybody's words. */
        public boolean renewable() {
            Draft fresh = now;
            return fresh != null
                    && !piece.touched()
                    && (outdated() || !fresh.text().equals(piece.draft().text()));
        }
    }

    /** A figure that changed. */
    public record Change(Figure before, Figure after) {}

    /** The pieces of a section in their order. */
    public List<Standing> of(String section) {
        return pieces.stream()
                .filter(one -> one.piece().draft().section().equals(section))
                .toList();
    }
}
