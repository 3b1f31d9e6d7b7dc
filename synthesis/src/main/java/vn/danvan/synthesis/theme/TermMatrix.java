package vn.danvan.synthesis.theme;

/**
 * Texts by terms, each row of length 1; only what is not zero is stored.
 *
 * @param terms how many columns there are
 * @param starts where each row begins in the next two, and the end of the last
 * @param columns the terms of each row
 * @param values their weights
 */
record TermMatrix(int terms, int[] starts, int[] columns, float[] values) {

    /** How many rows there are. */
    int texts() {
        return starts.length - 1;
    }

    /** Writes the row times the matrix to {@code out}. */
    void times(int row, float[][] matrix, float[] out) {
        java.util.Arrays.fill(out, 0);
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
