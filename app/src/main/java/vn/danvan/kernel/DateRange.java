package vn.danvan.kernel;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days from {@code from} (included) to {@code to} (excluded).
 *
 * @param to the first day after the range, or null when it has no end
 */
public record DateRange(LocalDate from, @Nullable LocalDate to) {

    public DateRange {
        if (to != null && !to.isAfter(from)) {
            throw new IllegalArgumentException("range must end after " + from + ", not on " + to);
        }
    }

    /** True when the day lies in the range. */
    public boolean contains(LocalDate day) {
        LocalDate end = to;
        return !day.isBefore(from) && (end == null || day.isBefore(end));
    }

    /** True when the two ranges share a day. */
    public boolean overlaps(DateRange other) {
        LocalDate end = to;
        LocalDate otherEnd = other.to;
        return (otherEnd == null || from.isBefore(otherEnd)) && (end == null || other.from.isBefore(end));
    }
}
