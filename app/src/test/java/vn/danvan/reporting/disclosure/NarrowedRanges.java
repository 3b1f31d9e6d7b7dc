package vn.danvan.reporting.disclosure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The ranges that are left when sum after sum is looked at again and again. */
final class NarrowedRanges {

    private static final long MUCH = 1L << 40;

    final Map<Integer, Long> counts = new LinkedHashMap<>();
    private final Map<Integer, Long> least = new LinkedHashMap<>();
    private final Map<Integer, Long> most = new LinkedHashMap<>();
    private boolean changed;

    void count(int cell, long count, boolean hidden, boolean marked) {
        counts.put(cell, count);
        least.put(cell, hidden ? (marked ? 1 : 0) : count);
        most.put(cell, hidden ? (marked ? SmallCells.LARGEST : MUCH) : count);
    }

    boolean isPinned(int cell) {
        return Objects.equals(least.get(cell), most.get(cell));
    }

    void narrow(List<int[]> sums) {
        do {
            changed = false;
            sums.forEach(this::narrow);
        } while (changed);
    }

    private void narrow(int[] sum) {
        for (int at = 0; at < sum.length; at++) {
            // Of a + b = c: a is c less b, and c is a and b.
            boolean whole = at == sum.length - 1;
            long low = whole ? 0 : least(sum[sum.length - 1]);
            long high = whole ? 0 : most(sum[sum.length - 1]);
            for (int other = 0; other < sum.length - 1; other++) {
                if (other != at) {
                    low += whole ? least(sum[other]) : -most(sum[other]);
                    high += whole ? most(sum[other]) : -least(sum[other]);
                }
            }
            narrow(sum[at], low, high);
        }
    }

    private void narrow(int cell, long low, long high) {
        changed |= low > least(cell) || high < most(cell);
        least.merge(cell, low, Math::max);
        most.merge(cell, high, Math::min);
    }

    private long least(int cell) {
        return least.getOrDefault(cell, 0L);
    }

    private long most(int cell) {
        return most.getOrDefault(cell, MUCH);
    }
}
