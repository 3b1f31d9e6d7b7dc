package vn.danvan.synthesis.input;

/** Finds where records end. */
interface Framing {

    /**
     * The end of the last whole record in {@code bytes[0..length)}, which begins with a record.
     *
     * @return the offset behind its line end, or 0 when no record ends here
     */
    int lastEnd(byte[] bytes, int length);
}
