package vn.danvan.reporting.form;

import java.time.LocalDate;
import vn.danvan.rules.calendar.WorkCalendar;

/** How the last day on which a report is in time follows from the end of its period. */
public sealed interface DueRule {

    /** The last day in time for a period with that last day. */
    LocalDate due(LocalDate end, WorkCalendar calendar);

    /** What becomes of a day of rest. */
    enum Roll {
        /** It stays. */
        NONE,
        /** The working day before it. */
        BEFORE,
        /** The working day after it. */
        AFTER
    }

    /** So many working days after the end. */
    record WorkingDays(int days) implements DueRule {
        @Override
        public LocalDate due(LocalDate end, WorkCalendar calendar) {
            LocalDate due = end;
            for (int counted = 0; counted < days; counted++) {
                due = calendar.workingDayNotBefore(due.plusDays(1));
            }
            return due;
        }
    }

    /**
     * A day of the month in which the period ends, or of a later one; the last day of a month that is shorter.
     *
     * @param monthsAfter 0 for the month of the end, so the report may be due before the period is over
     */
    record DayOfMonth(int day, int monthsAfter, Roll roll) implements DueRule {
        @Override
        public LocalDate due(LocalDate end, WorkCalendar calendar) {
            LocalDate month = end.withDayOfMonth(1).plusMonths(monthsAfter);
            LocalDate due = month.withDayOfMonth(Math.min(day, month.lengthOfMonth()));
            return switch (roll) {
                case NONE -> due;
                case BEFORE -> calendar.workingDayNotAfter(due);
                case AFTER -> calendar.workingDayNotBefore(due);
            };
        }
    }
}
