package vn.danvan.synthesis.parquet;

import vn.danvan.synthesis.parquet.UnreadableParquet.Fault;

/** Unpacks LZ4 (its block format): some new bytes and a copy of earlier ones in turn; the last new bytes have no copy. */
final class Lz4 {

    private static final int MOST_FACTOR = 256;
    private static final int SHORTEST_COPY = 4;
    private static final int MORE_FOLLOWS = 15;
    private static final int FULL = 255;

    private Lz4() {}

    static byte[] unpack(ByteSource from, int size) throws UnreadableParquet {
        if (size > (long) MOST_FACTOR * from.left()) {
            throw new UnreadableParquet(Fault.PACKED);
        }
        Copies to = new Copies(size);
        while (from.left() > 0) {
            int token = from.u8();
            to.add(from, length(from, token >>> 4, size));
            if (from.left() > 0) {
                long back = from.littleEndian(2);
                to.repeat(back, Math.addExact(length(from, token & 15, size), SHORTEST_COPY));
            }
        }
        return to.whole();
    }

    private static int length(ByteSource from, int said, int most) throws UnreadableParquet {
        int length = said;
        int more = said == MORE_FOLLOWS ? FULL : 0;
        while (more == FULL) {
            more = from.u8();
            length += more;
            if (length > most) {
                throw new UnreadableParquet(Fault.PACKED);
            }
        }
        return length;
    }
}
