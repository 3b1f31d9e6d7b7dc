package vn.danvan.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.ProtectionOption;
import org.dhatim.fastexcel.SheetProtectionOption;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A sheet that people fill in a spreadsheet and send back: everything is locked but the cells to fill. Column A, hidden, holds
 * the codes by which {@link EntrySheetReader} finds the entries again, whatever was sorted, hidden or coloured; columns G to I,
 * hidden too, say what was written, so that what nobody touched is known from what somebody filled in.
 *
 * @param name what the sheet is called
 * @param title its first line
 * @param facts further lines above the table: for whom, for when, how to fill
 * @param key names what the sheet belongs to; given back by the reader
 * @param heads of the columns: what is asked, unit, value, estimate, remark
 * @param lines headings and entries in order
 */
public record EntrySheet(
        String name, String title, List<String> facts, String key, List<String> heads, List<Line> lines) {

    static final int CODE = 0;
    static final int LABEL = 1;
    static final int UNIT = 2;
    static final int VALUE = 3;
    static final int ESTIMATE = 4;
    static final int REMARK = 5;
    static final int WRITTEN_VALUE = 6;
    static final int WRITTEN_ESTIMATE = 7;
    static final int WRITTEN_REMARK = 8;
    static final String KEY_PREFIX = "danvan:";
    /** Says in the first row that the hidden columns hold what was written; sheets of before have none. */
    static final String WRITTEN = "danvan:written";

    static final String ESTIMATED = "x";

    private static final int COLUMNS = 5;
    private static final String PAPER = "FFF8E7";

    /** A line of the table. */
    public sealed interface Line {}

    /** A heading over the lines that follow. */
    public record Heading(String text) implements Line {}

    /**
     * A cell to fill.
     *
     * @param code by which it is found again, not blank
     * @param value what stands there: a number, words or null
     * @param estimable whether it can be marked as an estimate
     */
    public record Entry(
            String code,
            String label,
            String unit,
            @Nullable Object value,
            boolean estimable,
            boolean estimated,
            @Nullable String remark)
            implements Line {

        /** Refuses values that are neither a number nor words. */
        public Entry {
            if (code.isBlank() || !(value == null || value instanceof BigDecimal || value instanceof String)) {
                throw new IllegalArgumentException("an entry has a code and a number, words or nothing: " + code);
            }
        }
    }

    /** Keeps copies. */
    public EntrySheet {
        facts = List.copyOf(facts);
        heads = List.copyOf(heads);
        lines = List.copyOf(lines);
        if (heads.size() != COLUMNS) {
            throw new IllegalArgumentException("an entry sheet has " + COLUMNS + " heads, not " + heads.size());
        }
    }

    /** Writes the sheet as xlsx; the stream stays open. */
    public void write(OutputStream out) throws IOException {
        Workbook workbook = new Workbook(out, "danvan", "1.0");
        Worksheet sheet = workbook.newWorksheet(name.length() > 31 ? name.substring(0, 31) : name);
        int row = head(sheet);
        for (Line line : lines) {
            switch (line) {
                case Heading(String text) -> {
                    sheet.value(row, LABEL, text);
                    sheet.range(row, LABEL, row, REMARK)
                            .style()
                            .bold()
                            .fillColor("EEEAE6")
                            .set();
                }
                case Entry entry -> entry(sheet, row, entry);
            }
            row++;
        }
        List.of(CODE, WRITTEN_VALUE, WRITTEN_ESTIMATE, WRITTEN_REMARK).forEach(sheet::hideColumn);
        sheet.width(LABEL, 62);
        sheet.width(UNIT, 12);
        sheet.width(VALUE, 24);
        sheet.width(ESTIMATE, 10);
        sheet.width(REMARK, 44);
        // Against slips, not against people: the word is no secret.
        sheet.protect("danvan", SheetProtectionOption.DEFAULT_OPTIONS);
        workbook.finish();
    }

    private int head(Worksheet sheet) {
        sheet.value(0, CODE, KEY_PREFIX + key);
        sheet.value(0, WRITTEN_VALUE, WRITTEN);
        sheet.value(0, LABEL, title);
        sheet.style(0, LABEL).bold().fontSize(14).set();
        int row = 1;
        for (String fact : facts) {
            sheet.value(row++, LABEL, fact);
        }
        for (int column = 0; column < COLUMNS; column++) {
            sheet.value(row, LABEL + column, heads.get(column));
            sheet.style(row, LABEL + column)
                    .bold()
                    .wrapText(true)
                    .borderStyle("thin")
                    .set();
        }
        sheet.freezePane(0, row + 1);
        return row + 1;
    }

    private static void entry(Worksheet sheet, int row, Entry entry) {
        sheet.value(row, CODE, entry.code());
        sheet.value(row, LABEL, entry.label());
        sheet.style(row, LABEL).wrapText(true).set();
        sheet.value(row, UNIT, entry.unit());
        content(sheet, row, entry, VALUE, ESTIMATE, REMARK);
        content(sheet, row, entry, WRITTEN_VALUE, WRITTEN_ESTIMATE, WRITTEN_REMARK);
        open(sheet, row, VALUE);
        if (entry.estimable()) {
            open(sheet, row, ESTIMATE);
        }
        open(sheet, row, REMARK);
    }

    private static void content(Worksheet sheet, int row, Entry entry, int value, int estimate, int remark) {
        switch (entry.value()) {
            case null -> {}
            case BigDecimal number -> sheet.value(row, value, number);
            case Object words -> sheet.value(row, value, words.toString());
        }
        if (entry.estimated()) {
            sheet.value(row, estimate, ESTIMATED);
        }
        if (entry.remark() != null) {
            sheet.value(row, remark, entry.remark());
        }
    }

    private static void open(Worksheet sheet, int row, int column) {
        sheet.style(row, column)
                .protectionOption(ProtectionOption.LOCKED, false)
                .fillColor(PAPER)
                .borderStyle("thin")
                .wrapText(true)
                .set();
    }
}
