package vn.danvan.organisation.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows of a delivered CSV file (RFC 4180 with a head), each by column name. */
final class CsvTable {

    /** The cells of a row and the line, counted from 1, on which it begins. */
    record Row(int line, List<String> cells) {}

    private CsvTable() {}

    /** Reads the text; a row with another number of cells than the head is refused with its line. */
    static List<Map<String, String>> rows(String text) {
        List<Row> all = read(text);
        List<String> head = all.getFirst().cells();
        List<Map<String, String>> rows = new ArrayList<>();
        for (Row row : all.subList(1, all.size())) {
            if (row.cells().size() != head.size()) {
                throw new IllegalArgumentException(
                        "line " + row.line() + " has " + row.cells().size() + " cells: " + row.cells());
            }
            rows.add(named(head, row));
        }
        return rows;
    }

    /** The cells of a row that has as many as the head, by column name. */
    static Map<String, String> named(List<String> head, Row row) {
        Map<String, String> named = new LinkedHashMap<>();
        for (int column = 0; column < head.size(); column++) {
            named.put(head.get(column), row.cells().get(column));
        }
        return named;
    }

    /** Every row, the head first, whatever its number of cells; what follows a quote that is never closed is one cell. */
    static List<Row> read(String text) {
        List<Row> rows = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        int line = 1;
        int begin = 1;
        String ended = text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
        for (int at = 0; at < ended.length(); at++) {
            char letter = ended.charAt(at);
            line += letter == '\n' ? 1 : 0;
            if (quoted && letter == '"' && at + 1 < ended.length() && ended.charAt(at + 1) == '"') {
                cell.append('"');
                at++;
            } else if (letter == '"') {
                quoted = !quoted;
            } else if (!quoted && (letter == ',' || letter == '\n')) {
                cells.add(cell.toString());
                cell.setLength(0);
                if (letter == '\n') {
                    rows.add(new Row(begin, cells));
                    cells = new ArrayList<>();
                    begin = line;
                }
            } else if (quoted || letter != '\r') {
                cell.append(letter);
            }
        }
        if (quoted) {
            rows.add(new Row(begin, List.of(cell.toString())));
        }
        return rows;
    }
}
