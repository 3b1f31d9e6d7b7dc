package vn.danvan.synthesis.theme;

import java.util.Arrays;

/** Texts by terms, each row of length 1; only what is not zero is stored. */
final class TermMatrix {

    private final int terms;
    private final int[] starts;
    private final int[] columns;
    private final float[] values;

    /**
     * Takes the arrays over.
     *
     * @param terms how many columns there are
     * @param starts where each row begins in the next two, and the end of the last
     * @param columns the terms of each row
     * @param values their weights
     */
    TermMatrix(int terms, int[] starts, int[] columns, float[] values) {
        this.terms = terms;
        this.starts = starts;
        this.columns = columns;
        this.values = values;
    }

    /** How many columns there are. */
    int terms() {
        return terms;
    }

    /** How many rows there are. */
    int texts() {
        return starts.length - 1;
    }

    /** Writes the row times the matrix to {@code out}. */
    void times(int row, float[][] matrix, float[] out) {
        Arrays.fill(out, 0);
        for (int i = starts[row]; i < starts[row + 1]; i++) {
            Vectors.add(matrix[columns[i]], values[i], out);
        }
    }

    /** Adds the row, turned, times the vector to the matrix. */
    void addTurned(int row, float[] vector, float[][] matrix) {
        for (int i = starts[row]; i < starts[row + 1]; i++) {
            Vectors.add(vector, values[i], matrix[columns[i]]);
        }
    }
}
