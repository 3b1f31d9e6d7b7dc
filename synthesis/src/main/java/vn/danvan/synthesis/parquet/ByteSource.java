package vn.danvan.synthesis.parquet;

import java.util.Arrays;

/** Takes numbers and bytes from a part of an array, never from behind its end. */
final class ByteSource {

    private static final int MOST_SHIFT = 63;

    private final byte[] bytes;
    private final int end;
    private int at;

    ByteSource(byte[] bytes) {
        this(bytes, 0, bytes.length);
    }

    private ByteSource(byte[] bytes, int at, int end) {
        this.bytes = bytes;
        this.at = at;
        this.end = end;
    }

    /** The same bytes from here on, taken apart from these. */
    ByteSource again() {
        return new ByteSource(bytes, at, end);
    }

    /** The same bytes from another place on. */
    ByteSource from(int place) {
        return new ByteSource(bytes, place, end);
    }

    /** The place of the next byte. */
    int at() {
        return at;
    }

    /** How many bytes are left. */
    int left() {
        return end - at;
    }

    /** Passes over the next bytes; gives the place of the first of them. */
    int skip(long many) throws UnreadableParquet {
        if (many < 0 || many > left()) {
            throw new UnreadableParquet(UnreadableParquet.Fault.VALUE);
        }
        int first = at;
        at += (int) many;
        return first;
    }

    int u8() throws UnreadableParquet {
        return bytes[skip(1)] & 0xFF;
    }

    /** The next number of so many bytes, at most eight, the lowest first. */
    long littleEndian(int width) throws UnreadableParquet {
        int first = skip(width);
        long number = 0;
        for (int i = width - 1; i >= 0; i--) {
            number = (number << Byte.SIZE) | (bytes[first + i] & 0xFF);
        }
        return number;
    }

    /** The next number of seven bits a byte. */
    long varint() throws UnreadableParquet {
        long number = 0;
        for (int shift = 0; shift <= MOST_SHIFT; shift += 7) {
            int b = u8();
            number |= (long) (b & 0x7F) << shift;
            if (b < 0x80) {
                return number;
            }
        }
        throw new UnreadableParquet(UnreadableParquet.Fault.VALUE);
    }

    /** The same with a sign. */
    long zigzag() throws UnreadableParquet {
        long number = varint();
        return (number >>> 1) ^ -(number & 1);
    }

    /** The next number of seven bits a byte, from 0 to {@code most}. */
    int varint(int most) throws UnreadableParquet {
        long number = varint();
        if (number < 0 || number > most) {
            throw new UnreadableParquet(UnreadableParquet.Fault.VALUE);
        }
        return (int) number;
    }

    byte[] copy(long many) throws UnreadableParquet {
        int first = skip(many);
        return Arrays.copyOfRange(bytes, first, at);
    }

    /** The next bytes as a source of their own. */
    ByteSource part(long many) throws UnreadableParquet {
        int first = skip(many);
        return new ByteSource(bytes, first, at);
    }

    /** A number of some bits, the lowest first, that begins so many bits behind a place; the bits must be there. */
    long bits(int place, long first, int width) {
        long number = 0;
        int got = 0;
        while (got < width) {
            long bit = first + got;
            int inside = (int) (bit & 7);
            int many = Math.min(Byte.SIZE - inside, width - got);
            long some = ((bytes[place + (int) (bit >>> 3)] & 0xFF) >>> inside) & ((1L << many) - 1);
            number |= some << got;
            got += many;
        }
        return number;
    }
}
