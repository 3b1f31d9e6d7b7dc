package vn.danvan.organisation.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows of a delivered CSV file (RFC 4180 with a head), each by column name. */
final class CsvTable {

    private CsvTable() {}

    /** Reads the text; a row with another number of cells than the head is refused with its line. */
    static List<Map<String, String>> rows(String text) {
        List<List<String>> lines = cells(text);
        List<String> head = lines.getFirst();
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> line : lines.subList(1, lines.size())) {
            if (line.size() != head.size()) {
                throw new IllegalArgumentException(
                        "row " + (rows.size() + 2) + " has " + line.size() + " cells: " + line);
            }
            Map<String, String> row = new LinkedHashMap<>();
            for (int column = 0; column < head.size(); column++) {
                row.put(head.get(column), line.get(column));
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<List<String>> cells(String text) {
        List<List<String>> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (quoted && letter == '"' && at + 1 < text.length() && text.charAt(at + 1) == '"') {
                cell.append('"');
                at++;
            } else if (letter == '"') {
                quoted = !quoted;
            } else if (!quoted && (letter == ',' || letter == '\n')) {
                line.add(cell.toString());
                cell.setLength(0);
                if (letter == '\n') {
                    lines.add(line);
                    line = new ArrayList<>();
                }
            } else {
                cell.append(letter);
            }
        }
        return lines;
    }
}
