package vn.danvan.summary.proposal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.BodyId;

/**
 * A line before it is proposed.
 *
 * @param target of a target that was not reached what was to be reached, with its unit; else null
 */
record Candidate(
        Origin origin,
        String key,
        String content,
        @Nullable BodyId lead,
        @Nullable LocalDate due,
        String because,
        @Nullable String target) {

    /** One that speaks of no target. */
    Candidate(
            Origin origin, String key, String content, @Nullable BodyId lead, @Nullable LocalDate due, String because) {
        this(origin, key, content, lead, due, because, null);
    }
}
