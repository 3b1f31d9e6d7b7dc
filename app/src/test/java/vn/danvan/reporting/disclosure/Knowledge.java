package vn.danvan.reporting.disclosure;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Everything that follows from a number of sums. */
final class Knowledge {

    private static final long PRIME = 1_000_000_007;

    private final Map<Integer, long[]> byPivot = new LinkedHashMap<>();

    void learn(long[] row) {
        long[] rest = reduce(row);
        for (int column = 0; column < rest.length; column++) {
            if (rest[column] != 0) {
                byPivot.put(column, times(rest, inverse(rest[column])));
                return;
            }
        }
    }

    boolean tells(long[] row) {
        return Arrays.stream(reduce(row)).allMatch(rest -> rest == 0);
    }

    private long[] reduce(long[] row) {
        long[] rest = row.clone();
        for (int column = 0; column < rest.length; column++) {
            long[] by = byPivot.get(column);
            if (by != null && rest[column] != 0) {
                long factor = PRIME - rest[column];
                for (int at = column; at < rest.length; at++) {
                    rest[at] = (rest[at] + factor * by[at]) % PRIME;
                }
            }
        }
        return rest;
    }

    private static long[] times(long[] row, long factor) {
        return Arrays.stream(row).map(one -> one * factor % PRIME).toArray();
    }

    private static long inverse(long number) {
        return java.math.BigInteger.valueOf(number)
                .modInverse(java.math.BigInteger.valueOf(PRIME))
                .longValue();
    }
}
