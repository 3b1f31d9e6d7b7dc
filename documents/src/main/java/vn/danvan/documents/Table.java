package vn.danvan.documents;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table to be written out.
 *
 * @param name what the sheet is called
 * @param columns heads of the columns
 * @param rows cells that are a String, a Number, a LocalDate, a LocalDateTime, a ColumnSum or null; as many in each row as there are
 *     columns
 * @param note what stands in a line of its own above the heads; empty for none
 */
public record Table(String name, List<String> columns, List<List<@Nullable Object>> rows, String note) {

    /** One without a note. */
    public Table(String name, List<String> columns, List<List<@Nullable Object>> rows) {
        this(name, columns, rows, "");
    }

    /** The same below a note. */
    public Table noted(String above) {
        return new Table(name, columns, rows, above);
    }

    /** Copies everything; refuses rows of another length and cells of another type. */
    public Table {
        columns = List.copyOf(columns);
        List<List<@Nullable Object>> copies = new ArrayList<>(rows.size());
        for (List<@Nullable Object> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException("row " + (copies.size() + 1) + " has " + row.size()
                        + " cells, the table " + columns.size() + " columns");
            }
            row.forEach(Table::checkCell);
            copies.add(Collections.unmodifiableList(new ArrayList<>(row)));
        }
        rows = Collections.unmodifiableList(copies);
    }

    private static void checkCell(@Nullable Object cell) {
        boolean known = cell instanceof String
                || cell instanceof Number
                || cell instanceof LocalDate
                || cell instanceof LocalDateTime
                || cell instanceof ColumnSum;
        if (cell != null && !known) {
            throw new IllegalArgumentException(
                    "a cell is a String, Number, LocalDate, LocalDateTime, ColumnSum or null, not "
                            + cell.getClass().getName());
        }
    }
}
