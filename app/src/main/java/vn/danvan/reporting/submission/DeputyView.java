package vn.danvan.reporting.submission;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.AccountId;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.PositionId;

/**
 * Somebody who stands in for the leader of a body.
 *
 * @param from the first day
 * @param last the last day
 * @param endedAt when it was ended before that, or null
 */
public record DeputyView(
        UUID id,
        BodyId body,
        PositionId position,
        LocalDate from,
        LocalDate last,
        AccountId givenBy,
        @Nullable Instant endedAt) {

    /** Whether it holds that day. */
    public boolean holds(LocalDate on) {
        return endedAt == null && !on.isBefore(from) && !on.isAfter(last);
    }

    /** Whether it can still be ended. */
    public boolean open(LocalDate on) {
        return endedAt == null && !on.isAfter(last);
    }
}
