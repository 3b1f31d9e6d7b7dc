package vn.danvan.synthesis.duplicate;

/** Edit distances between sequences of words (Levenshtein 1966; Sellers 1980 for a part of the longer). One instance serves one thread. */
final class WordEdits {

    private int[] row = new int[256];

    /** The fewest words to insert, remove or replace that make one sequence the other. */
    int between(long[] one, long[] other) {
        return last(one, other, false);
    }

    /** The fewest edits that make {@code inner} some run of words of {@code outer}. */
    int within(long[] inner, long[] outer) {
        return last(inner, outer, true);
    }

    private int last(long[] rows, long[] columns, boolean anywhere) {
        if (row.length <= columns.length) {
            row = new int[columns.length * 2];
        }
        for (int j = 0; j <= columns.length; j++) {
            row[j] = anywhere ? 0 : j;
        }
        for (int i = 1; i <= rows.length; i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= columns.length; j++) {
                int replaced = diagonal + (rows[i - 1] == columns[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(diagonal, row[j - 1]));
            }
        }
        int least = row[columns.length];
        for (int j = 0; anywhere && j < columns.length; j++) {
            least = Math.min(least, row[j]);
        }
        return least;
    }
}
