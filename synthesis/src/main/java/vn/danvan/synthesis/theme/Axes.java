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
    float[] find(long seed) throws IOException {
        float[] basis = new float[matrix.terms() * width];
        Random random = new Random(seed);
        for (int i = 0; i < basis.length; i++) {
            basis[i] = random.nextBoolean() ? 1 : -1;
        }
        for (int round = 0; round < ROUNDS; round++) {
            float[] image = image(basis);
            SymmetricEigen eigen = new SymmetricEigen(products(image, matrix.terms()));
            basis = turn(image, scaled(eigen), width);
        }
        SymmetricEigen eigen = new SymmetricEigen(products(projected(basis), matrix.texts()));
        return turn(basis, rotation(eigen), wanted);
    }

    /** The matrix, turned, times the matrix times the basis. */
    private float[] image(float[] basis) throws IOException {
        float[][] sums = new float[PARTS][];
        int step = Math.ceilDiv(matrix.texts(), PARTS);
        workers.inParts(PARTS, 1, (part, end) -> {
            float[] sum = new float[basis.length];
            float[] row = new float[width];
            for (int text = part * step; text < Math.min(matrix.texts(), (part + 1) * step); text++) {
                matrix.times(text, basis, width, row);
                matrix.addTurned(text, row, width, sum);
            }
            sums[part] = sum;
        });
        for (int part = 1; part < PARTS; part++) {
            Vectors.add(sums[part], 0, 1, sums[0], 0, basis.length);
        }
        return sums[0];
    }

    private float[] projected(float[] basis) throws IOException {
        float[] all = new float[matrix.texts() * width];
        workers.inParts(matrix.texts(), 256, (from, to) -> {
            float[] row = new float[width];
            for (int text = from; text < to; text++) {
                matrix.times(text, basis, width, row);
                System.arraycopy(row, 0, all, text * width, width);
            }
        });
        return all;
    }

    /** The inner products of the columns. */
    private double[][] products(float[] rows, int count) throws IOException {
        double[][][] sums = new double[PARTS][width][width];
        int step = Math.ceilDiv(count, PARTS);
        workers.inParts(PARTS, 1, (part, end) -> {
            for (int row = part * step; row < Math.min(count, (part + 1) * step); row++) {
                addProducts(rows, row * width, sums[part]);
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

    private void addProducts(float[] rows, int at, double[][] sum) {
        for (int i = 0; i < width; i++) {
            double value = rows[at + i];
            if (value != 0) {
                double[] into = sum[i];
                for (int j = 0; j < width; j++) {
                    into[j] += value * rows[at + j];
                }
            }
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

    private float[] turn(float[] rows, float[][] turn, int kept) throws IOException {
        int count = rows.length / width;
        float[] turned = new float[count * kept];
        workers.inParts(count, 1024, (from, to) -> {
            for (int row = from; row < to; row++) {
                for (int i = 0; i < width; i++) {
                    float value = rows[row * width + i];
                    if (value != 0) {
                        Vectors.add(turn[i], 0, value, turned, row * kept, kept);
                    }
                }
            }
        });
        return turned;
    }
}
