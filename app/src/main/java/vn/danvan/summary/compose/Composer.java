package vn.danvan.summary.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import vn.danvan.reporting.form.Catalogue;

/**
 * Makes sentences of patterns and figures.
 *
 * <p>A figure that nobody reported is never told as 0, percentages are never formed from 0, shares differ by percentage
 * points, and what is an estimate or not approved says so.
 */
public final class Composer {

    private final Catalogue catalogue;
    private final Phrases phrases;

    /** Composes of these indicators in these words. */
    public Composer(Catalogue catalogue, Phrases phrases) {
        this.catalogue = catalogue;
        this.phrases = phrases;
    }

    /** The sentence of the pattern, or the figures it would need. */
    public Composed compose(SentencePattern pattern, Scene scene, FigureSource source) {
        Telling telling = new Telling(catalogue, phrases, scene, source, false);
        List<Composed.Bit> bits = telling.tell(pattern.nodes());
        if (bits == null) {
            return new Composed.Missing(telling.missing());
        }
        if (bits.stream().noneMatch(bit -> bit.text().chars().anyMatch(Character::isLetterOrDigit))) {
            // Everything in it was left out; what remains is a full stop.
            return new Composed.Missing(List.of());
        }
        List<Composed.Bit> marks = telling.commonMarks();
        if (telling.unapproved() > 1) {
            bits = Objects.requireNonNull(new Telling(catalogue, phrases, scene, source, true).tell(pattern.nodes()));
        }
        List<Composed.Bit> told = marks.isEmpty() ? bits : ended(bits, marks);
        return new Composed.Sentence(capital(joined(told)), telling.used());
    }

    /** The sentence that says once, at its end, what several of its figures have in common. */
    private List<Composed.Bit> ended(List<Composed.Bit> told, List<Composed.Bit> marks) {
        List<Composed.Bit> bits = new ArrayList<>(joined(told));
        String end = ends(bits.getLast());
        if (!end.isEmpty()) {
            String last = bits.removeLast().text();
            bits.add(Composed.Bit.words(last.substring(0, last.length() - end.length())));
        }
        List<Composed.Bit> marked = new ArrayList<>(phrases.of("mark", Map.of("text", bits, "marks", marks)));
        marked.add(Composed.Bit.words(end));
        return marked;
    }

    /** The punctuation with which the sentence closes. */
    private static String ends(Composed.Bit last) {
        boolean closed = last.from().isEmpty()
                && (last.text().endsWith(".")
                        || last.text().endsWith(";")
                        || last.text().endsWith(":"));
        return closed ? last.text().substring(last.text().length() - 1) : "";
    }

    /** Neighbouring words as one bit. */
    private static List<Composed.Bit> joined(List<Composed.Bit> bits) {
        List<Composed.Bit> joined = new ArrayList<>();
        for (Composed.Bit bit : bits) {
            if (!joined.isEmpty()
                    && bit.from().isEmpty()
                    && joined.getLast().from().isEmpty()) {
                joined.set(
                        joined.size() - 1, Composed.Bit.words(joined.getLast().text() + bit.text()));
            } else if (!bit.text().isEmpty()) {
                joined.add(bit);
            }
        }
        return joined;
    }

    private static List<Composed.Bit> capital(List<Composed.Bit> bits) {
        if (bits.isEmpty()) {
            return bits;
        }
        Composed.Bit first = bits.getFirst();
        String text = first.text().substring(0, 1).toUpperCase(Locale.ROOT)
                + first.text().substring(1);
        List<Composed.Bit> all = new ArrayList<>(bits);
        all.set(0, new Composed.Bit(text, first.from()));
        return all;
    }
}
