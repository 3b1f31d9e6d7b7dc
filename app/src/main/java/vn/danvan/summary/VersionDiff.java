package vn.danvan.summary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.kernel.Actor;
import vn.danvan.summary.compose.Figure;
import vn.danvan.summary.compose.FigureRef;
import vn.danvan.summary.piece.Draft;
import vn.danvan.summary.piece.Piece;
import vn.danvan.summary.piece.PieceKind;

/** What two versions of a summary say differently: words, figures, and what stands around them. */
@Component
@Transactional(readOnly = true)
public class VersionDiff {

    /** What a piece said and says; null where it did not stand, or stands no more. */
    public record Words(
            String section,
            @Nullable String before,
            @Nullable String after) {}

    /** A figure that changed, came to a table or chart (nothing before), or stands in it no more (nothing after). */
    public record ChangedFigure(
            @Nullable Figure before, @Nullable Figure after) {

        /** The figure as it stands in one of them. */
        public Figure either() {
            return after == null ? Objects.requireNonNull(before) : after;
        }
    }

    /** All differences. */
    public record Differences(List<Words> words, List<ChangedFigure> figures, List<FrameChange> frame) {

        /** Whether nothing differs. */
        public boolean none() {
            return words.isEmpty() && figures.isEmpty() && frame.isEmpty();
        }

        /** Keeps copies. */
        public Differences {
            frame = List.copyOf(frame);
            words = List.copyOf(words);
            figures = List.copyOf(figures);
        }
    }

    private final Summaries summaries;
    private final PieceStore pieces;
    private final DiffFrame frame;

    VersionDiff(Summaries summaries, PieceStore pieces, DiffFrame frame) {
        this.summaries = summaries;
        this.pieces = pieces;
        this.frame = frame;
    }

    /** What the later one says otherwise. */
    public Differences of(Actor actor, VersionView before, VersionView after) {
        SummaryView summary = summaries.require(actor, before.summary());
        List<Piece> then = pieces.of(before.id());
        List<Piece> now = pieces.of(after.id());
        return compare(then, now, frame.of(summary, new DiffFrame.Side(before, then), new DiffFrame.Side(after, now)));
    }

    static Differences compare(List<Piece> before, List<Piece> after, List<FrameChange> frame) {
        Map<Draft.Key, Piece> earlier = new LinkedHashMap<>();
        before.forEach(piece -> earlier.put(piece.draft().key(), piece));
        List<Words> words = new ArrayList<>();
        for (Piece piece : after) {
            Piece was = earlier.remove(piece.draft().key());
            String then = was == null || !was.printed() ? null : was.text();
            String now = piece.printed() ? piece.text() : null;
            if (!Objects.equals(then, now)) {
                words.add(new Words(piece.draft().section(), then, now));
            }
        }
        earlier.values().stream()
                .filter(Piece::printed)
                .forEach(gone -> words.add(new Words(gone.draft().section(), gone.text(), null)));
        return new Differences(words, figures(before, after), frame);
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
        List<ChangedFigure> all = new ArrayList<>(changed.values());
        cells(before, after).forEach((ref, figure) -> {
            if (!earlier.containsKey(ref)) {
                all.add(new ChangedFigure(null, figure));
            }
        });
        Set<FigureRef> later = after.stream()
                .flatMap(piece -> piece.told().stream())
                .map(Figure::ref)
                .collect(Collectors.toSet());
        cells(after, before).forEach((ref, figure) -> {
            if (!later.contains(ref)) {
                all.add(new ChangedFigure(figure, null));
            }
        });
        return all;
    }

    /** What stands in the tables and charts of the later, as far as both have them: one that came or went whole is told by its words. */
    private static Map<FigureRef, Figure> cells(List<Piece> before, List<Piece> after) {
        Set<Draft.Key> both = before.stream()
                .filter(Piece::printed)
                .map(piece -> piece.draft().key())
                .collect(Collectors.toSet());
        Map<FigureRef, Figure> cells = new LinkedHashMap<>();
        after.stream()
                .filter(piece ->
                        piece.draft().kind() == PieceKind.TABLE || piece.draft().kind() == PieceKind.CHART)
                .filter(piece -> piece.printed() && both.contains(piece.draft().key()))
                .flatMap(piece -> piece.told().stream())
                .filter(figure -> figure.value() != null || figure.isHidden())
                .forEach(figure -> cells.putIfAbsent(figure.ref(), figure));
        return cells;
    }
}
