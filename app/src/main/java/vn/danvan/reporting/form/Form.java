package vn.danvan.reporting.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.danvan.rules.content.Wording;
import vn.danvan.rules.period.ReportingPeriod;

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

    /** The edition in which the period is reported. */
    public Optional<FormEdition> edition(ReportingPeriod period) {
        int at = IntStream.range(0, editions.size())
                .filter(one -> editions.get(one).isUsedOn(period.end()))
                .findFirst()
                .orElse(-1);
        while (at > 0 && editions.get(at).leaves(period)) {
            at--;
        }
        return at < 0 ? Optional.empty() : Optional.of(editions.get(at));
    }

    /** The edition in which periods that begin and end on that day are reported. */
    public Optional<FormEdition> edition(LocalDate end) {
        return editions.stream().filter(edition -> edition.isUsedOn(end)).findFirst();
    }
}
