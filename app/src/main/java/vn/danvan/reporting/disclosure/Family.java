package vn.danvan.reporting.disclosure;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.danvan.reporting.form.Breakdown;

/**
 * Figures that tell of each other because forms of a year say what they add up to, some of them about so few people that they
 * could point at somebody.
 *
 * @param rows all of them
 * @param sensitive those of which small numbers are hidden
 * @param demands what they add up to
 * @param breakdowns by the indicator's code
 */
public record Family(Set<Row> rows, Set<Row> sensitive, List<Demand> demands, Map<String, Breakdown> breakdowns) {

    /** One without a breakdown. */
    public Family(Set<Row> rows, Set<Row> sensitive, List<Demand> demands) {
        this(rows, sensitive, demands, Map.of());
    }

    /**
     * A figure of every place.
     *
     * @param part a part of the breakdown, the name of what was reported in none of its parts, or {@code ""} for the whole
     */
    public record Row(String indicator, String part) {}

    /**
     * A sum that a form or a breakdown demands.
     *
     * @param rows the parts and, last, what they add up to
     * @param from the first day on whose periods it is demanded
     * @param to the last such day, empty while it is demanded
     */
    public record Demand(List<Row> rows, LocalDate from, Optional<LocalDate> to) {

        public Demand {
            rows = List.copyOf(rows);
        }

        boolean isMadeOn(LocalDate end) {
            return !end.isBefore(from) && to.filter(end::isAfter).isEmpty();
        }
    }

    public Family {
        rows = Collections.unmodifiableSet(new LinkedHashSet<>(rows));
        sensitive = Set.copyOf(sensitive);
        demands = List.copyOf(demands);
        breakdowns = Map.copyOf(breakdowns);
    }

    /**
     * Whether what stands in a part is counted in a row: in that of the part, of a margin of it, of the whole, or of what stands
     * in none of the parts of an axis.
     */
    boolean counts(Row part, Row row) {
        return part.indicator().equals(row.indicator())
                && (row.part().isEmpty()
                        || Optional.ofNullable(breakdowns.get(part.indicator()))
                                .map(breakdown -> breakdown.isWithin(part.part(), row.part()))
                                .orElseGet(() -> part.equals(row)));
    }

    /** Whether the row is of what was reported in none of the parts of an axis: where nothing was, it is known to be nothing. */
    public boolean isRest(Row row) {
        Breakdown breakdown = breakdowns.get(row.indicator());
        return breakdown != null && breakdown.isRest(row.part());
    }

    public boolean has(Row row) {
        return rows.contains(row);
    }

    /** The sums of periods that end on each of the days: the parts and, last, what they add up to. */
    public List<List<Row>> sums(List<LocalDate> ends) {
        return demands.stream()
                .filter(demand -> ends.stream().allMatch(demand::isMadeOn))
                .map(Demand::rows)
                .distinct()
                .toList();
    }
}
