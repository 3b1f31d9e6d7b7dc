package vn.danvan.synthesis.report;

import java.util.Arrays;

/** Shares out a bounded number of places among clauses: each gets what it needs up to a level that is the same for all. */
final class Shown {

    private Shown() {}

    /**
     * The highest level at which no more than {@code most} places are taken.
     *
     * @param needed by each clause
     * @param highest no level is above it
     */
    static int level(int[] needed, int highest, int most) {
        int low = 0;
        int high = highest;
        while (low < high) {
            int level = (low + high + 1) >>> 1;
            long taken =
                    Arrays.stream(needed).mapToLong(one -> Math.min(one, level)).sum();
            if (taken <= most) {
                low = level;
            } else {
                high = level - 1;
            }
        }
        return low;
    }
}
