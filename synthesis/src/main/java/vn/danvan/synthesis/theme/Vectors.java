package vn.danvan.synthesis.theme;

/** Sums and products of vectors in arrays; written so that the compiler makes wide instructions of them. */
final class Vectors {

    private Vectors() {}

    /** Adds {@code factor} times {@code from[at..]} to {@code to[into..]}. */
    static void add(float[] from, int at, float factor, float[] to, int into, int size) {
        for (int i = 0; i < size; i++) {
            to[into + i] += factor * from[at + i];
        }
    }

    /** Adds {@code factor} times one vector to another; equal places let the compiler use wide instructions. */
    static void add(float[] from, float factor, float[] to) {
        for (int i = 0; i < to.length; i++) {
            to[i] += factor * from[i];
        }
    }

    /** The inner product, with eight sums side by side. */
    static float dot(float[] a, int i, float[] b, int j, int size) {
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        float s4 = 0;
        float s5 = 0;
        float s6 = 0;
        float s7 = 0;
        int k = 0;
        for (; k + 8 <= size; k += 8) {
            s0 += a[i + k] * b[j + k];
            s1 += a[i + k + 1] * b[j + k + 1];
            s2 += a[i + k + 2] * b[j + k + 2];
            s3 += a[i + k + 3] * b[j + k + 3];
            s4 += a[i + k + 4] * b[j + k + 4];
            s5 += a[i + k + 5] * b[j + k + 5];
            s6 += a[i + k + 6] * b[j + k + 6];
            s7 += a[i + k + 7] * b[j + k + 7];
        }
        float rest = 0;
        for (; k < size; k++) {
            rest += a[i + k] * b[j + k];
        }
        return ((s0 + s4) + (s1 + s5)) + ((s2 + s6) + (s3 + s7)) + rest;
    }

    /** Makes the vector 1 long, unless it is zero; gives the length it had. */
    static float normalize(float[] vector, int at, int size) {
        float length = (float) Math.sqrt(dot(vector, at, vector, at, size));
        if (length > 1e-9f) {
            for (int i = 0; i < size; i++) {
                vector[at + i] /= length;
            }
        }
        return length;
    }
}
