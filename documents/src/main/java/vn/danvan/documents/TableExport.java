package vn.danvan.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Writes a table as xlsx or csv. The stream stays open. */
public final class TableExport {

    private static final int LONGEST_NAME = 31;
    private static final int LONGEST_CELL = 32_767;
    private static final int WIDEST = 60;
    private static final int NARROWEST = 8;
    private static final String NOTE_COLOUR = "C00000";
    private static final int EXACT_DIGITS = 15;
    private static final int ROWS_MEASURED = 500;
    private static final Pattern NOT_IN_NAME = Pattern.compile("[\\[\\]:*?/\\\\\\p{Cntrl}]");
    private static final Pattern NOT_IN_XML = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(?:[.,]\\d+)*%?");

    private TableExport() {}

    /**
     * Writes one sheet: heads bold and frozen, columns as wide as their text, numbers, dates (dd/mm/yyyy) and moments typed. Numbers of more
     * than 15 digits, which a spreadsheet would round, and strings longer than 32 767 characters, which it would refuse, are
     * written as text and cut. A note stands bold in a line above the heads, and above every page that is printed.
     */
    public static void xlsx(Table table, OutputStream out) throws IOException {
        xlsx(table, Surround.NONE, out);
    }

    /** The same with lines above the heads, heads merged over their columns, columns that stay in sight, and totals in bold. */
    public static void xlsx(Table table, Surround around, OutputStream out) throws IOException {
        SumFormulas sums = new SumFormulas();
        if (SumFormulas.any(table)) {
            ByteArrayOutputStream workbook = new ByteArrayOutputStream();
            xlsx(table, around, sums, workbook);
            sums.complete(workbook.toByteArray(), out);
        } else {
            xlsx(table, around, sums, out);
        }
    }

    private static void xlsx(Table table, Surround around, SumFormulas sums, OutputStream out) throws IOException {
        Workbook workbook = new Workbook(out, "danvan", "1.0");
        Worksheet sheet = workbook.newWorksheet(sheetName(table.name()));
        int head = around.head(!table.note().isEmpty());
        note(sheet, table, around);
        groups(sheet, table, around, head);
        for (int column = 0; column < table.columns().size(); column++) {
            sheet.value(head, column, text(table.columns().get(column)));
            sheet.style(head, column).bold().wrapText(true).set();
            sheet.width(column, width(table, column));
        }
        sheet.freezePane(around.frozen(), head + 1);
        int body = table.rows().size() - around.feet();
        for (int row = 0; row < table.rows().size(); row++) {
            List<@Nullable Object> cells = table.rows().get(row);
            boolean foot = row >= body;
            for (int column = 0; column < cells.size(); column++) {
                if (body > 0
                        && cells.get(column) instanceof ColumnSum total
                        && isExact(total.value())
                        && SumFormulas.adds(table.rows().subList(0, body), column, total)) {
                    String formula = sums.over(head + 1, head + body, row + head + 1, column, total.value());
                    sheet.formula(row + head + 1, column, formula);
                } else {
                    cell(sheet, row + head + 1, column, cells.get(column));
                }
                if (foot) {
                    sheet.style(row + head + 1, column).bold().set();
                }
            }
        }
        workbook.finish();
    }

    private static void note(Worksheet sheet, Table table, Surround around) {
        int row = 0;
        if (!table.note().isEmpty()) {
            sheet.value(row, 0, text(table.note()));
            sheet.style(row, 0).bold().fontColor(NOTE_COLOUR).set();
            sheet.header(text(table.note()), Position.CENTER);
            row++;
        }
        for (String line : around.above()) {
            sheet.value(row, 0, text(line));
            row++;
        }
    }

    /** A column without a head above its own has that one over both rows. */
    private static void groups(Worksheet sheet, Table table, Surround around, int head) {
        int column = 0;
        for (Surround.Group group : around.groups()) {
            boolean alone = group.text().isEmpty();
            int last = column + group.span() - 1;
            for (int one = column; one <= (alone ? last : column); one++) {
                sheet.value(head - 1, one, text(alone ? table.columns().get(one) : group.text()));
                sheet.style(head - 1, one).bold().wrapText(true).set();
                if (alone) {
                    sheet.range(head - 1, one, head, one).merge();
                }
            }
            if (!alone && group.span() > 1) {
                sheet.range(head - 1, column, head - 1, last).merge();
            }
            column = last + 1;
        }
    }

    private static void cell(Worksheet sheet, int row, int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case LocalDate date -> {
                sheet.value(row, column, date);
                sheet.style(row, column).format("dd/mm/yyyy").set();
            }
            case LocalDateTime moment -> {
                sheet.value(row, column, moment);
                sheet.style(row, column).format("dd/mm/yyyy hh:mm").set();
            }
            case Number number when isExact(number) -> sheet.value(row, column, number);
            case ColumnSum(BigDecimal total) -> cell(sheet, row, column, total);
            default -> sheet.value(row, column, text(plain(value)));
        }
    }

    static boolean isExact(Number number) {
        return switch (number) {
            case Double d -> Double.isFinite(d);
            case Float f -> Float.isFinite(f);
            default -> new BigDecimal(number.toString()).stripTrailingZeros().precision() <= EXACT_DIGITS;
        };
    }

    private static String text(String value) {
        String clean = NOT_IN_XML.matcher(value).replaceAll("");
        return clean.length() <= LONGEST_CELL ? clean : clean.substring(0, LONGEST_CELL - 1) + "…";
    }

    private static String sheetName(String name) {
        String clean = NOT_IN_NAME
                .matcher(name)
                .replaceAll(" ")
                .replaceAll("^'+|'+$", "")
                .strip();
        String cut = clean.length() <= LONGEST_NAME
                ? clean
                : clean.substring(0, LONGEST_NAME).strip();
        return cut.isEmpty() ? "1" : cut;
    }

    private static int width(Table table, int column) {
        int longest = Math.min(table.columns().get(column).length(), WIDEST / 2);
        for (List<@Nullable Object> row :
                table.rows().subList(0, Math.min(ROWS_MEASURED, table.rows().size()))) {
            longest = Math.max(longest, plain(row.get(column)).length());
        }
        return Math.clamp(longest + 2L, NARROWEST, WIDEST);
    }

    /**
     * Writes UTF-8 with a byte order mark, commas and CRLF (RFC 4180); dates as ISO 8601, moments as a date and a time of the day, numbers with a point. A text that a
     * spreadsheet would take for a formula gets an apostrophe in front, unless it is a number. A note is a line of its own before
     * the heads.
     */
    public static void csv(Table table, OutputStream out) throws IOException {
        csv(table, Surround.NONE, out);
    }

    /** The same with lines above the heads, each in a line of its own, and the heads over several columns above each of them. */
    public static void csv(Table table, Surround around, OutputStream out) throws IOException {
        StringBuilder line = new StringBuilder("\uFEFF");
        if (!table.note().isEmpty()) {
            field(line, safe(table.note()), true);
            write(line, out);
        }
        for (String above : around.above()) {
            field(line, safe(above), true);
            write(line, out);
        }
        if (!around.groups().isEmpty()) {
            boolean first = true;
            for (Surround.Group group : around.groups()) {
                for (int column = 0; column < group.span(); column++) {
                    field(line, safe(group.text()), first);
                    first = false;
                }
            }
            write(line, out);
        }
        for (int column = 0; column < table.columns().size(); column++) {
            field(line, safe(table.columns().get(column)), column == 0);
        }
        write(line, out);
        for (List<@Nullable Object> row : table.rows()) {
            boolean first = true;
            for (Object value : row) {
                field(line, value instanceof String text ? safe(text) : plain(value), first);
                first = false;
            }
            write(line, out);
        }
        out.flush();
    }

    private static void write(StringBuilder line, OutputStream out) throws IOException {
        out.write(line.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        line.setLength(0);
    }

    private static void field(StringBuilder line, String value, boolean first) {
        line.append(first ? "" : ",");
        boolean quoted = value.chars().anyMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
        line.append(quoted ? '"' + value.replace("\"", "\"\"") + '"' : value);
    }

    private static String safe(String value) {
        boolean formula = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0;
        return formula && !NUMBER.matcher(value).matches() ? "'" + value : value;
    }

    private static String plain(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case LocalDateTime moment -> MOMENT.format(moment);
            case ColumnSum(BigDecimal total) -> total.toPlainString();
            default -> value.toString();
        };
    }
}
