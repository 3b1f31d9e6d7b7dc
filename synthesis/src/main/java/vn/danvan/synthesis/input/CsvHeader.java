package vn.danvan.synthesis.input;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The first line of a CSV file.
 *
 * @param columns what each field is, null for one that means nothing here
 * @param unknown the names of those
 * @param length its bytes, line end included
 */
record CsvHeader(List<@Nullable Column> columns, List<String> unknown, int length) {

    private static final int BYTE_ORDER_MARK = 3;

    /** Reads the header at the start of {@code bytes}; refuses one without {@code id} and {@code text}, or with a column twice. */
    static CsvHeader read(byte[] bytes, int size) throws UnreadableInput {
        int end = 0;
        while (end < size && bytes[end] != '\n') {
            end++;
        }
        boolean marked = size >= BYTE_ORDER_MARK && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB;
        int from = marked ? BYTE_ORDER_MARK : 0;
        String line = new String(bytes, from, end - from, StandardCharsets.UTF_8).strip();
        List<@Nullable Column> columns = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (String name : line.split(",", -1)) {
            String plain = name.strip().replaceAll("^\"|\"$", "");
            Optional<Column> column = Column.of(plain);
            if (column.isPresent() && columns.contains(column.get())) {
                throw new UnreadableInput(UnreadableInput.Reason.COLUMN_TWICE, plain);
            }
            columns.add(column.orElse(null));
            column.ifPresentOrElse(known -> {}, () -> unknown.add(plain));
        }
        for (Column needed : List.of(Column.ID, Column.TEXT)) {
            if (!columns.contains(needed)) {
                throw new UnreadableInput(UnreadableInput.Reason.COLUMN_MISSING, needed.label());
            }
        }
        return new CsvHeader(columns, unknown, Math.min(end + 1, size));
    }
}
