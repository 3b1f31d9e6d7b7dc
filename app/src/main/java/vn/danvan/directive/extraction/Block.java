package vn.danvan.directive.extraction;

/**
 * A paragraph, list item, heading or table row.
 *
 * @param from first token, label included
 * @param content first token after the label
 * @param to token after the last
 * @param rank depth of its label: 10 for «I.», 20 «1.», 30 «1.1», 40 «a)», 50 «-», 60 «+», {@link #TEXT} without one
 * @param row true for a table row
 */
record Block(int from, int content, int to, int rank, boolean row) {

    static final int TEXT = 70;

    boolean isLabelled() {
        return rank < TEXT;
    }

    int length() {
        return to - content;
    }
}
