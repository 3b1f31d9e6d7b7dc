package vn.danvan.summary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.kernel.Actor;
import vn.danvan.summary.compose.Figure;
import vn.danvan.summary.compose.FigureRef;
import vn.danvan.summary.piece.Draft;
import vn.danvan.summary.piece.Piece;

/** What two versions of a summary say differently: words, and figures. */
@Component
@Transactional(readOnly = true)
public class VersionDiff {

    /** What a piece said and says; null where it did not stand, or stands no more. */
    public record Words(
            String section,
            @Nullable String before,
            @Nullable String after) {}

    /** A figure that was told in both and changed. */
    public record ChangedFigure(Figure before, Figure after) {}

    /** All differences. */
    public record Differences(List<Words> words, List<ChangedFigure> figures) {

        /** Keeps copies. */
        public Differences {
            words = List.copyOf(words);
            figures = List.copyOf(figures);
        }
    }

    private final Summaries summaries;
    private final PieceStore pieces;

    VersionDiff(Summaries summaries, PieceStore pieces) {
        this.summaries = summaries;
        this.pieces = pieces;
    }

    /** What the later one says otherwise. */
    public Differences of(Actor actor, VersionView before, VersionView after) {
        summaries.require(actor, before.summary());
        return compare(pieces.of(before.id()), pieces.of(after.id()));
    }

    static Differences compare(List<Piece> before, List<Piece> after) {
        Map<Draft.Key, Piece> earlier = new LinkedHashMap<>();
        before.forEach(piece -> earlier.put(piece.draft().key(), piece));
        List<Words> words = new ArrayList<>();
        for (Piece piece : after) {
            Piece was = earlier.remove(piece.draft().key());
            String then = was == null || !was.printed() ? null : was.text();
            String now = piece.printed() ? piece.text() : null;
            if (!java.util.Objects.equals(then, now)) {
                words.add(new Words(piece.draft().section(), then, now));
            }
        }
        earlier.values().stream()
                .filter(Piece::printed)
                .forEach(gone -> words.add(new Words(gone.draft().section(), gone.text(), null)));
        return new Differences(words, figures(before, after));
    }

    /** What was left out of the document or rewritten is not told. */
    private static List<ChangedFigure> figures(List<Piece> before, List<Piece> after) {
        Map<FigureRef, Figure> earlier = new HashMap<>();
        before.forEach(piece -> piece.told().forEach(figure -> earlier.put(figure.ref(), figure)));
        Map<FigureRef, ChangedFigure> changed = new LinkedHashMap<>();
        for (Piece piece : after) {
            for (Figure figure : piece.told()) {
                Figure was = earlier.get(figure.ref());
                if (was != null && !was.sameAs(figure)) {
                    changed.put(figure.ref(), new ChangedFigure(was, figure));
                }
            }
        }
        return List.copyOf(changed.values());
    }
}
