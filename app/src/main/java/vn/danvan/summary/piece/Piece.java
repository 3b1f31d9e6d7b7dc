package vn.danvan.summary.piece;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.AccountId;
import vn.danvan.summary.compose.Composed.Bit;
import vn.danvan.summary.compose.Figure;
import vn.danvan.summary.compose.FigureRef;

/**
 * A piece of a version as it stands.
 *
 * @param place its place in the document
 * @param draft what was composed
 * @param words what a person wrote instead, or null while nobody did
 * @param removed left out of the document by a person
 * @param revision grows with every change; a change names the one it was made on
 * @param changedBy null while only the system wrote it
 * @param readAt when its figures were read
 */
public record Piece(
        PieceId id,
        long place,
        Draft draft,
        @Nullable String words,
        boolean removed,
        int revision,
        Instant changedAt,
        @Nullable AccountId changedBy,
        Instant readAt) {

    private static final char NO_BREAK_SPACE = 0xA0;

    /** What is read. */
    public String text() {
        return words == null ? draft.text() : words;
    }

    /** Whether a person has touched it, so that it is never composed anew by itself. */
    public boolean touched() {
        return words != null || removed;
    }

    /** Whether something of it is printed: a table or chart of which nobody reported a figure is nothing. */
    public boolean printed() {
        boolean empty = draft.kind().isText()
                ? text().isBlank()
                : draft.figures().stream().noneMatch(Figure::reportedAtAll);
        return !removed && !empty;
    }

    /**
     * The words and numbers of what is read: those composed, or the person's words in which the composed numbers that are
     * still there keep what they are made of.
     */
    public List<Bit> bits() {
        String mine = words;
        return mine == null ? draft.bits() : traced(mine, draft.bits());
    }

    /**
     * The figures that are read in it: none of a piece that is not printed, of a text those whose numbers stand in it, of a table
     * or chart all.
     */
    public List<Figure> told() {
        if (!printed()) {
            return List.of();
        }
        if (!draft.kind().isText()) {
            return draft.figures();
        }
        Set<FigureRef> read =
                bits().stream().flatMap(bit -> bit.from().stream()).collect(Collectors.toSet());
        return draft.figures().stream()
                .filter(figure -> read.contains(figure.ref()))
                .toList();
    }

    /** Looks for each number of the sentence in its order; one that was deleted is passed over. */
    static List<Bit> traced(String text, List<Bit> composed) {
        List<Bit> bits = new ArrayList<>();
        int from = 0;
        for (Bit bit : composed) {
            int at = bit.proven() ? whole(text, bit.text(), from) : -1;
            if (at >= 0) {
                words(text.substring(from, at), bits);
                bits.add(bit);
                from = at + bit.text().length();
            }
        }
        words(text.substring(from), bits);
        return bits;
    }

    /** Where the number stands by itself: "12" is found neither in "312" nor in "1.012", "12,5" or "10/12". */
    private static int whole(String text, String number, int from) {
        int at = text.indexOf(number, from);
        while (at >= 0) {
            int end = at + number.length();
            if (!joinsBefore(text, at) && !joinsBehind(text, end)) {
                return at;
            }
            at = text.indexOf(number, at + 1);
        }
        return -1;
    }

    private static boolean joinsBefore(String text, int at) {
        return at > 0
                && (Character.isLetterOrDigit(text.charAt(at - 1))
                        || (at > 1
                                && Character.isDigit(text.charAt(at))
                                && parts(text.charAt(at - 1))
                                && Character.isDigit(text.charAt(at - 2))));
    }

    private static boolean joinsBehind(String text, int end) {
        if (end == text.length()) {
            return false;
        }
        char next = text.charAt(end);
        boolean number = Character.isDigit(text.charAt(end - 1));
        return Character.isLetterOrDigit(next)
                || (number && next == '%')
                || (number && parts(next) && end + 1 < text.length() && Character.isDigit(text.charAt(end + 1)));
    }

    /** What parts thousands, decimals and the two sides of a fraction within a number. */
    private static boolean parts(char c) {
        return c == '.' || c == ',' || c == '/' || c == NO_BREAK_SPACE;
    }

    private static void words(String text, List<Bit> into) {
        if (!text.isEmpty()) {
            into.add(Bit.words(text));
        }
    }
}
