package vn.danvan.organisation.content;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import vn.danvan.rules.content.ContentFaults;

/** The rows of a CSV file whose cells are checked one by one; each fault is noted at the line of its row. */
final class CsvCheck {

    /** One row: its line and its cells by column. */
    record Line(int number, Map<String, String> cells) {

        String cell(String column) {
            return Objects.requireNonNull(cells.get(column), column);
        }
    }

    private final ContentFaults faults;
    private final Set<String> keys = new HashSet<>();

    CsvCheck(ContentFaults faults) {
        this.faults = faults;
    }

    /** The rows that have a cell for each column; none when the head is not exactly these columns. */
    List<Line> lines(String text, List<String> columns) {
        List<CsvTable.Row> rows = CsvTable.read(text);
        if (rows.isEmpty() || !Set.copyOf(rows.getFirst().cells()).equals(Set.copyOf(columns))) {
            faults.atLine(1, "rules.fault.columns", columns);
            return List.of();
        }
        List<String> head = rows.removeFirst().cells();
        rows.removeIf(row -> wrongCells(row, head.size()));
        return rows.stream()
                .map(row -> new Line(row.line(), CsvTable.named(head, row)))
                .toList();
    }

    private boolean wrongCells(CsvTable.Row row, int expected) {
        if (row.cells().size() != expected) {
            faults.atLine(row.line(), "rules.fault.cells", row.cells().size(), expected);
            return true;
        }
        return false;
    }

    void fault(Line line, String code, Object... args) {
        faults.atLine(line.number(), code, args);
    }

    /** A cell that must not be empty. */
    String required(Line line, String column) {
        String cell = line.cell(column);
        if (cell.isBlank()) {
            fault(line, "rules.fault.text", column);
        }
        return cell;
    }

    /** The key of the row, which no other row may have. */
    String key(Line line) {
        String key = required(line, "key");
        if (!keys.add(key)) {
            fault(line, "rules.fault.twice", key);
        }
        return key;
    }

    /** A cell that names one of the constants. */
    <E extends Enum<E>> Optional<E> constant(Line line, String column, Class<E> type) {
        String cell = line.cell(column);
        Optional<E> found = Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(cell))
                .findFirst();
        if (found.isEmpty()) {
            fault(line, "rules.fault.choice", column, cell, List.of(type.getEnumConstants()));
        }
        return found;
    }

    /** A date; empty, without a fault, when the cell is empty. */
    Optional<LocalDate> date(Line line, String column) {
        String cell = line.cell(column);
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(cell));
        } catch (DateTimeParseException e) {
            fault(line, "rules.fault.date", column, cell);
            return Optional.empty();
        }
    }

    /** Keys separated by bars, each of which must be known. */
    void known(Line line, String column, Set<String> known) {
        String cell = line.cell(column);
        for (String key : cell.isEmpty() ? List.<String>of() : List.of(cell.split("\\|", -1))) {
            if (!known.contains(key)) {
                fault(line, "rules.fault.area", column, key);
            }
        }
    }
}
