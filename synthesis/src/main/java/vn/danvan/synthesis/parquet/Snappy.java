package vn.danvan.synthesis.parquet;

import vn.danvan.synthesis.parquet.UnreadableParquet.Fault;

/** Unpacks Snappy (its raw format): the size, then new bytes and copies of earlier ones in turn. */
final class Snappy {

    /** A copy of 64 bytes takes three, one of 11 takes two. */
    private static final int MOST_FACTOR = 32;

    private static final int SHORTEST_NAMED = 60;

    private Snappy() {}

    static byte[] unpack(ByteSource from, int size) throws UnreadableParquet {
        if (size > (long) MOST_FACTOR * from.left() || from.varint(Integer.MAX_VALUE) != size) {
            throw new UnreadableParquet(Fault.PACKED);
        }
        Copies to = new Copies(size);
        while (from.left() > 0) {
            int tag = from.u8();
            switch (tag & 3) {
                case 0 -> to.add(from, fresh(from, tag >>> 2));
                case 1 -> to.repeat(((tag >>> 5) << Byte.SIZE) | from.u8(), ((tag >>> 2) & 7) + 4);
                case 2 -> to.repeat(from.littleEndian(2), (tag >>> 2) + 1);
                default -> to.repeat(from.littleEndian(4), (tag >>> 2) + 1);
            }
        }
        return to.whole();
    }

    /** How many new bytes follow: said in the tag, or in up to four bytes behind it. */
    private static int fresh(ByteSource from, int said) throws UnreadableParquet {
        long less = said < SHORTEST_NAMED ? said : from.littleEndian(said - SHORTEST_NAMED + 1);
        if (less >= from.left()) {
            throw new UnreadableParquet(Fault.PACKED);
        }
        return (int) less + 1;
    }
}
