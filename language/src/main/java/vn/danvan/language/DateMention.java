package vn.danvan.language;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A date as a text names it; the year may be missing and is then for a person to say.
 *
 * @param start offset of the first character in the text (UTF-16 units)
 * @param end offset behind the last one
 * @param monthDay day and month, which exist in some year
 * @param year empty for "14-1"
 */
public record DateMention(int start, int end, MonthDay monthDay, OptionalInt year) {

    /** Refuses a year in which the day does not exist. */
    public DateMention {
        if (year.isPresent() && !monthDay.isValidYear(year.getAsInt())) {
            throw new DateTimeException("29 February needs a leap year, not " + year.getAsInt());
        }
    }

    /** Whether the text left the year out. */
    public boolean isYearless() {
        return year.isEmpty();
    }

    /** The date, empty when the year is missing. */
    public Optional<LocalDate> date() {
        return year.isEmpty() ? Optional.empty() : Optional.of(monthDay.atYear(year.getAsInt()));
    }

    /** The date once somebody has said the year; empty when that year has no such day. */
    public Optional<LocalDate> inYear(int said) {
        return monthDay.isValidYear(said) ? Optional.of(monthDay.atYear(said)) : Optional.empty();
    }
}
