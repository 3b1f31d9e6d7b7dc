package vn.danvan.rules;

import java.time.LocalDate;
import java.util.List;
import vn.danvan.rules.calendar.CalendarDay;

/**
 * What an announcement, or its withdrawal, would do.
 *
 * @param other the day as it is when the announcement does not hold
 * @param moved the open deadlines it would move
 */
public record AnnouncementPreview(LocalDate date, CalendarDay other, List<Kind> moved) {

    public AnnouncementPreview {
        moved = List.copyOf(moved);
    }

    /** The deadlines of one kind that would move. */
    public record Kind(String messageKey, List<MovedDeadline> deadlines) {

        public Kind {
            deadlines = List.copyOf(deadlines);
        }
    }

    /** How many deadlines move. */
    public int count() {
        return moved.stream().mapToInt(kind -> kind.deadlines().size()).sum();
    }
}
