package vn.danvan.synthesis.theme;

import java.io.IOException;
import java.util.Random;
import vn.danvan.synthesis.parallel.Workers;

/**
 * The main axes of a matrix of texts by terms: the first right singular vectors, found by subspace iteration with a random
 * start (latent semantic analysis, Deerwester et al. 1990; Halko, Martinsson and Tropp 2011, algorithm 4.4).
 *
 * <p>Rows are worked on in a fixed number of parts whose sums are added in order, so the number of threads changes nothing.
 */
final class Axes {

    private static final int PARTS = 4;
    private static final int MORE = 16;
    private static final int ROUNDS = 4;
    private static final double NOTHING = 1e-9;

    private final TermMatrix matrix;
    private final int wanted;
    private final int width;
    private final Workers workers;

    /** Looks for {@code wanted} axes; fewer are found where the matrix has not as many, and the rest is zero. */
    Axes(TermMatrix matrix, int wanted, Workers workers) {
        this.matrix = matrix;
        this.wanted = wanted;
        this.width = wanted + MORE;
        this.workers = workers;
    }

    /** The axes as columns: for each term {@code wanted} numbers. */
    float[][] find(long seed) throws IOException {
        float[][] basis = new float[matrix.terms()][width];
        Random random = new Random(seed);
        for (float[] row : basis) {
            for (int i = 0; i < width; i++) {
                row[i] = random.nextBoolean() ? 1 : -1;
            }
        }
        for (int round = 0; round < ROUNDS; round++) {
            float[][] image = image(basis);
            SymmetricEigen eigen = new SymmetricEigen(products(image));
            basis = turn(image, scaled(eigen), width);
        }
        SymmetricEigen eigen = new SymmetricEigen(products(projected(basis)));
        return turn(basis, rotation(eigen), wanted);
    }

    /** The matrix, turned, times the matrix times the basis. */
    private float[][] image(float[][] basis) throws IOException {
        float[][][] sums = new float[PARTS][][];
        int step = Math.ceilDiv(matrix.texts(), PARTS);
        workers.inParts(PARTS, 1, (part, end) -> {
            float[][] sum = new float[basis.length][width];
            float[] row = new float[width];
            for (int text = part * step; text < Math.min(matrix.texts(), (part + 1) * step); text++) {
                matrix.times(text, basis, row);
                matrix.addTurned(text, row, sum);
            }
            sums[part] = sum;
        });
        for (int part = 1; part < PARTS; part++) {
            for (int term = 0; term < basis.length; term++) {
                Vectors.add(sums[part][term], 1, sums[0][term]);
            }
        }
        return sums[0];
    }

    private float[][] projected(float[][] basis) throws IOException {
        float[][] all = new float[matrix.texts()][width];
        workers.inParts(matrix.texts(), 256, (from, to) -> {
            for (int text = from; text < to; text++) {
                matrix.times(text, basis, all[text]);
            }
        });
        return all;
    }

    /** The inner products of the columns. */
    private double[][] products(float[][] rows) throws IOException {
        double[][][] sums = new double[PARTS][width][width];
        int step = Math.ceilDiv(rows.length, PARTS);
        workers.inParts(PARTS, 1, (part, end) -> {
            for (int row = part * step; row < Math.min(rows.length, (part + 1) * step); row++) {
                addProducts(rows[row], sums[part]);
            }
        });
        for (int part = 1; part < PARTS; part++) {
            for (int i = 0; i < width; i++) {
                for (int j = 0; j < width; j++) {
                    sums[0][i][j] += sums[part][i][j];
                }
            }
        }
        return sums[0];
    }

    private static void addProducts(float[] row, double[][] sum) {
        double[] wide = new double[row.length];
        for (int i = 0; i < row.length; i++) {
            wide[i] = row[i];
        }
        for (int i = 0; i < row.length; i++) {
            addProducts(wide, wide[i], sum[i]);
        }
    }

    private static void addProducts(double[] row, double value, double[] into) {
        for (int j = 0; j < into.length; j++) {
            into[j] += value * row[j];
        }
    }

    private float[][] scaled(SymmetricEigen eigen) {
        float[][] turn = rotation(eigen);
        int[] order = eigen.order();
        double least = NOTHING * eigen.value(order[0]);
        for (int j = 0; j < width; j++) {
            double value = eigen.value(order[j]);
            double factor = value > least ? 1 / Math.sqrt(value) : 0;
            for (int i = 0; i < width; i++) {
                turn[i][j] *= (float) factor;
            }
        }
        return turn;
    }

    private float[][] rotation(SymmetricEigen eigen) {
        int[] order = eigen.order();
        float[][] turn = new float[width][width];
        for (int j = 0; j < width; j++) {
            double[] vector = eigen.vector(order[j]);
            for (int i = 0; i < width; i++) {
                turn[i][j] = (float) vector[i];
            }
        }
        return turn;
    }

    private float[][] turn(float[][] rows, float[][] turn, int kept) throws IOException {
        float[][] turned = new float[rows.length][kept];
        workers.inParts(rows.length, 1024, (from, to) -> {
            for (int row = from; row < to; row++) {
                for (int i = 0; i < width; i++) {
                    Vectors.add(turn[i], rows[row][i], turned[row]);
                }
            }
        });
        return turned;
    }
}
