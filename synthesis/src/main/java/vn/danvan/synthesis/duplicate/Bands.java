package vn.danvan.synthesis.duplicate;

import java.util.Arrays;

/**
 * Sorts texts into buckets: two texts meet in a band when two given bins of their sketches are equal. With 32 bands of two bins,
 * texts of similarity s meet with probability 1 - (1 - s^2)^32: 0.996 at 0.4, 0.95 at 0.3.
 */
final class Bands {

    static final int COUNT = Sketch.BINS / 2;
    private static final int DIGIT = 11;
    private static final int VALUES = 1 << DIGIT;

    private final Sketches sketches;
    private final int[] numberAt;
    private long[] buckets;
    private long[] other;

    /**
     * Buckets of the texts in the order given; that order is kept within a bucket.
     *
     * @param numberAt the numbers of the texts
     */
    Bands(Sketches sketches, int[] numberAt) {
        this.sketches = sketches;
        this.numberAt = numberAt;
        this.buckets = new long[numberAt.length];
        this.other = new long[numberAt.length];
    }

    /** Sorts by a band: bucket in the upper half, place in the order given in the lower; valid until the next call. */
    long[] sorted(int band) {
        int[][] counts = new int[3][VALUES];
        for (int place = 0; place < numberAt.length; place++) {
            int key = sketches.pair(numberAt[place], 2 * band);
            buckets[place] = (long) key << 32 | place;
            counts[0][key & VALUES - 1]++;
            counts[1][key >>> DIGIT & VALUES - 1]++;
            counts[2][key >>> 2 * DIGIT]++;
        }
        for (int pass = 0; pass < counts.length; pass++) {
            scatter(counts[pass], Integer.SIZE + pass * DIGIT);
        }
        return buckets;
    }

    private void scatter(int[] count, int shift) {
        int sum = 0;
        for (int value = 0; value < VALUES; value++) {
            int here = count[value];
            count[value] = sum;
            sum += here;
        }
        for (long entry : buckets) {
            other[count[(int) (entry >>> shift) & VALUES - 1]++] = entry;
        }
        long[] swap = buckets;
        buckets = other;
        other = swap;
    }

    /** Behind the last entry of the bucket that the entry at {@code from} is in. */
    static int end(long[] sorted, int from) {
        long bucket = sorted[from] >>> 32;
        int inside = from;
        int step = 1;
        while (inside + step < sorted.length && sorted[inside + step] >>> 32 == bucket) {
            inside += step;
            step *= 2;
        }
        while (step > 0) {
            if (inside + step < sorted.length && sorted[inside + step] >>> 32 == bucket) {
                inside += step;
            }
            step /= 2;
        }
        return inside + 1;
    }

    /** The first begin of a bucket at or behind {@code from}. */
    static int begin(long[] sorted, int from) {
        boolean begins = from == 0 || sorted[from] >>> 32 != sorted[from - 1] >>> 32;
        return begins ? from : end(sorted, from);
    }

    /** The numbers from 0 to below {@code count}. */
    static int[] all(int count) {
        int[] numbers = new int[count];
        Arrays.setAll(numbers, number -> number);
        return numbers;
    }
}
