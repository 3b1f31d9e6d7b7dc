package vn.danvan.rules.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import vn.danvan.rules.content.Wording;

/**
 * A public holiday as the law names it.
 *
 * @param id the name used by the year tables
 * @param lunar whether {@code month} and {@code day} are of the lunar calendar
 * @param before days off before the day itself
 * @param after days off after the day itself
 * @param adjacent true when one more day, next before or next after, is off as well
 * @param validFrom the first day on which the holiday (or this extent of it) is in force
 * @param validTo the last such day; empty while it still is
 */
record HolidayRule(
        String id,
        Wording name,
        boolean lunar,
        int month,
        int day,
        int before,
        int after,
        boolean adjacent,
        LocalDate validFrom,
        Optional<LocalDate> validTo,
        String source) {

    /** The day itself in the year of the (lunar) calendar that bears this number; empty while not in force. */
    Optional<LocalDate> in(int year) {
        LocalDate date = lunar
                ? LunarCalendar.date(year, month, day)
                : MonthDay.of(month, day).atYear(year);
        boolean inForce =
                !date.isBefore(validFrom) && validTo.filter(date::isAfter).isEmpty();
        return inForce ? Optional.of(date) : Optional.empty();
    }
}
