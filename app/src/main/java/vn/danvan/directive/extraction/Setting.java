package vn.danvan.directive.extraction;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What governs the whole text.
 *
 * @param genre kind of the text
 * @param date day of the document, when known with its year
 * @param year year for days without one, 0 when unknown
 * @param past period that a conference looks back on
 * @param future period that the text plans for
 */
record Setting(
        Genre genre,
        @Nullable LocalDate date,
        int year,
        @Nullable String past,
        @Nullable String future) {}
