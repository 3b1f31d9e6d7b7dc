package vn.danvan.rules;

import java.time.LocalDate;
import vn.danvan.rules.calendar.WorkCalendar;

/** A count left the days that the calendar answers for. */
public final class BeyondCalendarException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BeyondCalendarException(LocalDate day) {
        super("%s is outside %s..%s".formatted(day, WorkCalendar.FIRST, WorkCalendar.LAST));
    }
}
