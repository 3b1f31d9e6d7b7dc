package vn.danvan.rules.calendar;

import java.time.LocalDate;
import vn.danvan.rules.content.Confidence;
import vn.danvan.rules.content.Wording;

/**
 * A day off or a working day that the table does not have: announced late by the State, or observed by one body alone.
 *
 * @param working true for a day that is worked, false for a day off
 * @param label what people call it
 * @param source the announcement it rests on
 */
public record AnnouncedDay(LocalDate date, boolean working, String label, String source) {

    public AnnouncedDay {
        if (label.isBlank() || source.isBlank()) {
            throw new IllegalArgumentException("an announced day needs a label and a source");
        }
    }

    CalendarDay asCalendarDay() {
        DayKind kind = working ? DayKind.ANNOUNCED_WORKING : DayKind.ANNOUNCED_OFF;
        return new CalendarDay(date, kind, new Wording(label, label), source, Confidence.KNOWN);
    }
}
