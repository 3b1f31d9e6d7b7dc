package vn.danvan.directive.document.text;

/**
 * A stretch of a text in Unicode code points.
 *
 * @param start first code point, from 0
 * @param end code point after the last
 */
public record Span(int start, int end) {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("span " + start + ".." + end);
        }
    }

    /** True when the two share a code point. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** How many code points it holds. */
    public int length() {
        return end - start;
    }
}
