package vn.danvan.rules.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.danvan.rules.content.Confidence;
import vn.danvan.rules.content.Wording;

/**
 * The days off of a year without a complete table: the holidays the law names, and the next working day for each that
 * falls on a weekly day of rest (Điều 111 and 112, Bộ luật Lao động 2019). Exchanged days cannot be computed.
 */
final class ComputedYear {

    private final int year;
    private final List<HolidayRule> rules;
    private final Map<LocalDate, CalendarDay> days = new TreeMap<>();

    ComputedYear(int year, List<HolidayRule> rules) {
        this.year = year;
        this.rules = rules;
    }

    List<CalendarDay> days() {
        days.clear();
        for (HolidayRule rule : rules) {
            rule.in(year).ifPresent(date -> holidays(rule, date));
        }
        new ArrayList<>(days.values()).forEach(this::compensate);
        return List.copyOf(days.values());
    }

    private void holidays(HolidayRule rule, LocalDate date) {
        LocalDate first = date.minusDays(rule.before());
        LocalDate last = date.plusDays(rule.after());
        if (rule.adjacent()) {
            boolean before = restAround(first.minusDays(1), last) >= restAround(first, last.plusDays(1));
            first = before ? first.minusDays(1) : first;
            last = before ? last : last.plusDays(1);
        }
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            days.put(day, named(day, DayKind.HOLIDAY, rule.name(), rule.source()));
        }
    }

    /** How many days of rest follow one another when the days from first to last are off, compensation included. */
    private static int restAround(LocalDate first, LocalDate last) {
        int owed = 0;
        int run = 0;
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            owed += weekend(day) ? 1 : 0;
            run++;
        }
        for (LocalDate day = first.minusDays(1); weekend(day); day = day.minusDays(1)) {
            run++;
        }
        for (LocalDate day = last.plusDays(1); weekend(day) || owed > 0; day = day.plusDays(1)) {
            owed -= weekend(day) ? 0 : 1;
            run++;
        }
        return run;
    }

    private void compensate(CalendarDay holiday) {
        if (!weekend(holiday.date())) {
            return;
        }
        LocalDate day = holiday.date().plusDays(1);
        while (weekend(day) || days.containsKey(day)) {
            day = day.plusDays(1);
        }
        days.put(day, named(day, DayKind.COMPENSATING, holiday.name(), holiday.source()));
    }

    private static CalendarDay named(LocalDate day, DayKind kind, Wording name, String source) {
        return new CalendarDay(day, kind, name, source, Confidence.UNVERIFIED);
    }

    private static boolean weekend(LocalDate day) {
        return day.getDayOfWeek().getValue() > 5;
    }
}
