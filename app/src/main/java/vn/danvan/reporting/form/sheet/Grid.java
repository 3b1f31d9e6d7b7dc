package vn.danvan.reporting.form.sheet;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** The rows below the heads of one sheet, cells by head. */
record Grid(String sheet, List<Grid.Line> lines) {

    /** More rows than any form has; what follows is not read. */
    private static final int MOST_ROWS = 3_000;

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

    /** The sheet of that name; without lines when there is none. */
    static Grid read(ReadableWorkbook workbook, String name) throws IOException {
        Optional<Sheet> sheet = workbook.getSheets()
                .filter(one -> one.getName().strip().equalsIgnoreCase(name))
                .findFirst();
        if (sheet.isEmpty()) {
            return new Grid(name, List.of());
        }
        try (Stream<Row> rows = sheet.get().openStream()) {
            List<Row> first = rows.limit(MOST_ROWS).toList();
            return first.isEmpty() ? new Grid(name, List.of()) : of(name, first);
        }
    }

    private static Grid of(String name, List<Row> rows) {
        Map<Integer, String> heads = new LinkedHashMap<>();
        rows.getFirst().stream()
                .filter(cell -> cell != null && !text(cell, "").isBlank())
                .forEach(cell ->
                        heads.put(cell.getColumnIndex(), text(cell, "").strip().toLowerCase(Locale.ROOT)));
        List<Line> lines = new ArrayList<>();
        for (Row row : rows.subList(1, rows.size())) {
            Map<String, Value> values = new LinkedHashMap<>();
            for (Cell cell : row) {
                String head = cell == null ? null : heads.get(cell.getColumnIndex());
                if (head != null) {
                    values.put(head, new Value(text(cell, head).strip(), name + "!" + cell.getAddress()));
                }
            }
            if (values.values().stream().anyMatch(value -> !value.text().isBlank())) {
                lines.add(new Line(name, row.getRowNum(), values));
            }
        }
        return new Grid(name, lines);
    }

    /** Numbers without the zeros a spreadsheet adds; days, which it keeps as numbers, as days. */
    private static String text(Cell cell, String head) {
        if (cell.getType() == CellType.NUMBER) {
            BigDecimal number = cell.asNumber();
            boolean day = head.equals("from") || head.equals("to");
            return day
                    ? cell.asDate().toLocalDate().toString()
                    : number.stripTrailingZeros().toPlainString();
        }
        return cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR ? "" : cell.getText();
    }
}
