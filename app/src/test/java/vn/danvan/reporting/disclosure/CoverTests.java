package vn.danvan.reporting.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is hidden beside small counts, and what is said of them. */
class CoverTests {

    private static Cover cover(long[] counts, int[] small, int[]... sums) {
        BitSet present = new BitSet();
        present.set(0, counts.length);
        int[] with = new int[counts.length];
        Arrays.fill(with, -1);
        return new Cover(counts, present, set(small), set(small), with, Sums.of(counts.length, List.of(sums)));
    }

    private static BitSet set(int... numbers) {
        BitSet set = new BitSet();
        Arrays.stream(numbers).forEach(set::set);
        return set;
    }

    @Test
    void ofAYearOfFourSingleLettersItIsNotSaidThatItIsSmall() {
        Cover cover = cover(new long[] {1, 1, 1, 1, 4}, new int[] {0, 1, 2, 3, 4}, new int[] {0, 1, 2, 3, 4});
        assertThat(cover.hidden()).isEqualTo(set(0, 1, 2, 3, 4));
        assertThat(cover.marked()).isEqualTo(set(0, 1, 2, 3));
    }

    @Test
    void whatWouldFollowFromTwoSumsIsKeptBack() {
        // The small third and the two others make 63; the two others alone make 60.
        int[] two = {0, 1, 3};
        int[] three = {0, 1, 2, 4};
        int[] elsewhere = {0, 5, 6};
        long[] counts = {20, 40, 3, 60, 63, 30, 50};
        BitSet hidden = cover(counts, new int[] {2}, two, three, elsewhere).hidden();
        assertThat(hidden.get(2)).isTrue();
        assertThat(Deduction.known(
                                counts.length,
                                hidden,
                                Sums.of(counts.length, List.of(two, three, elsewhere)),
                                set(0, 1, 2))
                        .get(2))
                .isFalse();
    }

    @Test
    void whatFollowsFromTwoSumsIsKnown() {
        // a + b and a + b + c are shown, so c is known, though two others of its sum are hidden.
        BitSet known = Deduction.known(
                5, set(0, 1, 2), Sums.of(5, List.of(new int[] {0, 1, 3}, new int[] {0, 1, 2, 4})), set(0, 1));
        assertThat(known).isEqualTo(set(2));
    }
}
