package vn.danvan.rules.period;

import java.time.LocalDate;

/**
 * One period of a kind.
 *
 * @param year the year it is reported for, which may differ from the calendar year of its start
 * @param index its number in the year, from 1
 * @param start the first day whose events it counts
 * @param end the last such day
 * @param due the last day on which its report is in time
 */
public record ReportingPeriod(String kind, int year, int index, LocalDate start, LocalDate end, LocalDate due) {

    /** Whether events of the day count in it. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(start) && !day.isAfter(end);
    }
}
