package vn.danvan.reporting.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * What a reader can work out exactly of hidden counts, by all sums together. A hidden count cannot be worked out when it can
 * change without any sum changing: all such changes are looked for at once, by making up one at random.
 *
 * <p>The arithmetic is modulo a large prime. That may take a count for known which is not, one time in two thousand million,
 * and never the other way round.
 */
final class Deduction {

    private static final long PRIME = Integer.MAX_VALUE;

    /** Of two hidden counts that make a sum, one changes as the other does: the change of {@code of}, times {@code sign}. */
    private final int[] of;

    private final byte[] sign;
    private final BitSet known = new BitSet();
    private final long[] left;
    private final int[] touched;
    private final boolean[] isTouched;
    private int touchedCounts;

    /** A count as the others of its sum make it: minus the factors times them. */
    private static final class Made {

        private final int count;
        private final int[] others;
        private final long[] factors;

        Made(int count, int[] others, long[] factors) {
            this.count = count;
            this.others = others;
            this.factors = factors;
        }
    }

    private final List<Made> made = new ArrayList<>();
    private final int[] madeBy;

    /** In how many sums a count stands. */
    private final int[] meetings;

    private Deduction(int counts) {
        of = IntStream.range(0, counts).toArray();
        sign = new byte[counts];
        Arrays.fill(sign, (byte) 1);
        left = new long[counts];
        touched = new int[counts];
        isTouched = new boolean[counts];
        meetings = new int[counts];
        madeBy = new int[counts];
        Arrays.fill(madeBy, -1);
    }

    /**
     * The hidden counts that can be worked out.
     *
     * @param counts how many there are
     * @param hidden those that are hidden
     * @param sums each the parts and, last, their sum
     */
    static BitSet known(int counts, BitSet hidden, List<int[]> sums) {
        Deduction deduction = new Deduction(counts);
        List<int[]> rest = deduction.pair(hidden, sums);
        rest.sort(Comparator.comparingInt(sum -> sum.length));
        rest.forEach(sum -> deduction.meet(hidden, sum));
        rest.forEach(sum -> deduction.solve(hidden, sum));
        return deduction.unchanged(hidden);
    }

    /** Ties the counts of sums with two hidden ones; the other sums are left. */
    private List<int[]> pair(BitSet hidden, List<int[]> sums) {
        List<int[]> open = sums;
        boolean tied = true;
        while (tied) {
            tied = false;
            List<int[]> rest = new ArrayList<>();
            for (int[] sum : open) {
                add(hidden, sum);
                int[] found = found();
                if (found.length > 2 || (found.length == 2 && !isPair(found))) {
                    rest.add(sum);
                } else if (found.length > 0) {
                    tie(found);
                    tied = true;
                }
                clear();
            }
            open = rest;
        }
        return open;
    }

    private int[] found() {
        int found = 0;
        for (int at = 0; at < touchedCounts; at++) {
            found += left[touched[at]] == 0 ? 0 : 1;
        }
        int[] counts = new int[found];
        for (int at = touchedCounts - 1; at >= 0; at--) {
            if (left[touched[at]] != 0) {
                counts[--found] = touched[at];
            }
        }
        return counts;
    }

    private boolean isPair(int[] two) {
        return left[two[0]] == left[two[1]] || left[two[0]] == PRIME - left[two[1]];
    }

    private void tie(int[] oneOrTwo) {
        int one = oneOrTwo[0];
        if (oneOrTwo.length == 1) {
            known.set(one);
        } else {
            of[one] = oneOrTwo[1];
            sign[one] = (byte) (left[one] == left[oneOrTwo[1]] ? -1 : 1);
        }
    }

    /** What the sum says of the counts that are tied to no other; the sum itself is not said to change. */
    private void add(BitSet hidden, int[] sum) {
        for (int at = 0; at < sum.length; at++) {
            int count = sum[at];
            if (count >= 0 && hidden.get(count)) {
                boolean whole = at == sum.length - 1;
                int root = root(count);
                if (!known.get(root)) {
                    plus(root, (sign[count] > 0) != whole ? 1 : PRIME - 1);
                }
            }
        }
    }

    private void plus(int count, long factor) {
        if (!isTouched[count]) {
            isTouched[count] = true;
            touched[touchedCounts++] = count;
        }
        left[count] = (left[count] + factor) % PRIME;
    }

    private void clear() {
        while (touchedCounts > 0) {
            int count = touched[--touchedCounts];
            left[count] = 0;
            isTouched[count] = false;
        }
    }

    /** The count that it is tied to in the end; the way there is shortened. */
    private int root(int count) {
        int root = count;
        byte signs = 1;
        while (of[root] != root) {
            signs *= sign[root];
            root = of[root];
        }
        int at = count;
        while (of[at] != root && of[at] != at) {
            int next = of[at];
            byte own = sign[at];
            of[at] = root;
            sign[at] = signs;
            signs *= own;
            at = next;
        }
        return root;
    }

    private void meet(BitSet hidden, int[] sum) {
        add(hidden, sum);
        for (int count : found()) {
            meetings[count]++;
        }
        clear();
    }

    /** Takes the sum as what makes one more count. */
    private void solve(BitSet hidden, int[] sum) {
        add(hidden, sum);
        BitSet pending = new BitSet();
        for (int at = 0; at < touchedCounts; at++) {
            pending(touched[at], pending);
        }
        for (int at = pending.nextSetBit(0); at >= 0; at = pending.nextSetBit(at + 1)) {
            Made other = made.get(at);
            long factor = left[other.count];
            left[other.count] = 0;
            for (int one = 0; factor != 0 && one < other.others.length; one++) {
                int count = other.others[one];
                plus(count, (PRIME - factor) * other.factors[one] % PRIME);
                pending(count, pending);
            }
        }
        int[] found = found();
        if (found.length > 0) {
            make(found);
        }
        clear();
    }

    private void pending(int count, BitSet pending) {
        if (madeBy[count] >= 0) {
            pending.set(madeBy[count]);
        }
    }

    private void make(int[] found) {
        // The one that stands in the fewest other sums, so that those do not grow by what makes it.
        int best = 0;
        for (int at = 1; at < found.length; at++) {
            best = meetings[found[at]] < meetings[found[best]] ? at : best;
        }
        int count = found[best];
        found[best] = found[found.length - 1];
        int[] others = Arrays.copyOf(found, found.length - 1);
        long inverse = power(left[count], PRIME - 2);
        long[] factors = new long[others.length];
        for (int at = 0; at < others.length; at++) {
            factors[at] = left[others[at]] * inverse % PRIME;
        }
        madeBy[count] = made.size();
        made.add(new Made(count, others, factors));
    }

    private static long power(long base, long exponent) {
        long power = 1;
        long square = base;
        for (long rest = exponent; rest > 0; rest >>= 1) {
            if ((rest & 1) == 1) {
                power = power * square % PRIME;
            }
            square = square * square % PRIME;
        }
        return power;
    }

    /** The hidden counts that a change, free wherever the sums leave it free, leaves as they are. */
    private BitSet unchanged(BitSet hidden) {
        SplittableRandom random = new SplittableRandom(PRIME);
        long[] change = new long[of.length];
        hidden.stream()
                .filter(count -> root(count) == count && madeBy[count] < 0 && !known.get(count))
                .forEach(count -> change[count] = 1 + random.nextLong(PRIME - 1));
        for (Made one : made.reversed()) {
            long sum = 0;
            for (int at = 0; at < one.others.length; at++) {
                sum = (sum + one.factors[at] * change[one.others[at]]) % PRIME;
            }
            change[one.count] = (PRIME - sum) % PRIME;
        }
        BitSet unchanged = new BitSet();
        hidden.stream().filter(count -> change[root(count)] == 0).forEach(unchanged::set);
        return unchanged;
    }
}
