package vn.danvan.rules;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.danvan.rules.content.ContentFault;

/**
 * A file of period kinds that an administrator put into force.
 *
 * @param editions the definitions it brought: kind and first day
 * @param file the name of the file
 * @param withdrawnAt when it was taken back, else empty
 * @param faults why it does not count any more although it was not taken back
 */
public record PeriodChange(
        UUID id,
        List<String> editions,
        String file,
        Instant putAt,
        Optional<Instant> withdrawnAt,
        List<ContentFault> faults) {

    /** Keeps copies. */
    public PeriodChange {
        editions = List.copyOf(editions);
        faults = List.copyOf(faults);
    }
}
