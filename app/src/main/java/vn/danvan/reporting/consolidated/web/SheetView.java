package vn.danvan.reporting.consolidated.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.reporting.figure.web.PivotView;

/**
 * The sheet, or some columns of it, as drawn.
 *
 * @param groups heads over the columns, one a section of the form
 */
public record SheetView(List<PivotView.Group> groups, List<PivotView.Head> heads, List<Row> rows, Row total) {

    /** Keeps copies. */
    public SheetView {
        groups = List.copyOf(groups);
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
    }

    /**
     * A body's report, or the total.
     *
     * @param group head above this and the rows after it; empty when it goes on
     * @param href the report; null when there is none
     * @param late how late it is, in words; empty when it is in time
     */
    public record Row(
            String group,
            String name,
            @Nullable String href,
            String state,
            String late,
            List<PivotView.Cell> cells,
            int paragraphs) {

        /** Keeps a copy. */
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A rule that does not hold.
     *
     * @param name whose report it is, or the total
     * @param href the report or the cell to look at; null for the total
     */
    public record Fault(String name, @Nullable String href, String text) {}
}
