package vn.danvan.rules.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.danvan.rules.AnnouncedDayView;
import vn.danvan.rules.calendar.CalendarDay;
import vn.danvan.rules.calendar.DayKind;
import vn.danvan.rules.calendar.WorkCalendar;
import vn.danvan.rules.content.Confidence;

/**
 * A year as the page shows it.
 *
 * @param complete false when the year has no table of its own and its days are computed
 * @param months the twelve months with their weeks
 * @param rows the days that are not what their weekday says, days that belong together in one row
 */
public record YearView(int year, boolean complete, List<Month> months, List<Row> rows) {

    /** One month; its weeks run from Monday to Sunday. */
    public record Month(YearMonth month, List<List<Cell>> weeks) {}

    /**
     * A day in its month.
     *
     * @param date null for a place that belongs to another month
     */
    public record Cell(@Nullable LocalDate date, DayKind kind, String name) {

        /** The last part of the class that colours it. */
        public String style() {
            return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Whether it is not what its weekday says. */
        public boolean marked() {
            return kind != DayKind.WORKDAY && kind != DayKind.WEEKEND;
        }
    }

    /**
     * Days that follow one another for the same reason.
     *
     * @param announcement the id of the announcement they rest on, or null
     */
    public record Row(
            LocalDate first,
            LocalDate last,
            DayKind kind,
            String name,
            String source,
            boolean unverified,
            @Nullable UUID announcement,
            boolean everybody) {

        /** The last part of the class that colours it. */
        public String style() {
            return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Whether it is a single day. */
        public boolean single() {
            return first.equals(last);
        }
    }

    public YearView {
        months = List.copyOf(months);
        rows = List.copyOf(rows);
    }

    /** The year on a calendar, with the announcements that hold for its reader. */
    static YearView of(int year, WorkCalendar calendar, List<AnnouncedDayView> announced, Locale locale) {
        List<Month> months = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            months.add(month(YearMonth.of(year, month), calendar, locale));
        }
        return new YearView(year, calendar.isTabled(year), months, rows(calendar.exceptions(year), announced, locale));
    }

    private static Month month(YearMonth month, WorkCalendar calendar, Locale locale) {
        List<List<Cell>> weeks = new ArrayList<>();
        LocalDate monday =
                month.atDay(1).minusDays(month.atDay(1).getDayOfWeek().getValue() - 1L);
        for (LocalDate start = monday; !start.isAfter(month.atEndOfMonth()); start = start.plusWeeks(1)) {
            List<Cell> week = new ArrayList<>();
            for (int weekday = 0; weekday < 7; weekday++) {
                LocalDate date = start.plusDays(weekday);
                week.add(
                        YearMonth.from(date).equals(month)
                                ? cell(calendar.day(date), locale)
                                : new Cell(null, DayKind.WORKDAY, ""));
            }
            weeks.add(week);
        }
        return new Month(month, weeks);
    }

    private static Cell cell(CalendarDay day, Locale locale) {
        return new Cell(day.date(), day.kind(), day.name().in(locale));
    }

    private static List<Row> rows(List<CalendarDay> days, List<AnnouncedDayView> announced, Locale locale) {
        // By the order of the query the body's own announcement comes last and is the one that counts.
        Map<LocalDate, AnnouncedDayView> byDate = announced.stream()
                .collect(Collectors.toMap(view -> view.day().date(), view -> view, (all, own) -> own));
        List<Row> rows = new ArrayList<>();
        for (CalendarDay day : days) {
            Row row = row(day, byDate.get(day.date()), locale);
            Row before = rows.isEmpty() ? null : rows.getLast();
            if (before != null && continues(before, row)) {
                rows.set(rows.size() - 1, joined(before, row));
            } else {
                rows.add(row);
            }
        }
        return rows;
    }

    private static Row row(CalendarDay day, @Nullable AnnouncedDayView view, Locale locale) {
        boolean unverified = day.confidence() == Confidence.UNVERIFIED;
        return new Row(
                day.date(),
                day.date(),
                day.kind(),
                day.name().in(locale),
                day.source(),
                unverified,
                view == null ? null : view.id(),
                view == null || view.body() == null);
    }

    private static boolean continues(Row before, Row row) {
        return before.announcement() == null
                && row.announcement() == null
                && row.first().equals(before.last().plusDays(1))
                && row.kind() == before.kind()
                && row.name().equals(before.name())
                && row.source().equals(before.source());
    }

    private static Row joined(Row before, Row row) {
        return new Row(
                before.first(),
                row.last(),
                row.kind(),
                row.name(),
                row.source(),
                before.unverified() || row.unverified(),
                null,
                true);
    }
}
