package vn.danvan.rules.period;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;

/**
 * One period of a kind.
 *
 * @param year the year it is reported for, which may differ from the calendar year of its start
 * @param index its number in the year, from 1
 * @param start the first day whose events it counts
 * @param end the last such day
 * @param due the last day on which its report is in time
 * @param at the hour up to which a snapshot within one day counts, from the beginning of that day; else empty
 * @param dueBy the time of the last day until which it is in time; empty when all of the day is
 */
public record ReportingPeriod(
        String kind,
        int year,
        int index,
        LocalDate start,
        LocalDate end,
        LocalDate due,
        Optional<LocalTime> at,
        Optional<LocalTime> dueBy) {

    /** A period of whole days. */
    public ReportingPeriod(String kind, int year, int index, LocalDate start, LocalDate end, LocalDate due) {
        this(kind, year, index, start, end, due, Optional.empty(), Optional.empty());
    }

    /** Whether both are the same by kind and number, for days and hours may have been defined otherwise at another time. */
    public boolean isNamedAs(ReportingPeriod other) {
        return index == other.index && year == other.year && kind.equals(other.kind);
    }

    /** Whether it has begun; of a snapshot, whether its hour has come. */
    public boolean hasCome(LocalDateTime now) {
        return !now.isBefore(start.atTime(at.orElse(LocalTime.MIN)));
    }

    /** Whether events of the day count in it. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(start) && !day.isAfter(end);
    }
}
