package vn.danvan.rules;

import java.time.LocalDate;
import java.util.List;
import vn.danvan.rules.calendar.CalendarDay;

/**
 * A limit counted out, with everything that shaped it.
 *
 * @param raw the day the count ends on
 * @param due {@code raw}, or the day it rolled to
 * @param passed days of rest that a limit in working days passed over
 * @param worked working Saturdays and the like that such a limit counted
 * @param suspended suspended days between the start and {@code raw}
 * @param rolled days from {@code raw} to the day before {@code due}
 */
public record DayCount(
        LocalDate from,
        int days,
        DayUnit unit,
        LocalDate raw,
        LocalDate due,
        List<CalendarDay> passed,
        List<CalendarDay> worked,
        List<DaySpan> suspended,
        List<CalendarDay> rolled) {

    public DayCount {
        passed = List.copyOf(passed);
        worked = List.copyOf(worked);
        suspended = List.copyOf(suspended);
        rolled = List.copyOf(rolled);
    }
}
