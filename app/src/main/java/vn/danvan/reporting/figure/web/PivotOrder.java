package vn.danvan.reporting.figure.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * By which column lines are sorted.
 *
 * @param column from 1; 0 for the order of the organisation
 * @param largestFirst else the smallest
 */
record PivotOrder(int column, boolean largestFirst) {

    static PivotOrder of(@Nullable String text) {
        // The smallest number there is has no positive counterpart.
        int number = Asking.number(text).filter(one -> one != Integer.MIN_VALUE).orElse(0);
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

    /** The one sorted by, as a list; none when there is no such column. */
    List<PivotColumn> of(List<PivotColumn> columns, int width) {
        int at = (column - 1) / width;
        return column == 0 || at >= columns.size() ? List.of() : List.of(columns.get(at));
    }

    /** The number by which a line is sorted, of those of that column and what stands beside it. */
    Optional<BigDecimal> number(List<Optional<BigDecimal>> beside) {
        return beside.isEmpty() ? Optional.empty() : beside.get((column - 1) % beside.size());
    }

    /** Sorted, what has no number last; parts of an indicator stay below it, sorted among themselves. */
    List<PivotView.Row> sort(List<PivotRows.Line> lines) {
        if (column == 0) {
            return lines.stream().map(PivotRows.Line::row).toList();
        }
        Map<String, List<PivotRows.Line>> blocks = new LinkedHashMap<>();
        for (PivotRows.Line line : lines) {
            String block = line.whole().isEmpty() ? Integer.toString(blocks.size()) : line.whole();
            blocks.computeIfAbsent(block, _ -> new ArrayList<>()).add(line);
        }
        return blocks.values().stream()
                .sorted(Comparator.comparing(List::getFirst, order()))
                .flatMap(block -> Stream.concat(
                        Stream.of(block.getFirst()),
                        block.subList(1, block.size()).stream().sorted(order())))
                .map(PivotRows.Line::row)
                .toList();
    }

    private Comparator<PivotRows.Line> order() {
        Comparator<BigDecimal> by = largestFirst ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return Comparator.comparing((PivotRows.Line line) -> line.by().isEmpty())
                .thenComparing(line -> line.by().orElse(BigDecimal.ZERO), by);
    }
}
