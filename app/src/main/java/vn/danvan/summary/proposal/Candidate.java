package vn.danvan.summary.proposal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.BodyId;

/** A line before it is proposed. */
record Candidate(
        Origin origin,
        String key,
        String content,
        @Nullable BodyId lead,
        @Nullable LocalDate due,
        String because) {}
