package vn.danvan.reporting.spi;

import java.time.LocalDate;
import vn.danvan.rules.period.ReportingPeriod;

/**
 * Days of which records are counted together.
 *
 * @param last the last of them
 */
public record CountedDays(LocalDate first, LocalDate last) {

    /** The last day never comes before the first. */
    public CountedDays {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("days must not end on " + last + " before they begin on " + first);
        }
    }

    /** The days of a period. */
    public static CountedDays of(ReportingPeriod period) {
        return new CountedDays(period.start(), period.end());
    }
}
