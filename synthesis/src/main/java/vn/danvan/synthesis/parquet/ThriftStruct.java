package vn.danvan.synthesis.parquet;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import vn.danvan.synthesis.parquet.UnreadableParquet.Fault;

/**
 * A struct in Thrift's compact protocol: where its fields stand, each decoded when it is asked for. So a description of impossible
 * size costs no memory.
 */
final class ThriftStruct {

    private static final int MOST_IDS = 32;
    private static final int DEEPEST = 32;
    private static final int LONG_LIST = 15;

    private static final int STOP = 0;
    private static final int TRUE = 1;
    private static final int FALSE = 2;
    private static final int BYTE = 3;
    private static final int I16 = 4;
    private static final int I32 = 5;
    private static final int I64 = 6;
    private static final int DOUBLE = 7;
    private static final int BINARY = 8;
    private static final int LIST = 9;
    private static final int SET = 10;
    private static final int MAP = 11;
    private static final int STRUCT = 12;
    private static final int UUID = 13;

    private final ByteSource source;
    private final int[] kinds = new int[MOST_IDS];
    private final int[] places = new int[MOST_IDS];

    /** Reads where the fields are, and moves behind the last. */
    ThriftStruct(ByteSource from) throws UnreadableParquet {
        this.source = from.again();
        int id = 0;
        for (int header = from.u8(); header != STOP; header = from.u8()) {
            int step = header >>> 4;
            id = step == 0 ? (int) from.zigzag() : id + step;
            if (id >= 0 && id < MOST_IDS) {
                kinds[id] = header & 15;
                places[id] = from.at();
            }
            skip(from, header & 15, 0);
        }
    }

    private static void skip(ByteSource from, int kind, int depth) throws UnreadableParquet {
        switch (kind) {
            case TRUE, FALSE -> {}
            case BYTE -> from.skip(1);
            case I16, I32, I64 -> from.varint();
            case DOUBLE -> from.skip(Double.BYTES);
            case UUID -> from.skip(2L * Long.BYTES);
            case BINARY -> from.skip(from.varint());
            case LIST, SET, MAP, STRUCT -> {
                if (depth == DEEPEST) {
                    throw new UnreadableParquet(Fault.FOOTER);
                }
                skipNested(from, kind, depth + 1);
            }
            default -> throw new UnreadableParquet(Fault.FOOTER);
        }
    }

    private static void skipNested(ByteSource from, int kind, int depth) throws UnreadableParquet {
        if (kind == STRUCT) {
            for (int header = from.u8(); header != STOP; header = from.u8()) {
                if (header >>> 4 == 0) {
                    from.zigzag();
                }
                skip(from, header & 15, depth);
            }
        } else if (kind == MAP) {
            int many = from.varint(from.left());
            int kinds = many == 0 ? 0 : from.u8();
            for (int i = 0; i < many; i++) {
                skipElement(from, kinds >>> 4, depth);
                skipElement(from, kinds & 15, depth);
            }
        } else {
            ListHeader header = ListHeader.read(from);
            for (int i = 0; i < header.size(); i++) {
                skipElement(from, header.kind(), depth);
            }
        }
    }

    /** A truth value has a byte of its own in a list, and none as a field. */
    private static void skipElement(ByteSource from, int kind, int depth) throws UnreadableParquet {
        skip(from, kind == TRUE || kind == FALSE ? BYTE : kind, depth);
    }

    private record ListHeader(int size, int kind) {

        /** Each element takes a byte at least. */
        static ListHeader read(ByteSource from) throws UnreadableParquet {
            int header = from.u8();
            int size = header >>> 4 == LONG_LIST ? from.varint(from.left()) : header >>> 4;
            return new ListHeader(size, header & 15);
        }
    }

    boolean has(int id) {
        return kinds[id] != STOP;
    }

    /** A whole number, or another when there is none. */
    long number(int id, long otherwise) throws UnreadableParquet {
        return switch (kinds[id]) {
            case I16, I32, I64 -> source.from(places[id]).zigzag();
            case BYTE -> (byte) source.from(places[id]).u8();
            default -> otherwise;
        };
    }

    /** A whole number from 0 on that must be there and fit an int. */
    int size(int id, Fault fault) throws UnreadableParquet {
        long number = number(id, -1);
        if (number < 0 || number > Integer.MAX_VALUE) {
            throw new UnreadableParquet(fault);
        }
        return (int) number;
    }

    boolean flag(int id, boolean otherwise) {
        return kinds[id] == TRUE || (kinds[id] != FALSE && otherwise);
    }

    String text(int id) throws UnreadableParquet {
        if (kinds[id] != BINARY) {
            return "";
        }
        ByteSource from = source.from(places[id]);
        return new String(from.copy(from.varint()), StandardCharsets.UTF_8);
    }

    @Nullable
    ThriftStruct struct(int id) throws UnreadableParquet {
        return kinds[id] == STRUCT ? new ThriftStruct(source.from(places[id])) : null;
    }

    /** A struct that must be there. */
    ThriftStruct struct(int id, Fault fault) throws UnreadableParquet {
        ThriftStruct found = struct(id);
        if (found == null) {
            throw new UnreadableParquet(fault);
        }
        return found;
    }

    /** The structs of a list; none when there is no such list. */
    Structs structs(int id) throws UnreadableParquet {
        if (kinds[id] != LIST) {
            return new Structs(source, 0);
        }
        ByteSource from = source.from(places[id]);
        ListHeader header = ListHeader.read(from);
        return new Structs(from, header.kind() == STRUCT ? header.size() : 0);
    }

    /** Goes through the structs of a list. */
    static final class Structs {

        private final ByteSource from;
        private int left;

        private Structs(ByteSource from, int left) {
            this.from = from;
            this.left = left;
        }

        int left() {
            return left;
        }

        ThriftStruct next() throws UnreadableParquet {
            if (left-- <= 0) {
                throw new UnreadableParquet(Fault.FOOTER);
            }
            return new ThriftStruct(from);
        }
    }
}
