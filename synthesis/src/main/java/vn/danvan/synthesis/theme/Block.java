package vn.danvan.synthesis.theme;

/** Some vectors, stored axis by axis, so that their inner products with another are found side by side. */
final class Block {

    private final int count;
    private final float[] axes;

    /** The vectors with these rows. */
    Block(float[] vectors, int[] rows, int from, int to) {
        this.count = to - from;
        this.axes = new float[count * TextSpace.SIZE];
        for (int i = 0; i < count; i++) {
            for (int axis = 0; axis < TextSpace.SIZE; axis++) {
                axes[axis * count + i] = vectors[rows[from + i] * TextSpace.SIZE + axis];
            }
        }
    }

    int count() {
        return count;
    }

    /** Writes the inner products of all with {@code vector[at..]} to {@code products}. */
    void products(float[] vector, int at, float[] products) {
        java.util.Arrays.fill(products, 0, count, 0);
        for (int axis = 0; axis < TextSpace.SIZE; axis += 4) {
            four(vector, at + axis, axis * count, products);
        }
    }

    private void four(float[] vector, int at, int row, float[] products) {
        float a = vector[at];
        float b = vector[at + 1];
        float c = vector[at + 2];
        float d = vector[at + 3];
        int second = row + count;
        int third = second + count;
        int fourth = third + count;
        for (int i = 0; i < count; i++) {
            products[i] += (a * axes[row + i] + b * axes[second + i]) + (c * axes[third + i] + d * axes[fourth + i]);
        }
    }
}
