package vn.danvan.synthesis.parquet;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import vn.danvan.synthesis.parquet.UnreadableParquet.Fault;

/** Whole numbers as differences from the one before, in blocks of parts with a fixed number of bits each. */
final class DeltaNumbers {

    private static final int LARGEST_BLOCK = 1 << 20;

    private final ByteSource from;
    private final int parts;
    private final int size;
    private final byte[] widths;
    private int left;
    private long number;
    private long least;
    private int part;
    private int inPart;
    private int place;
    private long bit;
    private boolean begun;

    /**
     * Reads what stands before the numbers.
     *
     * @param most how many there can be
     */
    DeltaNumbers(ByteSource from, int most) throws UnreadableParquet {
        this.from = from;
        int block = from.varint(LARGEST_BLOCK);
        this.parts = from.varint(LARGEST_BLOCK);
        this.left = from.varint(most);
        this.number = from.zigzag();
        this.size = parts == 0 ? 0 : block / parts;
        if (size == 0 || block % parts != 0 || size % Byte.SIZE != 0) {
            throw new UnreadableParquet(Fault.VALUE);
        }
        this.part = parts;
        this.widths = new byte[parts];
    }

    /** The next number, the lowest byte first. */
    byte[] next(int width) throws UnreadableParquet {
        ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putLong(0, nextLong());
        return Arrays.copyOf(bytes.array(), width);
    }

    long nextLong() throws UnreadableParquet {
        if (left-- <= 0) {
            throw new UnreadableParquet(Fault.VALUE);
        }
        if (!begun) {
            begun = true;
            return number;
        }
        if (inPart == 0) {
            nextPart();
        }
        inPart--;
        number += least + from.bits(place, bit, widths[part]);
        bit += widths[part];
        return number;
    }

    /** Moves to the next part; its bytes are passed over whole, also when not all of its numbers are used. */
    private void nextPart() throws UnreadableParquet {
        part++;
        if (part >= parts) {
            least = from.zigzag();
            for (int i = 0; i < parts; i++) {
                widths[i] = (byte) from.u8();
                if (widths[i] < 0 || widths[i] > Long.SIZE) {
                    throw new UnreadableParquet(Fault.VALUE);
                }
            }
            part = 0;
        }
        place = from.skip((long) size * widths[part] / Byte.SIZE);
        bit = 0;
        inPart = size;
    }

    /** Passes over all numbers, so that the source stands behind them. */
    void skipAll() throws UnreadableParquet {
        int behindFirst = left - 1;
        for (long passed = 0; passed < behindFirst; passed += size) {
            nextPart();
        }
        left = 0;
    }
}
