package vn.danvan.synthesis.input;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Records of a CSV file (RFC 4180) whose header is known; blank lines are passed over. */
@SuppressWarnings("EnumOrdinal") // arrays by column, looked at for every field of every row
final class CsvRecords implements Records {

    private static final int NONE = -1;
    private static final long QUOTES = Eight.all('"');
    private static final long COMMAS = Eight.all(',');
    private static final long LINE_ENDS = Eight.all('\n');

    private final byte[] bytes;
    private final int length;
    private final int columns;
    private final int[] place;
    private final int[] from;
    private final int[] to;
    private final boolean[] doubled;
    private int at;
    private int line;
    private int lines;
    private int fields;
    private boolean broken;

    /**
     * @param header the columns in the order of the file, null for those that mean nothing here
     * @param from first byte to read, behind the header in the first block
     */
    CsvRecords(Block block, List<@Nullable Column> header, int from) {
        this.bytes = block.bytes();
        this.length = block.length();
        this.columns = header.size();
        this.place = new int[Column.values().length];
        Arrays.fill(place, NONE);
        for (int i = 0; i < columns; i++) {
            Column column = header.get(i);
            if (column != null) {
                place[column.ordinal()] = i;
            }
        }
        this.from = new int[columns];
        this.to = new int[columns];
        this.doubled = new boolean[columns];
        this.at = from;
    }

    @Override
    public boolean next() {
        while (at < length && isBlankLine()) {
            at += bytes[at] == '\n' ? 1 : 2;
            lines++;
        }
        if (at >= length) {
            return false;
        }
        line = lines;
        fields = 0;
        broken = false;
        boolean more = true;
        while (more) {
            more = (at < length && bytes[at] == '"') ? quoted() : plain();
        }
        return true;
    }

    private boolean isBlankLine() {
        return bytes[at] == '\n' || (bytes[at] == '\r' && at + 1 < length && bytes[at + 1] == '\n');
    }

    private boolean plain() {
        int start = at;
        while (at + Long.BYTES <= length && isInside(Eight.at(bytes, at))) {
            at += Long.BYTES;
        }
        while (at < length && bytes[at] != ',' && bytes[at] != '\n') {
            at++;
        }
        boolean last = at >= length || bytes[at] == '\n';
        field(start, last && at > start && bytes[at - 1] == '\r' ? at - 1 : at, false);
        return pass(last);
    }

    private static boolean isInside(long eight) {
        return !Eight.has(eight, COMMAS) && !Eight.has(eight, LINE_ENDS);
    }

    private boolean quoted() {
        int start = ++at;
        boolean twice = false;
        skipUnquoted();
        while (at < length && (bytes[at] != '"' || (at + 1 < length && bytes[at + 1] == '"'))) {
            if (bytes[at] == '"') {
                twice = true;
                at++;
            } else if (bytes[at] == '\n') {
                lines++;
            }
            at++;
            skipUnquoted();
        }
        broken |= at >= length;
        field(start, Math.min(at, length), twice);
        at++;
        if (at < length && bytes[at] == '\r') {
            at++;
        }
        while (at < length && bytes[at] != ',' && bytes[at] != '\n') {
            broken = true;
            at++;
        }
        return pass(at >= length || bytes[at] == '\n');
    }

    /** Passes over eight bytes at a time that are neither quotes nor line ends. */
    private void skipUnquoted() {
        while (at + Long.BYTES <= length) {
            long eight = Eight.at(bytes, at);
            if (Eight.has(eight, QUOTES) || Eight.has(eight, LINE_ENDS)) {
                return;
            }
            at += Long.BYTES;
        }
    }

    private void field(int start, int end, boolean twice) {
        if (fields < columns) {
            from[fields] = start;
            to[fields] = twice && fields != place[Column.TEXT.ordinal()] ? single(start, end) : end;
            doubled[fields] = twice;
        }
        fields++;
    }

    /** Makes each doubled quote of a short field one, in its place; texts are read again from the file as they are. */
    private int single(int start, int end) {
        int into = start;
        for (int i = start; i < end; i++) {
            bytes[into++] = bytes[i];
            i += bytes[i] == '"' ? 1 : 0;
        }
        return into;
    }

    private boolean pass(boolean last) {
        if (last && at < length) {
            lines++;
        }
        at++;
        return !last;
    }

    @Override
    public @Nullable Fault fault() {
        return broken ? Fault.QUOTES : fields == columns ? null : Fault.FIELD_COUNT;
    }

    @Override
    public int line() {
        return line;
    }

    @Override
    public int lines() {
        return lines;
    }

    @Override
    public byte[] bytes() {
        return bytes;
    }

    @Override
    public int from(Column column) {
        int field = place[column.ordinal()];
        return field == NONE || field >= fields ? NONE : from[field];
    }

    @Override
    public int to(Column column) {
        int field = place[column.ordinal()];
        return field == NONE || field >= fields ? NONE : to[field];
    }

    @Override
    public TextForm form() {
        return doubled[place[Column.TEXT.ordinal()]] ? TextForm.DOUBLED_QUOTES : TextForm.PLAIN;
    }

    @Override
    public int storedFrom() {
        return from(Column.TEXT);
    }

    @Override
    public int storedTo() {
        return to(Column.TEXT);
    }
}
