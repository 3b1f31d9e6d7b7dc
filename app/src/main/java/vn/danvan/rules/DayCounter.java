package vn.danvan.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.danvan.rules.calendar.CalendarDay;
import vn.danvan.rules.calendar.DayKind;
import vn.danvan.rules.calendar.WorkCalendar;

/**
 * Counts limits out on a calendar, the same way everywhere in the system (Điều 147 and 148, Bộ luật Dân sự 2015): the
 * start day is not counted, the limit ends with its last day, and a limit in calendar days that would end on a day of
 * rest ends on the next working day. Suspended days do not exist for the count nor for the roll.
 */
public final class DayCounter {

    private final WorkCalendar calendar;

    /** Counts on that calendar. */
    public DayCounter(WorkCalendar calendar) {
        this.calendar = calendar;
    }

    /**
     * Counts forward.
     *
     * @param from the start day, never counted and never moved
     * @param days at least 1
     * @throws BeyondCalendarException when the count leaves the days of the calendar
     */
    public DayCount forward(LocalDate from, int days, DayUnit unit, Suspensions suspensions) {
        if (days < 1) {
            throw new IllegalArgumentException("a limit has at least 1 day, not " + days);
        }
        List<CalendarDay> passed = new ArrayList<>();
        List<CalendarDay> worked = new ArrayList<>();
        LocalDate raw = from;
        int counted = 0;
        while (counted < days) {
            raw = raw.plusDays(1);
            CalendarDay day = day(raw);
            boolean resting = unit == DayUnit.WORKING && day.rest();
            if (suspensions.covers(raw)) {
                continue;
            }
            if (resting) {
                passed.add(day);
                continue;
            }
            counted++;
            if (unit == DayUnit.WORKING && day.kind() != DayKind.WORKDAY) {
                worked.add(day);
            }
        }
        List<CalendarDay> rolled = unit == DayUnit.CALENDAR ? roll(raw, suspensions) : List.of();
        List<DaySpan> suspended = suspensions.within(new DaySpan(from.plusDays(1), raw));
        return new DayCount(from, days, unit, raw, raw.plusDays(rolled.size()), passed, worked, suspended, rolled);
    }

    /** The days from the end of a count to the day before the first that is worked and not suspended. */
    private List<CalendarDay> roll(LocalDate raw, Suspensions suspensions) {
        List<CalendarDay> rolled = new ArrayList<>();
        CalendarDay day = day(raw);
        while (day.rest() || suspensions.covers(day.date())) {
            rolled.add(day);
            day = day(day.date().plusDays(1));
        }
        return rolled;
    }

    /** Counts calendar days backward from a day; the result is never rolled, for it says "at the latest". */
    public DayCount backward(LocalDate from, int days) {
        LocalDate raw = day(from.minusDays(days)).date();
        return new DayCount(from, days, DayUnit.CALENDAR, raw, raw, List.of(), List.of(), List.of(), List.of());
    }

    private CalendarDay day(LocalDate date) {
        if (!calendar.covers(date)) {
            throw new BeyondCalendarException(date);
        }
        return calendar.day(date);
    }
}
