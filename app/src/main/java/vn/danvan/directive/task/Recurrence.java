package vn.danvan.directive.task;

import java.time.LocalDate;

/** How often a recurring task comes back; periods start with the calendar year. */
public enum Recurrence {
    MONTHLY(1),
    QUARTERLY(3),
    HALF_YEARLY(6),
    YEARLY(12);

    private final int months;

    Recurrence(int months) {
        this.months = months;
    }

    /** The first day of the period the day lies in. */
    public LocalDate periodOf(LocalDate day) {
        int month = (day.getMonthValue() - 1) / months * months + 1;
        return LocalDate.of(day.getYear(), month, 1);
    }

    /** The first day of the period after the one that starts on the given day. */
    public LocalDate next(LocalDate periodStart) {
        return periodStart.plusMonths(months);
    }

    /**
     * The deadline within a period: the day of its last month, or that month's last day when it is shorter.
     *
     * @param dayOfMonth 1 to 31
     */
    public LocalDate due(LocalDate periodStart, int dayOfMonth) {
        LocalDate lastMonth = periodStart.plusMonths(months - 1L);
        return lastMonth.withDayOfMonth(Math.min(dayOfMonth, lastMonth.lengthOfMonth()));
    }

    /** {@code 01/2021}, {@code Q1/2021}, {@code H1/2021} or {@code 2021}: the period in a form every language reads. */
    public String label(LocalDate periodStart) {
        int year = periodStart.getYear();
        int number = (periodStart.getMonthValue() - 1) / months + 1;
        return switch (this) {
            case MONTHLY -> (number < 10 ? "0" : "") + number + "/" + year;
            case QUARTERLY -> "Q" + number + "/" + year;
            case HALF_YEARLY -> "H" + number + "/" + year;
            case YEARLY -> Integer.toString(year);
        };
    }
}
