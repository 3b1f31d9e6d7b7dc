package vn.danvan.directive.task;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.danvan.kernel.BodyId;

/**
 * How the tasks of a body and of those below it stand on a day, one row a body; every task counts in one row and class.
 *
 * @param body whose tally it is
 * @param on the day it is true for
 * @param rows the body itself with its own tasks, each body directly below with everything below it, then bodies
 *     elsewhere that were given tasks
 */
public record Tally(BodyId body, int year, LocalDate on, List<Row> rows) {

    /** One body's counts; {@code below} is true when they include the bodies below it. */
    public record Row(BodyId body, boolean below, boolean elsewhere, Map<TallyClass, Long> counts) {

        public Row {
            EnumMap<TallyClass, Long> sorted = new EnumMap<>(TallyClass.class);
            sorted.putAll(counts);
            counts = java.util.Collections.unmodifiableMap(sorted);
        }

        /** Tasks in the class. */
        public long of(TallyClass tally) {
            return counts.getOrDefault(tally, 0L);
        }

        /** Tasks in all classes. */
        public long total() {
            return counts.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    public Tally {
        rows = List.copyOf(rows);
    }

    /** Tasks in the class over all rows. */
    public long of(TallyClass tally) {
        return rows.stream().mapToLong(row -> row.of(tally)).sum();
    }

    /** All tasks that are not cancelled. */
    public long total() {
        return rows.stream().mapToLong(Row::total).sum();
    }
}
