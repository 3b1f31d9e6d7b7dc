package vn.danvan.synthesis.input;

/**
 * A record ends at a line end outside quotes (RFC 4180); eight bytes are looked at together. A quote opens only at the beginning
 * of a field; inside a plain field it is a character like others, as {@link CsvRecords} takes it too.
 */
final class CsvFraming implements Framing {

    private static final long QUOTES = Eight.all('"');
    private static final long LINE_ENDS = Eight.all('\n');
    private static final int NEVER = -2;

    @Override
    public int lastEnd(byte[] bytes, int length) {
        boolean quoted = false;
        int closed = NEVER;
        int end = 0;
        int at = 0;
        while (at < length) {
            if (at + Long.BYTES <= length && !Eight.has(Eight.at(bytes, at), QUOTES)) {
                if (!quoted && Eight.has(Eight.at(bytes, at), LINE_ENDS)) {
                    end = lastLineEnd(bytes, at, at + Long.BYTES);
                }
                at += Long.BYTES;
                continue;
            }
            for (int until = Math.min(length, at + Long.BYTES); at < until; at++) {
                if (bytes[at] == '"' && (quoted || closed == at - 1 || opens(bytes, at))) {
                    closed = quoted ? at : closed;
                    quoted = !quoted;
                } else if (!quoted && bytes[at] == '\n') {
                    end = at + 1;
                }
            }
        }
        return end;
    }

    /** True when a field begins here. */
    private static boolean opens(byte[] bytes, int at) {
        return at == 0 || bytes[at - 1] == ',' || bytes[at - 1] == '\n';
    }

    private static int lastLineEnd(byte[] bytes, int from, int to) {
        int at = to;
        while (at > from && bytes[at - 1] != '\n') {
            at--;
        }
        return at;
    }
}
