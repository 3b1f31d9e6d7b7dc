package vn.danvan.directive.document.text;

import java.util.Arrays;
import java.util.Optional;

/**
 * A text addressed by code points, as the statements' spans are: one code point may be two Java characters, and what looks
 * like one letter may be several code points (NFD).
 */
public final class CodePointText {

    private static final String OUTSIDE = " \t\n\r\u00A0\u202F;,.:-–—•+*“”\"";

    private final String text;
    private final int[] points;

    /** Takes the text as it stands; nothing is normalised. */
    public CodePointText(String text) {
        this.text = text;
        this.points = text.codePoints().toArray();
    }

    /** The text itself. */
    public String text() {
        return text;
    }

    /** How many code points it has. */
    public int length() {
        return points.length;
    }

    /** The words of the span; a span that reaches beyond the text is a bug. */
    public String of(Span span) {
        return new String(points, span.start(), span.length());
    }

    /** True when the span lies in the text and holds something to read. */
    public boolean holds(Span span) {
        return span.end() <= points.length
                && Arrays.stream(points, span.start(), span.end()).anyMatch(Character::isLetterOrDigit);
    }

    /**
     * The span without blanks, list marks and punctuation at its ends, never cutting a letter from its marks; empty when
     * nothing is left.
     */
    public Optional<Span> trimmed(Span span) {
        int start = Math.min(span.start(), points.length);
        int end = Math.min(span.end(), points.length);
        while (start < end && (outside(start) || isMark(start))) {
            start++;
        }
        while (end < points.length && end > start && isMark(end)) {
            end++;
        }
        while (end > start && outside(end - 1)) {
            end--;
        }
        return end > start ? Optional.of(new Span(start, end)) : Optional.empty();
    }

    private boolean outside(int at) {
        return OUTSIDE.indexOf(points[at]) >= 0;
    }

    boolean isMark(int at) {
        return Character.getType(points[at]) == Character.NON_SPACING_MARK;
    }

    boolean isBlank(int at) {
        return Character.isWhitespace(points[at]) || Character.isSpaceChar(points[at]);
    }
}
