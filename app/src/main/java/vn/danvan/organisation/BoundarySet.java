package vn.danvan.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.danvan.kernel.AccountId;

/**
 * Outlines that an office loaded from one file.
 *
 * @param on the day whose units they are
 * @param source where they are from and under which terms, as maps say it
 * @param file the name of the file
 * @param unknown what the file calls places that are no unit of that day
 * @param areas how many units have an outline in it
 * @param usedSince when maps began to be drawn with it; empty while it is only looked at
 */
public record BoundarySet(
        UUID id,
        LocalDate on,
        String source,
        String file,
        List<String> unknown,
        int areas,
        AccountId loadedBy,
        Instant loadedAt,
        Optional<Instant> usedSince) {

    /** Keeps a copy. */
    public BoundarySet {
        unknown = List.copyOf(unknown);
    }
}
