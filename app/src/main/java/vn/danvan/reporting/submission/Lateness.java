package vn.danvan.reporting.submission;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * How late a report was sent, or is when it is not sent by now.
 *
 * @param amount 0 when in time
 * @param inMinutes true where a time of the day is set, as for the hours of a polling day; else it is in days
 */
public record Lateness(long amount, boolean inMinutes) {

    static final Lateness NONE = new Lateness(0, false);

    private static final int HOUR = 60;
    private static final int DAY = 24 * HOUR;

    /** Up to so many minutes are said as minutes. */
    private static final int MOST_MINUTES = 2 * HOUR;

    /**
     * How long after the last day, or after the time on it, the moment lies.
     *
     * @param by the time of the last day, or empty when all of it is in time
     */
    public static Lateness of(LocalDate due, Optional<LocalTime> by, LocalDateTime moment) {
        return by.map(time -> ofMinutes(due.atTime(time), moment))
                .orElseGet(() -> new Lateness(Math.max(0, ChronoUnit.DAYS.between(due, moment.toLocalDate())), false));
    }

    /** A part of a minute counts as one, so that nothing late is 0 minutes late. */
    private static Lateness ofMinutes(LocalDateTime due, LocalDateTime moment) {
        long begun = ChronoUnit.MINUTES.between(due, moment);
        boolean more = moment.isAfter(due.plusMinutes(begun));
        return new Lateness(Math.max(0, more ? begun + 1 : begun), true);
    }

    /** Whether it is late at all. */
    public boolean late() {
        return amount > 0;
    }

    /** The same in minutes, a day being all of its hours, to hold what is late by days against what is late by minutes. */
    public long minutes() {
        return inMinutes ? amount : amount * DAY;
    }

    /** The message that says it with {@link #shown}. */
    public String key() {
        if (!inMinutes || amount >= DAY) {
            return "report.late";
        }
        return amount <= MOST_MINUTES ? "report.late.minutes" : "report.late.hours";
    }

    /** Whole days, hours or minutes, as the message says them. */
    public long shown() {
        if (!inMinutes) {
            return amount;
        }
        if (amount >= DAY) {
            return amount / DAY;
        }
        return amount <= MOST_MINUTES ? amount : amount / HOUR;
    }
}
