package vn.danvan.reporting.spi;

import java.time.LocalDate;
import java.util.List;
import vn.danvan.kernel.BodyId;

/** Says which days of a module's records a body has to keep in mind, for the calendars that its people subscribe to. */
public interface CalendarSource {

    /** The entries of the body between two days, the last included. */
    List<CalendarEntry> entries(BodyId body, LocalDate from, LocalDate to);
}
