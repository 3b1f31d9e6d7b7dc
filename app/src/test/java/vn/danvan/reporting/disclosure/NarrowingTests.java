package vn.danvan.reporting.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ranges of hidden counts that are narrowed from sum to sum. */
class NarrowingTests {

    private static final int PLACES = 24;
    private static final int PERIODS = 5;

    private final BitSet binding = new BitSet();

    private static BitSet set(int... numbers) {
        BitSet set = new BitSet();
        for (int number : numbers) {
            set.set(number);
        }
        return set;
    }

    @Test
    void aCountIsPinnedByTwoSumsThatLeaveNothingElse() {
        // a + b = 5 with b from 1 to 4 leaves a from 1 to 4; a + c = 2 with c from 1 to 4 leaves 1.
        Sums sums = Sums.of(5, List.of(new int[] {0, 1, 3}, new int[] {0, 2, 4}));
        Ranges known = Ranges.known(new long[] {1, 4, 1, 5, 2});
        known.set(0, 0, Ranges.OPEN);
        known.set(1, 1, SmallCells.LARGEST);
        known.set(2, 1, SmallCells.LARGEST);
        binding.set(0, 2);
        Narrowing narrowing = new Narrowing(known, sums, binding);
        assertThat(narrowing.pinned(set(0, 1, 2))).isEqualTo(set(0, 1, 2, 3, 4));
        known.set(2, 0, Ranges.OPEN);
        assertThat(narrowing.pinned(set(2))).isEqualTo(set(3, 4));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void goingOnLeavesWhatBeginningAnewWouldLeave(long start) {
        for (long seed = start * 1000; seed < start * 1000 + 50; seed++) {
            Random random = new Random(seed);
            long[] counts = counts(random, seed % 3 == 0 ? 0.02 : 0);
            Sums sums = Sums.of(counts.length, sums());
            Ranges known = Ranges.known(counts);
            BitSet binding = new BitSet();
            Narrowing goingOn = new Narrowing(known, sums, binding);
            for (int round = 0; round < 8; round++) {
                BitSet changed = new BitSet();
                for (int more = random.nextInt(PLACES * PERIODS); more >= 0; more--) {
                    int count = random.nextInt(counts.length);
                    boolean marked = counts[count] >= 1 && counts[count] <= SmallCells.LARGEST && random.nextBoolean();
                    known.set(count, marked ? 1 : 0, marked ? SmallCells.LARGEST : Ranges.OPEN);
                    changed.set(count);
                    for (int at = sums.startOf(count); at < sums.endOf(count); at++) {
                        binding.set(sums.sum(at));
                    }
                }
                BitSet every = new BitSet();
                every.set(0, counts.length);
                assertThat(goingOn.pinned(changed))
                        .as("seed %s round %s", seed, round)
                        .isEqualTo(new Narrowing(known, sums, binding).pinned(every));
            }
        }
    }

    /** Places with their total, each in four quarters and the year; some of the reports may not agree. */
    private static long[] counts(Random random, double mistakes) {
        long[] counts = new long[(PLACES + 1) * PERIODS];
        for (int place = 0; place < PLACES; place++) {
            for (int quarter = 0; quarter < PERIODS - 1; quarter++) {
                long count = random.nextInt(3) == 0 ? random.nextInt(30) : random.nextInt(4);
                long told = random.nextDouble() < mistakes ? count + 1 : count;
                counts[place * PERIODS + quarter] = told;
                counts[place * PERIODS + PERIODS - 1] += count;
                counts[PLACES * PERIODS + quarter] += told;
            }
            counts[PLACES * PERIODS + PERIODS - 1] += counts[place * PERIODS + PERIODS - 1];
        }
        return counts;
    }

    private static List<int[]> sums() {
        List<int[]> sums = new ArrayList<>();
        for (int period = 0; period < PERIODS; period++) {
            int[] sum = new int[PLACES + 1];
            for (int place = 0; place <= PLACES; place++) {
                sum[place] = place * PERIODS + period;
            }
            sums.add(sum);
        }
        for (int place = 0; place <= PLACES; place++) {
            int first = place * PERIODS;
            sums.add(new int[] {first, first + 1, first + 2, first + 3, first + 4});
        }
        return sums;
    }
}
