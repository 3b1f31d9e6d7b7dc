package vn.danvan.rules.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Says of every day whether it is worked, and why not: the national civil-service calendar, with local days laid over it. */
public final class WorkCalendar {

    /** The first day the calendar answers for; before late 1999 the civil service worked on Saturdays. */
    public static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

    /** The last day the calendar answers for, as far as the lunar computation is trusted. */
    public static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    private final NationalCalendar national;
    private final Map<LocalDate, CalendarDay> laidOver;

    private WorkCalendar(NationalCalendar national, Map<LocalDate, CalendarDay> laidOver) {
        this.national = national;
        this.laidOver = Map.copyOf(laidOver);
    }

    /** The calendar of the civil service from the content shipped with the program. */
    public static WorkCalendar national() {
        return new WorkCalendar(NationalCalendar.shipped(), Map.of());
    }

    /** This calendar with more days off and working days; a later one replaces an earlier one of the same date. */
    public WorkCalendar with(Collection<AnnouncedDay> days) {
        Map<LocalDate, CalendarDay> all = new HashMap<>(laidOver);
        days.forEach(day -> all.put(day.date(), day.asCalendarDay()));
        return new WorkCalendar(national, all);
    }

    /** What the day is; refused outside {@link #FIRST} to {@link #LAST}. */
    public CalendarDay day(LocalDate date) {
        if (!covers(date)) {
            throw new IllegalArgumentException("date %s is outside %s..%s".formatted(date, FIRST, LAST));
        }
        CalendarDay local = laidOver.get(date);
        return local == null ? national.day(date) : local;
    }

    /** Whether the calendar answers for the day at all. */
    public boolean covers(LocalDate date) {
        return !date.isBefore(FIRST) && !date.isAfter(LAST);
    }

    /** Whether the day is a day of rest. */
    public boolean isRest(LocalDate date) {
        return day(date).rest();
    }

    /** The day itself when it is worked, else the nearest working day before it. */
    public LocalDate workingDayNotAfter(LocalDate date) {
        LocalDate day = date;
        while (isRest(day)) {
            day = day.minusDays(1);
        }
        return day;
    }

    /** The day itself when it is worked, else the nearest working day after it. */
    public LocalDate workingDayNotBefore(LocalDate date) {
        LocalDate day = date;
        while (isRest(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** Whether the year's table is complete; the days of other years are computed and exchanges in them unknown. */
    public boolean isTabled(int year) {
        return national.isTabled(year);
    }

    /** The days of the year that are not what their weekday says, in order; with local days. */
    public List<CalendarDay> exceptions(int year) {
        List<CalendarDay> days = new ArrayList<>();
        LocalDate first = LocalDate.of(year, 1, 1);
        for (LocalDate date = first; date.getYear() == year; date = date.plusDays(1)) {
            CalendarDay day = day(date);
            if (day.kind() != DayKind.WEEKEND && day.kind() != DayKind.WORKDAY) {
                days.add(day);
            }
        }
        return days;
    }
}
