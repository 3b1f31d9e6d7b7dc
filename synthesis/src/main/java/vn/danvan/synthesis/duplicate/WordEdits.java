package vn.danvan.synthesis.duplicate;

/**
 * Edit distances between short sequences of words, all rows of the table in one 64-bit word (Myers 1999, in the form of Hyyrö
 * 2003).
 */
final class WordEdits {

    /** Most words of the first sequence. */
    static final int LONGEST = Long.SIZE;

    private WordEdits() {}

    /** The fewest words to insert, remove or replace that make one sequence the other; {@code one} has 1 to 64 words. */
    static int between(long[] one, long[] other) {
        return edits(one, other, 1);
    }

    /** The fewest edits that make {@code inner}, of 1 to 64 words, some run of words of {@code outer}. */
    static int within(long[] inner, long[] outer) {
        return edits(inner, outer, 0);
    }

    /**
     * Goes through the columns.
     *
     * @param step what the first row grows by from column to column: 1 to begin at the beginning, 0 to begin anywhere
     */
    private static int edits(long[] rows, long[] columns, int step) {
        long last = 1L << (rows.length - 1);
        long plus = -1;
        long minus = 0;
        int score = rows.length;
        int least = score;
        for (long word : columns) {
            long equal = places(rows, word);
            long vertical = equal | minus;
            long horizontal = (((equal & plus) + plus) ^ plus) | equal;
            long up = minus | ~(horizontal | plus);
            long down = plus & horizontal;
            score += (up & last) != 0 ? 1 : 0;
            score -= (down & last) != 0 ? 1 : 0;
            least = Math.min(least, score);
            up = up << 1 | step;
            plus = down << 1 | ~(vertical | up);
            minus = up & vertical;
        }
        return step == 0 ? least : score;
    }

    private static long places(long[] rows, long word) {
        long places = 0;
        for (int i = 0; i < rows.length; i++) {
            places |= rows[i] == word ? 1L << i : 0;
        }
        return places;
    }
}
