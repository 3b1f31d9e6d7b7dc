package vn.danvan.synthesis.input;

import java.io.StreamCorruptedException;
import vn.danvan.synthesis.parallel.FormReader;
import vn.danvan.synthesis.parallel.FormWriter;

/**
 * Where a block of whole records stands in an opinion file.
 *
 * @param number its place among the blocks, from 0
 * @param start offset of its first byte
 * @param length how many bytes it has
 */
public record Frame(int number, long start, int length) {

    /** Writes it. */
    public void write(FormWriter to) {
        to.number(number).number(start).number(length);
    }

    /** Reads what {@link #write} wrote. */
    public static Frame read(FormReader from) throws StreamCorruptedException {
        return new Frame(from.small(), from.number(), from.small());
    }
}
