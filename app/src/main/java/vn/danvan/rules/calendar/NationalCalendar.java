package vn.danvan.rules.calendar;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vn.danvan.rules.content.ContentSource;

/** The civil-service calendar: each year's table where there is one, completed or replaced by what the law lets compute. */
final class NationalCalendar {

    private static final NationalCalendar SHIPPED = new NationalCalendar(ContentSource.shipped());

    private final CalendarFiles files;
    private final Map<Integer, Year> years = new ConcurrentHashMap<>();

    NationalCalendar(ContentSource source) {
        this.files = new CalendarFiles(source);
    }

    static NationalCalendar shipped() {
        return SHIPPED;
    }

    CalendarDay day(LocalDate date) {
        CalendarDay named = year(date.getYear()).days().get(date);
        return named == null ? CalendarDay.ordinary(date) : named;
    }

    boolean isTabled(int year) {
        return year(year).complete();
    }

    private Year year(int year) {
        return years.computeIfAbsent(year, this::load);
    }

    private Year load(int year) {
        Optional<YearTable> table = files.year(year);
        Map<LocalDate, CalendarDay> days = new HashMap<>();
        boolean complete = table.isPresent() && table.get().complete();
        if (!complete) {
            new ComputedYear(year, files.holidays()).days().forEach(day -> days.put(day.date(), day));
        }
        table.map(YearTable::days).orElse(List.of()).forEach(day -> days.put(day.date(), day));
        return new Year(complete, Map.copyOf(days));
    }

    private record Year(boolean complete, Map<LocalDate, CalendarDay> days) {}
}
