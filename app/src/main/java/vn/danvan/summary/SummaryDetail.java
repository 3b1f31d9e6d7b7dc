package vn.danvan.summary;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.danvan.summary.compose.Figure;
import vn.danvan.summary.compose.FigureRef;
import vn.danvan.summary.compose.Scene;
import vn.danvan.summary.outline.OutlineEdition;
import vn.danvan.summary.piece.Draft;
import vn.danvan.summary.piece.Piece;
import vn.danvan.summary.piece.PieceKind;
import vn.danvan.summary.piece.ReadAt;

/**
 * A version with all its pieces.
 *
 * @param title title with its names filled in
 * @param headings headings by section, with their names filled in
 * @param mayEdit whether the reader may change it
 * @param readsDrafts whether the reader reads also what is not decided yet, such as the next programme
 */
public record SummaryDetail(
        SummaryView summary,
        VersionView version,
        OutlineEdition outline,
        Scene scene,
        String title,
        Map<String, String> headings,
        List<Standing> pieces,
        boolean mayEdit,
        boolean readsDrafts) {

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
     * @param compared whether it was held against what would be composed now; readers who may not see the figures only read
     */
    public record Standing(Piece piece, @Nullable Draft now, List<Change> changes, boolean compared) {

        /** Keeps a copy. */
        public Standing {
            changes = List.copyOf(changes);
        }

        /**
         * Whether the piece says something that is no longer so: a figure of it changed, or what it was composed as would read
         * otherwise now, because of a target, of last year's figure or of a unit that was not there.
         */
        public boolean outdated() {
            Draft fresh = now;
            return gone() || !changes.isEmpty() || (fresh != null && !fresh.saysAs(piece.draft()));
        }

        /** Whether nothing gives it any more: the report it was taken from was sent back, or the outline dropped it. */
        public boolean gone() {
            return compared && now == null && piece.draft().kind() != PieceKind.OWN && piece.printed();
        }

        /** Whether a person may keep their words though something changed beneath them. */
        public boolean keepable() {
            return piece.touched() && (now != null || (piece.draft().kind() == PieceKind.OWN && !changes.isEmpty()));
        }

        /** What it counts as made of once its words are kept: what would be composed, or its own figures as they are now. */
        @Nullable
        Draft kept() {
            if (now != null || !keepable()) {
                return now;
            }
            Map<FigureRef, Figure> after = new HashMap<>();
            changes.forEach(change -> after.put(change.before().ref(), change.after()));
            return piece.draft()
                    .with(piece.draft().figures().stream()
                            .map(figure -> after.getOrDefault(figure.ref(), figure))
                            .toList());
        }

        /** Whether composing anew would change it without touching anybody's words. */
        public boolean renewable() {
            Draft fresh = now;
            return fresh != null && !piece.touched() && outdated();
        }
    }

    /** A figure that changed. */
    public record Change(Figure before, Figure after) {}

    /** From when to when the figures of what is printed were read. */
    public ReadAt readAt() {
        return ReadAt.of(pieces.stream().map(Standing::piece).toList())
                .orElseGet(() -> new ReadAt(version.composedAt(), version.composedAt()));
    }

    /** The pieces of a section in their order. */
    public List<Standing> of(String section) {
        return pieces.stream()
                .filter(one -> one.piece().draft().section().equals(section))
                .toList();
    }
}
