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
    private final Sums sums;
    private final BitSet hidden;
    private final boolean[] known;
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

    private Deduction(int counts, BitSet hidden, Sums sums) {
        this.hidden = hidden;
        this.sums = sums;
        known = new boolean[counts];
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
     * @param telling the sums that tell anything
     */
    static BitSet known(int counts, BitSet hidden, Sums sums, BitSet telling) {
        Deduction deduction = new Deduction(counts, hidden, sums);
        int[] rest = deduction.pair(telling.stream().toArray());
        rest = IntStream.of(rest)
                .boxed()
                .sorted(Comparator.comparingInt(sums::terms))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int sum : rest) {
            deduction.meet(sum);
        }
        for (int sum : rest) {
            deduction.solve(sum);
        }
        return deduction.unchanged();
    }

    /** Ties the counts of sums with two hidden ones; the other sums are left. */
    private int[] pair(int[] telling) {
        int[] open = telling;
        boolean tied = true;
        while (tied) {
            tied = false;
            int rest = 0;
            for (int sum : open) {
                add(sum);
                int found = found();
                if (found > 2 || (found == 2 && !isPair(counts(2)))) {
                    open[rest++] = sum;
                } else if (found > 0) {
                    tie(counts(found));
                    tied = true;
                }
                clear();
            }
            open = Arrays.copyOf(open, rest);
        }
        return open;
    }

    /** How many counts have a factor left. */
    private int found() {
        int found = 0;
        for (int at = 0; at < touchedCounts; at++) {
            found += left[touched[at]] == 0 ? 0 : 1;
        }
        return found;
    }

    /** Those counts, of which there are so many. */
    private int[] counts(int found) {
        int[] counts = new int[found];
        int next = 0;
        for (int at = 0; at < touchedCounts; at++) {
            if (left[touched[at]] != 0) {
                counts[next++] = touched[at];
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
            known[one] = true;
        } else {
            of[one] = oneOrTwo[1];
            sign[one] = (byte) (left[one] == left[oneOrTwo[1]] ? -1 : 1);
        }
    }

    /** What the sum says of the counts that are tied to no other; the sum itself is not said to change. */
    private void add(int sum) {
        for (int at = sums.start(sum); at <= sums.end(sum); at++) {
            int count = sums.count(at);
            if (hidden.get(count)) {
                boolean whole = at == sums.end(sum);
                int root = root(count);
                if (!known[root]) {
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
        long sum = left[count] + factor;
        left[count] = sum >= PRIME ? sum - PRIME : sum;
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

    private void meet(int sum) {
        add(sum);
        for (int count : counts(found())) {
            meetings[count]++;
        }
        clear();
    }

    /** Takes the sum as what makes one more count. */
    private void solve(int sum) {
        add(sum);
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
        int[] found = counts(found());
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
    private BitSet unchanged() {
        SplittableRandom random = new SplittableRandom(PRIME);
        long[] change = new long[of.length];
        hidden.stream()
                .filter(count -> root(count) == count && madeBy[count] < 0 && !known[count])
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
