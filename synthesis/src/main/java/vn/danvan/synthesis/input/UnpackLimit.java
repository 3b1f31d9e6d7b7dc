package vn.danvan.synthesis.input;

/**
 * How much may come out of a packed file: bombs are small files of gigabytes of nothing. Rows differ in their ids, so real files
 * never come near.
 *
 * @param floor bytes that may come out of any file
 * @param ratio bytes that may come out for each byte of a larger one
 */
record UnpackLimit(long floor, int ratio) {

    /** What holds for a run. */
    static final UnpackLimit USUAL = new UnpackLimit(8L << 30, 200);

    /** For a file of so many bytes. */
    long of(long packed) {
        return Math.max(floor, packed * ratio);
    }
}
