package vn.danvan.synthesis.input;

import java.io.StreamCorruptedException;
import vn.danvan.synthesis.parallel.FormReader;
import vn.danvan.synthesis.parallel.FormWriter;

/**
 * Where a text stands in the input.
 *
 * @param start offset of its first byte
 * @param size how many bytes it has there
 * @param form how it is written there
 */
public record TextPlace(long start, int size, TextForm form) {

    /** Writes it. */
    public void write(FormWriter to) {
        to.number(start).number(size).number(form.code());
    }

    /** Reads what {@link #write} wrote. */
    public static TextPlace read(FormReader from) throws StreamCorruptedException {
        long start = from.number();
        int size = from.small();
        int form = from.small();
        return new TextPlace(start, size, TextForm.ofCode(form));
    }
}
