package vn.danvan.synthesis.input;

import vn.danvan.language.FoldedWords;

/** A 64-bit hash of bytes as they stand, sixteen at a time by one multiplication to 128 bits (in the manner of Wang's wyhash). */
final class ByteHash {

    private static final long FIRST = 0xA0761D6478BD642FL;
    private static final long SECOND = 0xE7037ED1A0B428DBL;
    private static final int STEP = 2 * Long.BYTES;

    private ByteHash() {}

    /** The hash of {@code bytes[from..to)}, which depends on the seed. */
    static long of(byte[] bytes, int from, int to, long seed) {
        long hash = seed ^ to - from;
        int at = from;
        for (; at + STEP <= to; at += STEP) {
            hash = fold(Eight.at(bytes, at) ^ FIRST, Eight.at(bytes, at + Long.BYTES) ^ SECOND ^ hash);
        }
        if (at + Long.BYTES <= to) {
            hash = fold(Eight.at(bytes, at) ^ SECOND, hash ^ FIRST);
            at += Long.BYTES;
        }
        long rest = 0;
        for (; at < to; at++) {
            rest = (rest << Byte.SIZE) | (bytes[at] & 0xFF);
        }
        return FoldedWords.mix(fold(rest ^ FIRST, hash ^ SECOND));
    }

    private static long fold(long one, long other) {
        return Math.unsignedMultiplyHigh(one, other) ^ one * other ^ one + other;
    }
}
