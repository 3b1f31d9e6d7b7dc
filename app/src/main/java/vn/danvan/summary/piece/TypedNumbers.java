package vn.danvan.summary.piece;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.danvan.language.Sentence;
import vn.danvan.language.Sentences;
import vn.danvan.summary.compose.Composed.Bit;
import vn.danvan.summary.compose.CountedTasks;
import vn.danvan.summary.compose.FigureRef;

/**
 * The numbers that people typed themselves, for which there is no source.
 *
 * <p>A number of what a person wrote is proven when {@link Piece#bits} finds there a number that was composed, or when it stands among
 * the words that were composed or taken from a unit's report. Every other number that counts something is typed; which numbers count
 * nothing is said at {@link NotFigures}.
 */
public final class TypedNumbers {

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,/\\u00A0]\\d+)*(?:[ \\u00A0]?%)?");

    private TypedNumbers() {}

    /**
     * A part of a text.
     *
     * @param from the figures a composed number was made of; empty for words and for what was typed
     * @param tasks the tasks a composed number counts; else null
     * @param typed whether it is a number that a person typed
     */
    public record Stretch(
            String text, List<FigureRef> from, @Nullable CountedTasks tasks, boolean typed) {

        /** Keeps a copy. */
        public Stretch {
            from = List.copyOf(from);
        }

        private Stretch in(String other) {
            return new Stretch(other, from, tasks, typed);
        }
    }

    /** A sentence with the numbers in it that a person typed. */
    public record Found(String sentence, List<String> numbers) {

        /** Keeps a copy. */
        public Found {
            numbers = List.copyOf(numbers);
        }
    }

    /** A number that was typed, and its place in the text. */
    private record Span(int start, int end) {}

    /** All parts of the text in their order. */
    public static List<Stretch> stretches(Piece piece) {
        List<Span> typed = find(piece);
        List<Stretch> stretches = new ArrayList<>();
        int at = 0;
        for (Bit bit : piece.bits()) {
            int end = at + bit.text().length();
            if (bit.proven()) {
                stretches.add(new Stretch(bit.text(), bit.from(), bit.tasks(), false));
            } else {
                cut(piece.text(), at, end, typed, stretches);
            }
            at = end;
        }
        return stretches;
    }

    private static void cut(String text, int start, int end, List<Span> typed, List<Stretch> into) {
        int at = start;
        for (Span number : typed) {
            if (number.start() >= at && number.end() <= end) {
                add(text.substring(at, number.start()), false, into);
                add(text.substring(number.start(), number.end()), true, into);
                at = number.end();
            }
        }
        add(text.substring(at, end), false, into);
    }

    private static void add(String text, boolean typed, List<Stretch> into) {
        if (!text.isEmpty()) {
            into.add(new Stretch(text, List.of(), null, typed));
        }
    }

    /** The same line by line; lines without any words are left out. */
    public static List<List<Stretch>> lines(Piece piece) {
        List<List<Stretch>> lines = new ArrayList<>();
        List<Stretch> line = new ArrayList<>();
        for (Stretch stretch : stretches(piece)) {
            String[] parts = stretch.text().split("\n", -1);
            for (int part = 0; part < parts.length; part++) {
                if (part > 0) {
                    close(line, lines);
                }
                String text = line.isEmpty() ? parts[part].stripLeading() : parts[part];
                if (!text.isEmpty()) {
                    line.add(stretch.in(text));
                }
            }
        }
        close(line, lines);
        return lines;
    }

    private static void close(List<Stretch> line, List<List<Stretch>> into) {
        if (!line.isEmpty()) {
            into.add(List.copyOf(line));
            line.clear();
        }
    }

    /** The sentences in which a person typed numbers. */
    public static List<Found> sentences(Piece piece) {
        List<Span> typed = find(piece);
        List<Found> found = new ArrayList<>();
        for (Sentence sentence : typed.isEmpty() ? List.<Sentence>of() : Sentences.of(piece.text())) {
            List<String> numbers = typed.stream()
                    .filter(number -> number.start() >= sentence.start() && number.start() < sentence.end())
                    .map(number -> piece.text().substring(number.start(), number.end()))
                    .toList();
            if (!numbers.isEmpty()) {
                found.add(new Found(sentence.in(piece.text()), numbers));
            }
        }
        return found;
    }

    private static List<Span> find(Piece piece) {
        if (piece.words() == null || !piece.printed() || !piece.draft().kind().isText()) {
            return List.of();
        }
        String text = piece.text();
        BitSet taken = NotFigures.in(text);
        int at = 0;
        for (Bit bit : piece.bits()) {
            if (bit.proven()) {
                taken.set(at, at + bit.text().length());
            }
            at += bit.text().length();
        }
        Set<String> given = given(piece);
        List<Span> typed = new ArrayList<>();
        Matcher number = NUMBER.matcher(text);
        while (number.find()) {
            if (!taken.get(number.start()) && !given.contains(number.group())) {
                typed.add(new Span(number.start(), number.end()));
            }
        }
        return typed;
    }

    /** The numbers among the words that were composed: counts of tasks, what a unit wrote. */
    private static Set<String> given(Piece piece) {
        Set<String> given = new HashSet<>();
        for (Bit bit : piece.draft().bits()) {
            if (bit.from().isEmpty()) {
                NUMBER.matcher(bit.text()).results().forEach(found -> given.add(found.group()));
            }
        }
        return given;
    }
}
