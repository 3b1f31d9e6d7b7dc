package vn.danvan.synthesis.theme;

import java.util.Arrays;
import vn.danvan.language.FoldedWords;

/** Draws a sample that depends on the seed and the numbers alone. */
final class Draw {

    private Draw() {}

    /** At most {@code most} of the items, in their order: those with the smallest hash of seed and number. */
    static int[] some(int[] items, int most, long seed) {
        if (items.length <= most) {
            return items;
        }
        long[] keyed = new long[items.length];
        for (int i = 0; i < keyed.length; i++) {
            keyed[i] = (FoldedWords.mix(seed * 31 + items[i]) & 0xFFFFFFFF00000000L) | i;
        }
        Arrays.sort(keyed);
        int[] drawn = new int[most];
        for (int i = 0; i < most; i++) {
            drawn[i] = items[(int) keyed[i]];
        }
        Arrays.sort(drawn);
        return drawn;
    }
}
