package vn.danvan.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** Reads what people filled into an {@link EntrySheet}. */
public final class EntrySheetReader {

    private static final int MOST_ROWS = 5_000;
    private static final String VALUE_COLUMN = column(EntrySheet.VALUE);
    private static final String REMARK_COLUMN = column(EntrySheet.REMARK);

    /** What came of reading. */
    public sealed interface Result {}

    /**
     * The sheet was read.
     *
     * @param key what the sheet belongs to
     * @param sheet the name of the sheet within the file
     * @param entries the cells that hold something, in their order
     */
    public record Filled(String key, String sheet, List<Entered> entries) implements Result {

        /** Keeps a copy. */
        public Filled {
            entries = List.copyOf(entries);
        }
    }

    /** The file was refused and nothing of it is kept. */
    public record Refused(RefusalCode code) implements Result {}

    /** The file is a spreadsheet, but not one that was written here. */
    public record Foreign() implements Result {}

    /**
     * A filled cell.
     *
     * @param row its row as the spreadsheet counts, from 1
     * @param value the number in plain digits with a point, or the words as they were typed; blank when only a remark stands
     */
    public record Entered(String code, int row, String value, boolean number, boolean estimated, String remark) {

        /** Where it stands, as the spreadsheet names cells: that of the value, or of the remark when only one stands. */
        public String place() {
            return (value.isEmpty() ? REMARK_COLUMN : VALUE_COLUMN) + row;
        }
    }

    private EntrySheetReader() {}

    private static String column(int number) {
        return String.valueOf((char) ('A' + number));
    }

    /** Reads a file of at most the given size; damaged, protected and oversized ones are refused. */
    public static Result read(byte[] file, ReadLimits limits) {
        return read(file, limits, _ -> {});
    }

    /** The same, saying what the file unpacked to. */
    static Result read(byte[] file, ReadLimits limits, LongConsumer expanded) {
        if (file.length > limits.maxBytes()) {
            return new Refused(RefusalCode.TOO_LARGE);
        }
        try {
            expanded.accept(
                    ZipParts.read(file, limits.maxExpandedBytes(), _ -> false).expanded());
            return entries(file);
        } catch (Refusing refused) {
            expanded.accept(limits.maxExpandedBytes());
            return new Refused(refused.refused().code());
        } catch (IOException | RuntimeException unreadable) {
            // The library meets damaged sheets with whatever exception its parsing ends in.
            return new Refused(RefusalCode.UNREADABLE);
        }
    }

    private static Result entries(byte[] file) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            return entries(workbook.getFirstSheet());
        }
    }

    private static Result entries(Sheet sheet) throws IOException {
        try (Stream<Row> rows = sheet.openStream()) {
            List<Row> all = rows.limit(MOST_ROWS).toList();
            Optional<String> key = all.isEmpty()
                    ? Optional.empty()
                    : Optional.of(text(all.getFirst(), EntrySheet.CODE))
                            .filter(code -> code.startsWith(EntrySheet.KEY_PREFIX))
                            .map(code -> code.substring(EntrySheet.KEY_PREFIX.length()));
            if (key.isEmpty()) {
                return new Foreign();
            }
            List<Entered> entries = new ArrayList<>();
            all.stream().skip(1).forEach(row -> entry(row).ifPresent(entries::add));
            return new Filled(key.get(), sheet.getName(), entries);
        }
    }

    private static Optional<Entered> entry(Row row) {
        String code = text(row, EntrySheet.CODE);
        String value = text(row, EntrySheet.VALUE);
        String remark = text(row, EntrySheet.REMARK);
        if (code.isEmpty() || (value.isEmpty() && remark.isEmpty())) {
            return Optional.empty();
        }
        boolean number = row.getOptionalCell(EntrySheet.VALUE)
                .filter(cell -> cell.getType() == CellType.NUMBER)
                .isPresent();
        boolean estimated = !text(row, EntrySheet.ESTIMATE).isEmpty();
        return Optional.of(new Entered(code, row.getRowNum(), value, number, estimated, remark));
    }

    private static String text(Row row, int column) {
        return row.getOptionalCell(column).map(EntrySheetReader::text).orElse("");
    }

    private static String text(Cell cell) {
        return switch (cell.getType()) {
            case NUMBER -> cell.asNumber().stripTrailingZeros().toPlainString();
            case BOOLEAN -> cell.asBoolean().toString().toLowerCase(Locale.ROOT);
            case STRING -> cell.asString().strip();
            case FORMULA, ERROR, EMPTY -> cell.getText().strip();
        };
    }
}
