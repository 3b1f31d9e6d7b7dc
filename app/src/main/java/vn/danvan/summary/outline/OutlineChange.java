package vn.danvan.summary.outline;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.danvan.rules.content.ContentFault;

/**
 * A file with an outline that somebody put into force.
 *
 * @param editions the ids of the editions it brought or replaced
 * @param file the name of the file
 * @param withdrawnAt when it was taken back, else empty
 * @param faults what does not fit any more although it was not taken back, such as a question that no form asks now
 */
public record OutlineChange(
        UUID id,
        String outline,
        List<String> editions,
        String file,
        Instant putAt,
        Optional<Instant> withdrawnAt,
        List<ContentFault> faults) {

    /** Keeps copies. */
    public OutlineChange {
        editions = List.copyOf(editions);
        faults = List.copyOf(faults);
    }
}
