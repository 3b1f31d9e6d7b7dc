package vn.danvan.reporting.form.sheet;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import vn.danvan.rules.content.Step;

/**
 * The rows below the heads of one sheet, cells by head.
 *
 * @param odd what stands in the sheet and would not be read
 */
record Grid(String sheet, List<Grid.Line> lines, List<Grid.Odd> odd) {

    /** More rows than any form has; more are refused. */
    private static final int MOST_ROWS = 3_000;

    /** Rows of a sheet that are looked at, with those that have nothing in them. */
    private static final int MOST_LOOKED_AT = 50_000;

    /** Spreadsheets work with as many digits; what lies behind them is what their arithmetic leaves over. */
    private static final MathContext DIGITS = new MathContext(15);

    /** Numbers of spreadsheets reach to 308 digits; longer ones are made to fill the memory. */
    private static final int LONGEST = 400;

    /** The last day a spreadsheet knows, the 31st of December 9999. */
    private static final BigDecimal LAST_DAY = new BigDecimal(2_958_465);

    /** Something that would not be read, and the cell it stands in. */
    record Odd(String place, Step why) {}

    /** One row: its number counted from 1, and its cells by head. */
    record Line(String sheet, int number, Map<String, Value> values) {

        String text(String head) {
            return value(head).text();
        }

        String place(String head) {
            Value value = values.get(head);
            return value == null ? sheet + "!A" + number : value.place();
        }

        private Value value(String head) {
            return values.getOrDefault(head, new Value("", sheet + "!A" + number));
        }
    }

    /** What stands in a cell, and which it is. */
    record Value(String text, String place) {}

    /** The sheet of that name with these columns; without lines when there is none. */
    static Grid read(ReadableWorkbook workbook, String name, List<String> columns) throws IOException {
        Optional<Sheet> sheet = workbook.getSheets()
                .filter(one -> one.getName().strip().equalsIgnoreCase(name))
                .findFirst();
        if (sheet.isEmpty()) {
            return new Grid(name, List.of(), List.of());
        }
        try (Stream<Row> rows = sheet.get().openStream()) {
            List<Row> first = rows.limit(MOST_LOOKED_AT)
                    .filter(Grid::isWritten)
                    .limit(MOST_ROWS + 1L)
                    .toList();
            return first.isEmpty() ? new Grid(name, List.of(), List.of()) : of(name, columns, first);
        }
    }

    private static boolean isWritten(Row row) {
        return row.stream().anyMatch(cell -> cell != null && !text(cell, "").isBlank());
    }

    private static Grid of(String name, List<String> columns, List<Row> rows) {
        List<Odd> odd = new ArrayList<>();
        Map<Integer, String> heads = heads(name, columns, rows.getFirst(), odd);
        Set<Integer> told = new HashSet<>();
        List<Line> lines = new ArrayList<>();
        for (Row row : rows.subList(1, Math.min(rows.size(), MOST_ROWS))) {
            Map<String, Value> values = new LinkedHashMap<>();
            for (Cell cell : row) {
                if (cell == null || text(cell, "").isBlank()) {
                    continue;
                }
                String head = heads.get(cell.getColumnIndex());
                if (head != null) {
                    values.put(head, new Value(text(cell, head).strip(), name + "!" + cell.getAddress()));
                } else if (told.add(cell.getColumnIndex())) {
                    odd.add(new Odd(
                            name + "!" + cell.getAddress(),
                            Step.of("reporting.sheet.headless", text(cell, "").strip())));
                }
            }
            lines.add(new Line(name, row.getRowNum(), values));
        }
        if (rows.size() > MOST_ROWS) {
            odd.add(new Odd(name + "!A" + rows.getLast().getRowNum(), Step.of("reporting.sheet.rows", MOST_ROWS)));
        }
        return new Grid(name, lines, odd);
    }

    private static Map<Integer, String> heads(String name, List<String> columns, Row first, List<Odd> odd) {
        Map<Integer, String> heads = new LinkedHashMap<>();
        for (Cell cell : first) {
            String head = cell == null ? "" : text(cell, "").strip().toLowerCase(Locale.ROOT);
            if (cell == null || head.isEmpty()) {
                continue;
            }
            String place = name + "!" + cell.getAddress();
            if (!columns.contains(head)) {
                odd.add(new Odd(
                        place, Step.of("reporting.sheet.head", text(cell, "").strip(), columns)));
            } else if (heads.containsValue(head)) {
                odd.add(new Odd(place, Step.of("rules.fault.twice", head)));
            }
            heads.put(cell.getColumnIndex(), head);
        }
        return heads;
    }

    /** Numbers without the digits a spreadsheet adds; days, which it keeps as numbers, as days. */
    private static String text(Cell cell, String head) {
        if (cell.getType() == CellType.NUMBER) {
            BigDecimal number = cell.asNumber();
            boolean day = head.equals("from") || head.equals("to");
            return day && number.signum() > 0 && number.compareTo(LAST_DAY) <= 0
                    ? cell.asDate().toLocalDate().toString()
                    : plain(number);
        }
        return cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR ? "" : cell.getText();
    }

    private static String plain(BigDecimal number) {
        BigDecimal typed = number.scale() > 0 ? number.round(DIGITS) : number;
        return Math.abs((long) typed.scale()) > LONGEST
                ? typed.toString()
                : typed.stripTrailingZeros().toPlainString();
    }
}
