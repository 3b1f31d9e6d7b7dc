package vn.danvan.reporting.figure.web;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * By which column lines are sorted.
 *
 * @param column from 1; 0 for the order of the organisation
 * @param largestFirst else the smallest
 */
record PivotOrder(int column, boolean largestFirst) {

    static PivotOrder of(@Nullable String text) {
        int number = Asking.number(text).orElse(0);
        return new PivotOrder(Math.abs(number), number < 0);
    }

    /** What the address says to sort by the column, or the other way round when it is sorted by it. */
    String next(int number) {
        return number == column && largestFirst ? Integer.toString(number) : "-" + number;
    }

    /** The order of the column as assistive technology is told, or null. */
    @Nullable
    String told(int number) {
        return number == column ? largestFirst ? "descending" : "ascending" : null;
    }

    /** Sorted, what has no number last. */
    List<PivotView.Row> sort(List<PivotRows.Line> lines) {
        if (column == 0) {
            return lines.stream().map(PivotRows.Line::row).toList();
        }
        Comparator<BigDecimal> by = largestFirst ? Comparator.reverseOrder() : Comparator.naturalOrder();
        Comparator<PivotRows.Line> order = Comparator.comparing(
                        (PivotRows.Line line) -> number(line).isEmpty())
                .thenComparing(line -> number(line).orElse(BigDecimal.ZERO), by);
        return lines.stream().sorted(order).map(PivotRows.Line::row).toList();
    }

    private Optional<BigDecimal> number(PivotRows.Line line) {
        return column > line.numbers().size()
                ? Optional.empty()
                : line.numbers().get(column - 1);
    }
}
