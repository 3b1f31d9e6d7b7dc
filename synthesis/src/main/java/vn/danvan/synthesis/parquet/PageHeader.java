package vn.danvan.synthesis.parquet;

import org.jspecify.annotations.Nullable;
import vn.danvan.synthesis.parquet.UnreadableParquet.Fault;

/**
 * What stands before a page.
 *
 * @param length its own bytes
 * @param packed bytes of the page in the file
 * @param unpacked bytes of the page
 * @param values how many values, missing ones too
 * @param encoding how they are written
 * @param levels bytes of what tells the missing ones, -1 when the page itself says it
 * @param isPacked false when the values stand as they are
 * @param checksum of the bytes in the file, or null
 */
record PageHeader(
        int length,
        Type type,
        int packed,
        int unpacked,
        int values,
        long encoding,
        int levels,
        boolean isPacked,
        @Nullable Integer checksum) {

    /** The largest page that is read, in bytes. */
    static final int LARGEST = 256 << 20;

    private static final int IN_PAGE = -1;
    private static final int BITS = 4;

    /** What a page holds. */
    enum Type {
        VALUES,
        VALUES_2,
        DICTIONARY,
        OTHER
    }

    static PageHeader read(ByteSource from) throws UnreadableParquet {
        ThriftStruct all = new ThriftStruct(from);
        int packed = all.size(3, Fault.PAGE);
        int unpacked = all.size(2, Fault.PAGE);
        if (packed > LARGEST || unpacked > LARGEST) {
            throw new UnreadableParquet(Fault.LARGE, Integer.toString(LARGEST >> 20));
        }
        Integer checksum = all.has(4) ? (int) all.number(4, 0) : null;
        int length = from.at();
        return switch (all.size(1, Fault.PAGE)) {
            case 0 -> {
                ThriftStruct of = all.struct(5, Fault.PAGE);
                if (of.number(3, 0) == BITS) {
                    throw new UnreadableParquet(Fault.ENCODING, Integer.toString(BITS));
                }
                int values = of.size(1, Fault.PAGE);
                long encoding = of.number(2, -1);
                yield new PageHeader(length, Type.VALUES, packed, unpacked, values, encoding, IN_PAGE, true, checksum);
            }
            case 1 -> new PageHeader(length, Type.OTHER, packed, unpacked, 0, 0, 0, false, checksum);
            case 2 -> {
                int values = all.struct(7, Fault.PAGE).size(1, Fault.PAGE);
                yield new PageHeader(length, Type.DICTIONARY, packed, unpacked, values, 0, 0, true, checksum);
            }
            case 3 -> {
                ThriftStruct of = all.struct(8, Fault.PAGE);
                int levels = of.size(5, Fault.PAGE);
                if (of.number(6, 0) != 0 || levels > packed || levels > unpacked) {
                    throw new UnreadableParquet(Fault.PAGE);
                }
                int values = of.size(1, Fault.PAGE);
                boolean isPacked = of.flag(7, true);
                long encoding = of.number(4, -1);
                yield new PageHeader(
                        length, Type.VALUES_2, packed, unpacked, values, encoding, levels, isPacked, checksum);
            }
            default -> throw new UnreadableParquet(Fault.PAGE);
        };
    }
}
