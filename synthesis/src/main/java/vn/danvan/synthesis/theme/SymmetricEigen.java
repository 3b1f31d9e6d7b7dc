package vn.danvan.synthesis.theme;

/**
 * Eigenvalues and eigenvectors of a symmetric matrix by cyclic Jacobi rotations (C. G. J. Jacobi 1846; Golub and Van Loan,
 * Matrix Computations, section 8.5).
 */
final class SymmetricEigen {

    private static final int MOST_SWEEPS = 30;
    private static final double SMALL = 1e-13;

    private final double[][] a;
    private final double[][] vectors;

    /** Takes the matrix over; it is destroyed. */
    SymmetricEigen(double[][] matrix) {
        this.a = matrix;
        this.vectors = new double[matrix.length][matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            vectors[i][i] = 1;
        }
        for (int sweep = 0; sweep < MOST_SWEEPS && outside() > SMALL; sweep++) {
            sweep();
        }
    }

    private double outside() {
        double off = 0;
        double all = 0;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) {
                double square = a[i][j] * a[i][j];
                all += square;
                off += i == j ? 0 : square;
            }
        }
        return all == 0 ? 0 : off / all;
    }

    private void sweep() {
        for (int p = 0; p < a.length; p++) {
            for (int q = p + 1; q < a.length; q++) {
                if (a[p][q] != 0) {
                    rotate(p, q);
                }
            }
        }
    }

    private void rotate(int p, int q) {
        double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
        double t = Math.copySign(1, theta) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        double c = 1 / Math.sqrt(t * t + 1);
        double s = t * c;
        for (double[] row : a) {
            double x = row[p];
            double y = row[q];
            row[p] = c * x - s * y;
            row[q] = s * x + c * y;
        }
        turn(a[p], a[q], c, s);
        turn(vectors[p], vectors[q], c, s);
    }

    private static void turn(double[] p, double[] q, double c, double s) {
        for (int k = 0; k < p.length; k++) {
            double x = p[k];
            double y = q[k];
            p[k] = c * x - s * y;
            q[k] = s * x + c * y;
        }
    }

    /** The places of the eigenvalues from the largest down. */
    int[] order() {
        Integer[] order = new Integer[a.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        java.util.Arrays.sort(order, (i, j) -> Double.compare(a[j][j], a[i][i]));
        int[] plain = new int[order.length];
        for (int i = 0; i < plain.length; i++) {
            plain[i] = order[i];
        }
        return plain;
    }

    double value(int place) {
        return a[place][place];
    }

    /** The eigenvector of the value at a place. */
    double[] vector(int place) {
        return vectors[place];
    }
}
