package vn.danvan.reporting.figure;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Figures that tell of each other because forms say what they add up to, some of them about so few people that they could
 * point at somebody.
 *
 * @param rows all of them
 * @param sensitive those of which small numbers are hidden
 * @param sums each the parts and, last, what they add up to
 */
record Family(Set<Row> rows, Set<Row> sensitive, List<List<Row>> sums) {

    /**
     * A figure of every place.
     *
     * @param part a part of the breakdown, {@code ""} for the whole
     */
    record Row(String indicator, String part) {}

    Family {
        rows = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(rows));
        sensitive = Set.copyOf(sensitive);
        sums = sums.stream().map(List::copyOf).toList();
    }

    boolean has(Row row) {
        return rows.contains(row);
    }
}
