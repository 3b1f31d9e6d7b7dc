package vn.danvan.synthesis.theme;

import java.util.Arrays;

/** Some vectors, stored axis by axis, so that their inner products with another are found side by side. */
final class Block {

    private final int count;
    private final float[][] axes;

    /** The vectors with these rows. */
    Block(float[] vectors, int[] rows) {
        this.count = rows.length;
        this.axes = new float[TextSpace.SIZE][count];
        for (int i = 0; i < count; i++) {
            int at = rows[i] * TextSpace.SIZE;
            for (int axis = 0; axis < TextSpace.SIZE; axis++) {
                axes[axis][i] = vectors[at + axis];
            }
        }
    }

    int count() {
        return count;
    }

    /** Writes the inner products of all with {@code vector[at..]} to {@code products}. */
    void products(float[] vector, int at, float[] products) {
        Arrays.fill(products, 0, count, 0);
        for (int axis = 0; axis < TextSpace.SIZE; axis += 4) {
            add(vector, at + axis, axis, products);
        }
    }

    private void add(float[] vector, int at, int axis, float[] products) {
        float a = vector[at];
        float b = vector[at + 1];
        float c = vector[at + 2];
        float d = vector[at + 3];
        float[] first = axes[axis];
        float[] second = axes[axis + 1];
        float[] third = axes[axis + 2];
        float[] fourth = axes[axis + 3];
        for (int i = 0; i < first.length; i++) {
            products[i] += (a * first[i] + b * second[i]) + (c * third[i] + d * fourth[i]);
        }
    }
}
