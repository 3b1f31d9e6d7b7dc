package vn.danvan.reporting.submission.web;

import java.time.LocalDate;

/**
 * A reader's body that is younger than some of the periods asked for.
 *
 * @param since its first day
 * @param left how many columns are left out because they ended before it
 */
public record YoungBody(String body, LocalDate since, int left) {}
