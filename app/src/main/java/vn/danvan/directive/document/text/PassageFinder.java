package vn.danvan.directive.document.text;

import java.text.Normalizer;
import java.util.Optional;

/**
 * Finds the passage a person typed or copied in the text of a document: however its blanks and line ends fall and
 * whether its accents are composed (NFC) or combining (NFD).
 */
public final class PassageFinder {

    private final String folded;
    private final int[] starts;
    private final int[] ends;

    /** Prepares the text for finding passages. */
    public PassageFinder(CodePointText text) {
        StringBuilder out = new StringBuilder(text.length());
        int[] from = new int[text.length() * 2 + 1];
        int[] to = new int[text.length() * 2 + 1];
        for (int at = 0; at < text.length(); ) {
            int next = clusterEnd(text, at);
            String cluster = text.isBlank(at) ? " " : nfc(text.of(new Span(at, next)));
            for (int unit = 0; unit < cluster.length(); unit++) {
                from[out.length() + unit] = at;
                to[out.length() + unit] = next;
            }
            out.append(cluster);
            at = next;
        }
        this.folded = out.toString();
        this.starts = from;
        this.ends = to;
    }

    /**
     * The place of the passage that lies nearest to a point of the text.
     *
     * @param passage the words, as a person typed them
     * @param near the code point near which it is expected
     */
    public Optional<Span> find(String passage, int near) {
        String wanted = nfc(passage.strip()).replaceAll("[\\s\\p{Z}]+", " ");
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        Optional<Span> best = Optional.empty();
        for (int at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + 1)) {
            Span found = new Span(starts[at], ends[at + wanted.length() - 1]);
            if (best.isEmpty() || distance(found, near) < distance(best.get(), near)) {
                best = Optional.of(found);
            }
        }
        return best;
    }

    private static int distance(Span span, int near) {
        return Math.abs(span.start() - near);
    }

    private static int clusterEnd(CodePointText text, int at) {
        int next = at + 1;
        if (text.isBlank(at)) {
            while (next < text.length() && text.isBlank(next)) {
                next++;
            }
        } else {
            while (next < text.length() && text.isMark(next)) {
                next++;
            }
        }
        return next;
    }

    private static String nfc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
