package vn.danvan.synthesis.parallel;

import java.io.StreamCorruptedException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads what a {@link FormWriter} wrote; bytes that end too early or name impossible sizes are refused. */
public final class FormReader {

    private static final int MOST_SHIFT = 56;

    private final byte[] bytes;
    private int at;

    /** Reads these bytes from their begin. */
    public FormReader(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The next number from 0. */
    public long number() throws StreamCorruptedException {
        long number = 0;
        for (int shift = 0; shift <= MOST_SHIFT; shift += 7) {
            byte b = bytes[need(1)];
            number |= (long) (b & 0x7F) << shift;
            if (b >= 0) {
                return number;
            }
        }
        throw new StreamCorruptedException("a number has too many bytes, at " + at);
    }

    /** The next number, as one that fits an int. */
    public int small() throws StreamCorruptedException {
        long number = number();
        if (number > Integer.MAX_VALUE) {
            throw new StreamCorruptedException("a number is too great, at " + at + ": " + number);
        }
        return (int) number;
    }

    /** The next number, as how many elements follow, each of at least so many bytes. */
    public int size(int bytesEach) throws StreamCorruptedException {
        long size = number();
        if (size > (bytes.length - at) / bytesEach) {
            throw new StreamCorruptedException("the form says " + size + " elements and ends before them");
        }
        return (int) size;
    }

    /** The next number of eight bytes. */
    public long fixed() throws StreamCorruptedException {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong(need(Long.BYTES));
    }

    /** The next bytes. */
    public byte[] bytes() throws StreamCorruptedException {
        int size = size(1);
        int from = need(size);
        return Arrays.copyOfRange(bytes, from, from + size);
    }

    /** The next text. */
    public String text() throws StreamCorruptedException {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    /** The next text, as the name of one of an enum's values. */
    public <E extends Enum<E>> E oneOf(Class<E> values) throws StreamCorruptedException {
        String name = text();
        for (E value : values.getEnumConstants()) {
            if (value.name().equals(name)) {
                return value;
            }
        }
        throw new StreamCorruptedException("no " + values.getSimpleName() + ": " + name);
    }

    /** Refuses bytes behind what was read. */
    public void end() throws StreamCorruptedException {
        if (at != bytes.length) {
            throw new StreamCorruptedException(bytes.length - at + " bytes too many");
        }
    }

    private int need(int size) throws StreamCorruptedException {
        if (size > bytes.length - at) {
            throw new StreamCorruptedException("the form ends too early");
        }
        at += size;
        return at - size;
    }
}
