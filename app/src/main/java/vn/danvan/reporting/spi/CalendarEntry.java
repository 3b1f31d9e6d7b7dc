package vn.danvan.reporting.spi;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * A day in a body's calendar.
 *
 * @param name its own name, which it keeps when its day, hour or title changes: calendars know it again by it
 * @param at the time of the day, empty when it is of the whole day
 * @param title what is due or held, in Vietnamese, as calendars are written
 * @param place where, empty when it is no matter
 * @param cancelled whether it is called off; it stays so that calendars that know it say so
 * @param sequence grows with every change of it; 0 where the records count none
 */
public record CalendarEntry(
        String name,
        LocalDate day,
        Optional<LocalTime> at,
        String title,
        String place,
        boolean cancelled,
        int sequence) {}
