package vn.danvan.rules;

import java.time.LocalDate;

/**
 * An open deadline that a change of the calendar would move.
 *
 * @param title what has to be done
 * @param link address of the page that shows it
 */
public record MovedDeadline(String title, String link, LocalDate before, LocalDate after) {}
