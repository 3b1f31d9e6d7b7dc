package vn.danvan.rules.calendar;

import java.time.LocalDate;
import vn.danvan.rules.content.Confidence;
import vn.danvan.rules.content.Wording;

/** What a calendar says of one day: its kind, the name of the occasion, where that is from and how sure it is. */
public record CalendarDay(LocalDate date, DayKind kind, Wording name, String source, Confidence confidence) {

    private static final Wording NAMELESS = new Wording("", "");

    /** A day that is nothing but a day of the week. */
    static CalendarDay ordinary(LocalDate date) {
        DayKind kind = date.getDayOfWeek().getValue() > 5 ? DayKind.WEEKEND : DayKind.WORKDAY;
        return new CalendarDay(date, kind, NAMELESS, "", Confidence.KNOWN);
    }

    /** Whether it is a day of rest. */
    public boolean rest() {
        return kind.rest();
    }
}
