package vn.danvan.reporting.form;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.danvan.rules.content.ContentFault;

/**
 * A file that an administrator put into force.
 *
 * @param editions the ids of the editions it brought or replaced
 * @param indicators the codes of the indicators it brought or changed
 * @param file the name of the file
 * @param withdrawnAt when it was taken back, else empty
 * @param faults why it does not count any more although it was not taken back, such as an indicator that is gone
 */
public record FormChange(
        UUID id,
        String form,
        List<String> editions,
        List<String> indicators,
        String file,
        Instant putAt,
        Optional<Instant> withdrawnAt,
        List<ContentFault> faults) {

    /** Keeps copies. */
    public FormChange {
        editions = List.copyOf(editions);
        indicators = List.copyOf(indicators);
        faults = List.copyOf(faults);
    }
}
