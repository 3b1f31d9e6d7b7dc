package vn.danvan.synthesis.duplicate;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import vn.danvan.language.FoldedWords;

/**
 * One-permutation MinHash with optimal densification (Li, Owen and Zhang 2012; Shrivastava 2017): every shingle falls into one of
 * 64 bins, each bin keeps 16 bits of its smallest, an empty bin borrows from another. The share of equal bins of two sketches
 * estimates the Jaccard similarity of their texts.
 */
final class Sketch {

    static final int BINS = 64;
    static final int BYTES = BINS * Short.BYTES;
    private static final VarHandle SHORTS =
            MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int NONE = Integer.MAX_VALUE;
    private static final byte[] DONORS = donors();
    private static final int DONORS_EACH = 32;

    private final int[] smallest = new int[BINS];

    private static byte[] donors() {
        byte[] donors = new byte[BINS * 32];
        for (int i = 0; i < donors.length; i++) {
            donors[i] = (byte) (FoldedWords.mix(i + 1L) & BINS - 1);
        }
        return donors;
    }

    /** Writes the sketch of the shingles to {@code out[at..at + BYTES)}. */
    void write(Shingles shingles, byte[] out, int at) {
        Arrays.fill(smallest, NONE);
        for (int i = 0; i < shingles.count(); i++) {
            long shingle = shingles.shingle(i);
            int bin = (int) shingle & BINS - 1;
            smallest[bin] = Math.min(smallest[bin], (int) (shingle >>> 33));
        }
        for (int bin = 0; bin < BINS; bin++) {
            SHORTS.set(out, at + Short.BYTES * bin, (short) ((smallest[filled(bin)] * 0x9E3779B1) >>> 16));
        }
    }

    private int filled(int bin) {
        if (smallest[bin] != NONE) {
            return bin;
        }
        for (int attempt = 0; attempt < DONORS_EACH; attempt++) {
            int donor = DONORS[bin * DONORS_EACH + attempt];
            if (smallest[donor] != NONE) {
                return donor;
            }
        }
        int next = bin;
        while (smallest[next] == NONE) {
            next = next + 1 & BINS - 1;
        }
        return next;
    }
}
