package vn.danvan.reporting.disclosure;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/** What a reader can tell of hidden counts by going from sum to sum, each time with what the ones before have left of them. */
final class Narrowing {

    /** So that ranges that close in on each other by ones come to an end. */
    private static final int ROUNDS = 20;

    private final long open;
    private final long[] least;
    private final long[] most;
    private final List<int[]> sums;
    private final int[][] sumsOf;
    private final BitSet binding;
    private final Deque<Integer> waiting = new ArrayDeque<>();
    private final BitSet isWaiting = new BitSet();

    private Narrowing(Cover.Ranges ranges, List<int[]> sums, int[][] sumsOf, BitSet binding) {
        this.open = Cover.OPEN;
        this.least = ranges.least().clone();
        this.most = ranges.most().clone();
        this.sums = sums;
        this.sumsOf = sumsOf;
        this.binding = binding;
    }

    /**
     * The counts of which one value is left.
     *
     * @param sums each the parts and, last, their sum
     * @param sumsOf the numbers of the sums of each count
     * @param binding the numbers of the sums that tell anything
     */
    static BitSet pinned(Cover.Ranges ranges, List<int[]> sums, int[][] sumsOf, BitSet binding) {
        Narrowing narrowing = new Narrowing(ranges, sums, sumsOf, binding);
        binding.stream().forEach(narrowing::await);
        narrowing.run();
        BitSet pinned = new BitSet();
        for (int count = 0; count < narrowing.least.length; count++) {
            pinned.set(count, narrowing.least[count] == narrowing.most[count]);
        }
        return pinned;
    }

    private void await(int sum) {
        if (binding.get(sum) && !isWaiting.get(sum)) {
            isWaiting.set(sum);
            waiting.add(sum);
        }
    }

    private void run() {
        for (int left = ROUNDS * binding.cardinality(); left > 0 && !waiting.isEmpty(); left--) {
            int sum = waiting.remove();
            isWaiting.clear(sum);
            narrow(sums.get(sum));
        }
    }

    private void narrow(int[] sum) {
        int whole = sum[sum.length - 1];
        long low = 0;
        long high = 0;
        int opened = 0;
        for (int at = 0; at < sum.length - 1; at++) {
            if (sum[at] >= 0) {
                low += least[sum[at]];
                opened += most[sum[at]] == open ? 1 : 0;
                high += most[sum[at]] == open ? 0 : most[sum[at]];
            }
        }
        long wholeLeast = least[whole];
        long wholeMost = most[whole];
        for (int at = 0; at < sum.length - 1; at++) {
            int part = sum[at];
            if (part >= 0 && least[part] < most[part]) {
                boolean isOpen = most[part] == open;
                long restMost = opened > (isOpen ? 1 : 0) ? open : high - (isOpen ? 0 : most[part]);
                long restLeast = low - least[part];
                narrow(
                        part,
                        restMost == open ? 0 : wholeLeast - restMost,
                        wholeMost == open ? open : wholeMost - restLeast);
            }
        }
        narrow(whole, low, opened > 0 ? open : high);
    }

    /** What would leave nothing comes of reports that do not agree, and tells nothing. */
    private void narrow(int count, long low, long high) {
        long newLeast = Math.max(least[count], low);
        long newMost = Math.min(most[count], high);
        if (newLeast <= newMost && (newLeast > least[count] || newMost < most[count])) {
            least[count] = newLeast;
            most[count] = newMost;
            for (int sum : sumsOf[count]) {
                await(sum);
            }
        }
    }
}
