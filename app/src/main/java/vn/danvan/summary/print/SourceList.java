package vn.danvan.summary.print;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.danvan.summary.compose.Composed.Bit;
import vn.danvan.summary.compose.Figure;
import vn.danvan.summary.compose.FigureRef;
import vn.danvan.summary.piece.Piece;

/** The figures of a document, numbered in the order in which they are first told. */
public final class SourceList {

    /** A numbered figure. */
    public record Source(int number, Figure figure) {}

    private final Map<FigureRef, Source> sources = new LinkedHashMap<>();

    /** Numbers the figures of the printed sentences. */
    public SourceList(List<Piece> pieces) {
        for (Piece piece : pieces) {
            Map<FigureRef, Figure> figures = piece.draft().figures().stream()
                    .collect(java.util.stream.Collectors.toMap(Figure::ref, Function.identity(), (one, _) -> one));
            for (Bit bit : piece.printed() ? piece.bits() : List.<Bit>of()) {
                for (FigureRef ref : bit.from()) {
                    Figure figure = figures.get(ref);
                    if (figure != null) {
                        sources.computeIfAbsent(ref, _ -> new Source(sources.size() + 1, figure));
                    }
                }
            }
        }
    }

    /** All in their order. */
    public List<Source> all() {
        return List.copyOf(sources.values());
    }

    /** The numbers of the figures a number was made of; none for words. */
    public List<Integer> numbers(Bit bit) {
        List<Integer> numbers = new ArrayList<>();
        bit.from().forEach(ref -> {
            Source source = sources.get(ref);
            if (source != null) {
                numbers.add(source.number());
            }
        });
        return numbers;
    }
}
