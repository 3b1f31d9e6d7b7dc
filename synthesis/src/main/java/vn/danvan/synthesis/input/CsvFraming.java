package vn.danvan.synthesis.input;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** A record ends at a line end outside quotes (RFC 4180); eight bytes are looked at together. */
final class CsvFraming implements Framing {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;
    private static final long QUOTES = ONES * '"';
    private static final long LINE_ENDS = ONES * '\n';

    @Override
    public int lastEnd(byte[] bytes, int length) {
        boolean quoted = false;
        int end = 0;
        int at = 0;
        while (at + Long.BYTES <= length) {
            long eight = (long) LONGS.get(bytes, at);
            if (!has(eight, QUOTES)) {
                if (!quoted && has(eight, LINE_ENDS)) {
                    end = lastLineEnd(bytes, at, at + Long.BYTES);
                }
                at += Long.BYTES;
            } else {
                for (int until = at + Long.BYTES; at < until; at++) {
                    quoted ^= bytes[at] == '"';
                    end = !quoted && bytes[at] == '\n' ? at + 1 : end;
                }
            }
        }
        for (; at < length; at++) {
            quoted ^= bytes[at] == '"';
            end = !quoted && bytes[at] == '\n' ? at + 1 : end;
        }
        return end;
    }

    private static boolean has(long eight, long pattern) {
        long zeroWhereEqual = eight ^ pattern;
        return (zeroWhereEqual - ONES & ~zeroWhereEqual & HIGHS) != 0;
    }

    private static int lastLineEnd(byte[] bytes, int from, int to) {
        int at = to;
        while (at > from && bytes[at - 1] != '\n') {
            at--;
        }
        return at;
    }
}
