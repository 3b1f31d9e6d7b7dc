package vn.danvan.synthesis.duplicate;

/** How much of two texts stands in both in the same order: their longest common subsequence of words (Hunt and Szymanski 1977). */
final class Alignment {

    private Alignment() {}

    /** The words of the longest common subsequence, of the words of the longer text; 0 to 1, 0 when one is empty. */
    static double of(long[] one, long[] other) {
        long[] rows = one.length <= other.length ? one : other;
        long[] columns = one.length <= other.length ? other : one;
        if (rows.length == 0) {
            return 0;
        }
        int[] best = new int[rows.length + 1];
        for (long word : columns) {
            int diagonal = 0;
            for (int row = 1; row < best.length; row++) {
                int above = best[row];
                best[row] = rows[row - 1] == word ? diagonal + 1 : Math.max(above, best[row - 1]);
                diagonal = above;
            }
        }
        return (double) best[rows.length] / columns.length;
    }
}
