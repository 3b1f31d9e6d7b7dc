package vn.danvan.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** Reads what people filled into an {@link EntrySheet}, wherever in the workbook it stands. */
public final class EntrySheetReader {

    /** More than a sheet written here has: tables grow to 9 999 rows. */
    static final int MOST_ENTRIES = 100_000;

    private static final String VALUE_COLUMN = column(EntrySheet.VALUE);
    private static final String REMARK_COLUMN = column(EntrySheet.REMARK);
    /** With the formats of cells: a day is a number that is shown as one. */
    private static final ReadingOptions OPTIONS = new ReadingOptions(true, false);

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

    /** The file holds several sheets that were written here, such as a copy of one: nobody can say which is meant. */
    public record Several(List<String> sheets) implements Result {

        /** Keeps a copy. */
        public Several {
            sheets = List.copyOf(sheets);
        }
    }

    /** What a cell holds. */
    public enum Kind {
        /** Words as they were typed. */
        WORDS,
        /** A number in plain digits with a point. */
        NUMBER,
        /** A number that is shown in per cent, as so many of them in plain digits: 85 for what is kept as 0.85. */
        PERCENT,
        /** A day as yyyy-MM-dd. */
        DAY,
        /** A formula without a result: what the cell shows, such as {@code #DIV/0!}, or the formula. */
        FAULT
    }

    /**
     * A value with its mark.
     *
     * @param text blank when nothing stands there
     */
    public record Content(String text, Kind kind, boolean estimated) {}

    /** What stood in a cell and beside it when the sheet was written. */
    public record Written(Content content, String remark) {}

    /**
     * A filled cell.
     *
     * @param row its row as the spreadsheet counts, from 1
     * @param content blank when only a remark stands
     * @param written null in sheets of before, which do not say it
     */
    public record Entered(
            String code,
            int row,
            Content content,
            String remark,
            @Nullable Written written) {

        /** Where it stands, as the spreadsheet names cells: that of the value, or of the remark when only one stands. */
        public String place() {
            return (content.text().isEmpty() ? REMARK_COLUMN : VALUE_COLUMN) + row;
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
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file), OPTIONS)) {
            List<Sheet> ours = new ArrayList<>();
            for (Sheet sheet : workbook.getSheets().toList()) {
                if (key(sheet).isPresent()) {
                    ours.add(sheet);
                }
            }
            return switch (ours.size()) {
                case 0 -> new Foreign();
                case 1 -> entries(ours.getFirst());
                default -> new Several(ours.stream().map(Sheet::getName).toList());
            };
        }
    }

    private static Optional<String> key(Sheet sheet) throws IOException {
        try (Stream<Row> rows = sheet.openStream()) {
            return rows.findFirst()
                    .map(first -> SheetContent.text(first, EntrySheet.CODE))
                    .filter(code -> code.startsWith(EntrySheet.KEY_PREFIX))
                    .map(code -> code.substring(EntrySheet.KEY_PREFIX.length()));
        }
    }

    private static Result entries(Sheet sheet) throws IOException {
        String key = key(sheet).orElseThrow();
        try (Stream<Row> rows = sheet.openStream()) {
            Iterator<Row> each = rows.iterator();
            boolean knowsWritten =
                    SheetContent.text(each.next(), EntrySheet.WRITTEN_VALUE).equals(EntrySheet.WRITTEN);
            List<Entered> entries = new ArrayList<>();
            while (each.hasNext()) {
                entry(each.next(), knowsWritten).ifPresent(entries::add);
                if (entries.size() > MOST_ENTRIES) {
                    return new Refused(RefusalCode.TOO_MANY_ROWS);
                }
            }
            return new Filled(key, sheet.getName(), entries);
        }
    }

    private static Optional<Entered> entry(Row row, boolean knowsWritten) {
        String code = SheetContent.text(row, EntrySheet.CODE);
        Content content = SheetContent.of(row, EntrySheet.VALUE, EntrySheet.ESTIMATE);
        String remark = SheetContent.text(row, EntrySheet.REMARK);
        if (code.isEmpty() || (content.text().isEmpty() && remark.isEmpty())) {
            return Optional.empty();
        }
        Written written = knowsWritten
                ? new Written(
                        SheetContent.of(row, EntrySheet.WRITTEN_VALUE, EntrySheet.WRITTEN_ESTIMATE),
                        SheetContent.text(row, EntrySheet.WRITTEN_REMARK))
                : null;
        return Optional.of(new Entered(code, row.getRowNum(), content, remark, written));
    }
}
