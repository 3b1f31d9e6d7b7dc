package vn.danvan.summary.compose;

import java.util.List;
import java.util.Locale;
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
        Telling telling = new Telling(catalogue, phrases, scene, source);
        List<Composed.Bit> bits = telling.tell(pattern.nodes());
        if (bits == null) {
            return new Composed.Missing(telling.missing());
        }
        if (bits.stream().noneMatch(bit -> bit.text().chars().anyMatch(Character::isLetterOrDigit))) {
            // Everything in it was left out; what remains is a full stop.
            return new Composed.Missing(List.of());
        }
        return new Composed.Sentence(capital(joined(bits)), telling.used());
    }

    /** Neighbouring words as one bit. */
    private static List<Composed.Bit> joined(List<Composed.Bit> bits) {
        List<Composed.Bit> joined = new java.util.ArrayList<>();
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
        List<Composed.Bit> all = new java.util.ArrayList<>(bits);
        all.set(0, new Composed.Bit(text, first.from()));
        return all;
    }
}
