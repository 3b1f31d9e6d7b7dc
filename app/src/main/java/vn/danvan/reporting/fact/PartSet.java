package vn.danvan.reporting.fact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Parts of an indicator that a body told together.
 *
 * @param indicator its number
 * @param parts at least one, in the order in which a fact holds their numbers
 */
record PartSet(int indicator, List<String> parts) {

    PartSet {
        parts = List.copyOf(parts);
    }

    static PartSet of(ResultSet row) throws SQLException {
        return new PartSet(row.getInt("indicator"), List.of((String[])
                row.getArray("parts").getArray()));
    }

    /** As PostgreSQL writes an array, because arrays of different length do not fit into one. */
    String written() {
        return written(parts);
    }

    static String written(Collection<?> items) {
        return items.stream()
                .map(item -> '"' + String.valueOf(item).replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }
}
