package vn.danvan.rules.period;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import vn.danvan.rules.content.Confidence;
import vn.danvan.rules.content.Wording;

/**
 * A kind of reporting period as it is defined for some time.
 *
 * @param start month and day on which the first period of a year begins; ignored for weeks
 * @param previousYear true when that day lies in the calendar year before
 * @param months length of one period; 0 for ISO weeks
 * @param perYear how many follow one another in a year; weeks count as many as the year has
 * @param dueWorkingDays working days after the end until the report is due
 * @param from the first day on which the definition is in force; a period belongs to the definition in force on its end
 */
public record PeriodKind(
        String id,
        Wording name,
        MonthDay start,
        boolean previousYear,
        int months,
        int perYear,
        int dueWorkingDays,
        LocalDate from,
        Optional<LocalDate> to,
        Confidence confidence,
        String source) {

    /** Whether the periods are ISO weeks, Monday to Sunday. */
    public boolean weekly() {
        return months == 0;
    }

    boolean inForceOn(LocalDate date) {
        return !date.isBefore(from) && to.filter(date::isAfter).isEmpty();
    }

    LocalDate firstDay(int year, int index) {
        return start.atYear(previousYear ? year - 1 : year).plusMonths((long) (index - 1) * months);
    }
}
