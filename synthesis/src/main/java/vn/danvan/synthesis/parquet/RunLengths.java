package vn.danvan.synthesis.parquet;

import vn.danvan.synthesis.parquet.UnreadableParquet.Fault;

/** Small numbers in runs: one number many times, or eight by eight in a fixed number of bits each. */
final class RunLengths {

    private static final int MOST_WIDTH = 32;

    private final ByteSource from;
    private final int width;
    private long left;
    private boolean same;
    private int number;
    private int place;
    private long bit;

    private RunLengths(ByteSource from, int width) {
        this.from = from;
        this.width = width;
    }

    static RunLengths of(ByteSource from, int width) throws UnreadableParquet {
        if (width > MOST_WIDTH) {
            throw new UnreadableParquet(Fault.VALUE);
        }
        return new RunLengths(from, width);
    }

    /** Single bits to the end of the bytes. */
    static RunLengths packed(ByteSource from) {
        RunLengths bits = new RunLengths(from, 1);
        bits.left = (long) from.left() * Byte.SIZE;
        bits.place = from.at();
        return bits;
    }

    int next() throws UnreadableParquet {
        while (left == 0) {
            run();
        }
        left--;
        if (!same) {
            number = (int) from.bits(place, bit, width);
            bit += width;
        }
        return number;
    }

    private void run() throws UnreadableParquet {
        long header = from.varint(Integer.MAX_VALUE);
        same = (header & 1) == 0;
        left = header >>> 1;
        if (same) {
            number = (int) from.littleEndian((width + 7) / Byte.SIZE);
            return;
        }
        bit = 0;
        place = from.at();
        // Some writers leave out the last bytes of the last eight numbers.
        long bytes = Math.min(left * width, from.left());
        left = width == 0 ? left * Byte.SIZE : Math.min(left * Byte.SIZE, bytes * Byte.SIZE / width);
        from.skip(bytes);
    }
}
