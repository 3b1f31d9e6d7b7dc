package vn.danvan.synthesis.input;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Looks at eight bytes together (Lamport 1975; Mycroft 1987). */
final class Eight {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;

    private Eight() {}

    /** The bytes from {@code at} on, the first one lowest. */
    static long at(byte[] bytes, int at) {
        return (long) LONGS.get(bytes, at);
    }

    /** A character of ASCII eight times. */
    static long all(char ascii) {
        return ONES * ascii;
    }

    /** True when some byte is the one that {@code pattern} repeats. */
    static boolean has(long eight, long pattern) {
        long zeroWhereEqual = eight ^ pattern;
        return (zeroWhereEqual - ONES & ~zeroWhereEqual & HIGHS) != 0;
    }

    /** True when all are ASCII. */
    static boolean isAscii(long eight) {
        return (eight & HIGHS) == 0;
    }
}
