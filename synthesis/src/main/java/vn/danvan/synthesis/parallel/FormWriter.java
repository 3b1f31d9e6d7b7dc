package vn.danvan.synthesis.parallel;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes the byte form of something that goes to another machine; {@link FormReader} reads it in the same order. */
public final class FormWriter {

    private static final int MORE = 0x80;

    private byte[] bytes = new byte[1 << 12];
    private int length;

    /** Adds a whole number from 0: seven bits a byte, the lowest first. */
    public FormWriter number(long number) {
        if (number < 0) {
            throw new IllegalArgumentException("a number of a form is from 0, not " + number);
        }
        room(Long.BYTES + 2);
        long rest = number;
        while (rest >= MORE) {
            bytes[length++] = (byte) (rest | MORE);
            rest >>>= 7;
        }
        bytes[length++] = (byte) rest;
        return this;
    }

    /** Adds any number, in eight bytes. */
    public FormWriter fixed(long number) {
        room(Long.BYTES);
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putLong(length, number);
        length += Long.BYTES;
        return this;
    }

    /** Adds bytes and how many they are. */
    public FormWriter bytes(byte[] more) {
        number(more.length);
        room(more.length);
        System.arraycopy(more, 0, bytes, length, more.length);
        length += more.length;
        return this;
    }

    /** Adds a text. */
    public FormWriter text(String text) {
        return bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private void room(int more) {
        int needed = Math.addExact(length, more);
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(needed, (int) Math.min(bytes.length * 2L, Integer.MAX_VALUE - 8)));
        }
    }

    /** What was written. */
    public byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }
}
