package vn.danvan.reporting.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.danvan.rules.content.Wording;

/**
 * A form through the years.
 *
 * @param editions one or more, the earliest first, never two for one day
 */
public record Form(String id, Wording name, List<FormEdition> editions) {

    /** Keeps a copy of the editions. */
    public Form {
        editions = List.copyOf(editions);
    }

    /** The edition in which periods that end on that day are reported. */
    public Optional<FormEdition> edition(LocalDate end) {
        return editions.stream().filter(edition -> edition.isUsedOn(end)).findFirst();
    }
}
