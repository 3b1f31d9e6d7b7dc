package vn.danvan.reporting.disclosure;

import java.util.Arrays;
import java.util.List;

/**
 * Sums of counts that are named by numbers, each its parts and, last, the whole. They are gone through many times, so they lie
 * one after the other, and the sums of each count too.
 */
final class Sums {

    private final int[] counts;
    private final int[] ends;
    private final int[] terms;
    private final int[] of;
    private final int[] endsOf;

    private Sums(int known, Collecting collected) {
        counts = Arrays.copyOf(collected.counts, collected.length);
        ends = Arrays.copyOf(collected.ends, collected.size);
        terms = Arrays.copyOf(collected.terms, collected.size);
        of = new int[counts.length];
        endsOf = new int[known];
        for (int count : counts) {
            endsOf[count]++;
        }
        for (int count = 1; count < known; count++) {
            endsOf[count] += endsOf[count - 1];
        }
        int[] next = endsOf.clone();
        for (int sum = 0; sum < ends.length; sum++) {
            for (int at = start(sum); at < ends[sum]; at++) {
                of[--next[counts[at]]] = sum;
            }
        }
    }

    /** Takes sums in. */
    static final class Collecting {

        private int[] counts = new int[64];
        private int[] ends = new int[16];
        private int[] terms = new int[16];
        private int length;
        private int size;

        /** Takes in a sum of the first numbers; one below 0 is a part that nobody reported. */
        void add(int[] sum, int numbers) {
            if (length + numbers > counts.length) {
                counts = Arrays.copyOf(counts, 2 * counts.length + numbers);
            }
            if (size == ends.length) {
                ends = Arrays.copyOf(ends, 2 * size);
                terms = Arrays.copyOf(terms, 2 * size);
            }
            for (int at = 0; at < numbers; at++) {
                if (sum[at] >= 0) {
                    counts[length++] = sum[at];
                }
            }
            terms[size] = numbers;
            ends[size++] = length;
        }

        /** The sums, of so many counts. */
        Sums sums(int known) {
            return new Sums(known, this);
        }
    }

    /** These sums of so many counts. */
    static Sums of(int known, List<int[]> sums) {
        Collecting collecting = new Collecting();
        sums.forEach(sum -> collecting.add(sum, sum.length));
        return collecting.sums(known);
    }

    /** How many there are. */
    int size() {
        return ends.length;
    }

    /** How many counts stand in all of them. */
    int length() {
        return counts.length;
    }

    /** Where the parts of the sum begin. */
    int start(int sum) {
        return sum == 0 ? 0 : ends[sum - 1];
    }

    /** Where its whole stands, and its parts end. */
    int end(int sum) {
        return ends[sum] - 1;
    }

    /** The count that stands there. */
    int count(int at) {
        return counts[at];
    }

    int whole(int sum) {
        return counts[ends[sum] - 1];
    }

    /** Of how many numbers the sum is said, those that nobody reported too. */
    int terms(int sum) {
        return terms[sum];
    }

    /** Where the sums of a count begin, the last of them first. */
    int startOf(int count) {
        return count == 0 ? 0 : endsOf[count - 1];
    }

    /** Where they end. */
    int endOf(int count) {
        return endsOf[count];
    }

    /** The sum that stands there. */
    int sum(int at) {
        return of[at];
    }
}
