package vn.danvan.summary.print;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.AreaId;
import vn.danvan.summary.compose.CountedTasks;
import vn.danvan.summary.compose.Figure;
import vn.danvan.summary.compose.FigureRef;
import vn.danvan.summary.piece.Piece;
import vn.danvan.summary.piece.PieceId;
import vn.danvan.summary.piece.PieceKind;
import vn.danvan.summary.piece.TypedNumbers;

/** The figures of a document and the numbers people typed, numbered in the order in which they are first told. */
public final class SourceList {

    /** A line of the list. */
    sealed interface Entry {

        /** Its number, which stands behind what is told. */
        int number();
    }

    /** A numbered figure. */
    public record Source(int number, Figure figure) implements Entry {}

    /** The numbers of one sentence that a person typed. */
    record Typed(int number, Piece piece, TypedNumbers.Found found) implements Entry {}

    /**
     * A count of tasks that a sentence tells.
     *
     * @param tasks which; null for all counts of a sentence that was composed before each had a source of its own
     * @param told the number, empty for all counts of a sentence
     */
    record Counted(int number, Piece piece, @Nullable CountedTasks tasks, String told) implements Entry {}

    /** What a table or a chart tells of one indicator, or a chart over years of its years. */
    record Column(int number, Piece piece, String indicator) implements Entry {

        List<Figure> figures() {
            return piece.draft().figures().stream()
                    .filter(figure -> figure.ref().indicator().equals(indicator))
                    .toList();
        }

        /** The same figures of the area as a whole, one a period: all reports of the column stand behind these. */
        List<FigureRef> wholes(AreaId area) {
            return figures().stream()
                    .map(figure -> figure.ref().at(area))
                    .distinct()
                    .toList();
        }
    }

    /** A part of a text with the numbers of the entries it rests on. */
    record Marked(String text, List<Integer> numbers) {

        Marked {
            numbers = List.copyOf(numbers);
        }
    }

    private final Map<FigureRef, Source> sources = new LinkedHashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private final Map<PieceId, List<List<Marked>>> lines = new HashMap<>();

    /** Numbers the figures of the printed sentences. */
    public SourceList(List<Piece> pieces) {
        pieces.stream().filter(Piece::printed).forEach(piece -> lines.put(piece.id(), marked(piece)));
        pieces.stream().filter(Piece::printed).forEach(this::columns);
    }

    /** A table or chart of which nothing is known has no sources. */
    private void columns(Piece piece) {
        PieceKind kind = piece.draft().kind();
        boolean known = piece.draft().figures().stream().anyMatch(figure -> figure.value() != null);
        if (known && (kind == PieceKind.TABLE || kind == PieceKind.CHART)) {
            piece.draft().figures().stream()
                    .map(figure -> figure.ref().indicator())
                    .distinct()
                    .forEach(code -> entries.add(new Column(entries.size() + 1, piece, code)));
        }
    }

    /** The number of what a table or chart tells of an indicator. */
    Optional<Integer> column(Piece piece, String indicator) {
        return entries.stream()
                .filter(entry -> entry instanceof Column column
                        && column.piece().id().equals(piece.id())
                        && column.indicator().equals(indicator))
                .map(Entry::number)
                .findFirst();
    }

    /** The figures whose reports are asked for, those of the area for tables and charts: what a unit's row tells is its own report. */
    public List<FigureRef> refs(AreaId area) {
        return entries.stream()
                .flatMap(entry -> switch (entry) {
                    case Source source -> Stream.of(source.figure().ref());
                    case Column column -> column.wholes(area).stream();
                    case Typed _, Counted _ -> Stream.empty();
                })
                .distinct()
                .toList();
    }

    private List<List<Marked>> marked(Piece piece) {
        Map<FigureRef, Figure> figures = piece.draft().figures().stream()
                .collect(java.util.stream.Collectors.toMap(Figure::ref, Function.identity(), (one, _) -> one));
        List<TypedNumbers.Found> typed = new ArrayList<>(TypedNumbers.sentences(piece));
        List<List<Marked>> all = new ArrayList<>();
        int told = 0;
        for (List<TypedNumbers.Stretch> line : TypedNumbers.lines(piece)) {
            List<Marked> marked = new ArrayList<>();
            for (TypedNumbers.Stretch stretch : line) {
                if (stretch.typed()) {
                    boolean last = told + 1 == typed.getFirst().numbers().size();
                    marked.add(new Marked(stretch.text(), last ? List.of(add(piece, typed.removeFirst())) : List.of()));
                    told = last ? 0 : told + 1;
                } else if (stretch.tasks() != null) {
                    entries.add(new Counted(entries.size() + 1, piece, stretch.tasks(), stretch.text()));
                    marked.add(new Marked(stretch.text(), List.of(entries.size())));
                } else {
                    marked.add(new Marked(stretch.text(), numbers(stretch.from(), figures)));
                }
            }
            all.add(marked);
        }
        boolean counts = piece.draft().bits().stream().anyMatch(bit -> bit.tasks() != null);
        if (piece.draft().kind() == PieceKind.TASKS && !counts && !all.isEmpty()) {
            counted(piece, all.getLast());
        }
        return all;
    }

    private void counted(Piece piece, List<Marked> line) {
        entries.add(new Counted(entries.size() + 1, piece, null, ""));
        Marked end = line.removeLast();
        List<Integer> numbers = new ArrayList<>(end.numbers());
        numbers.add(entries.size());
        line.add(new Marked(end.text(), numbers));
    }

    private int add(Piece piece, TypedNumbers.Found found) {
        entries.add(new Typed(entries.size() + 1, piece, found));
        return entries.size();
    }

    /** The numbers of the figures a number was made of; none for words. */
    private List<Integer> numbers(List<FigureRef> from, Map<FigureRef, Figure> figures) {
        List<Integer> numbers = new ArrayList<>();
        for (FigureRef ref : from) {
            Figure figure = figures.get(ref);
            if (figure != null) {
                Source source = sources.computeIfAbsent(ref, _ -> {
                    Source fresh = new Source(entries.size() + 1, figure);
                    entries.add(fresh);
                    return fresh;
                });
                numbers.add(source.number());
            }
        }
        return numbers;
    }

    /** The figures and the numbers that were typed, in their order. */
    List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** The lines of a printed piece, each part with its numbers. */
    List<List<Marked>> lines(Piece piece) {
        return lines.getOrDefault(piece.id(), List.of());
    }
}
