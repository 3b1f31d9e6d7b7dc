package vn.danvan.reporting.figure.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Figures counted from records, beside those that were reported. */
public record RecordsView(List<String> heads, List<Row> rows, List<String> sums) {

    /** A body. */
    public record Row(String name, List<Cell> cells) {}

    /** A figure and the page that lists its records, or null. */
    public record Cell(String text, @Nullable String href) {}
}
