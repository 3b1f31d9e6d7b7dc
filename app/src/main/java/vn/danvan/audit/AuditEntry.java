package vn.danvan.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was done.
 *
 * @param seq position in the chain, from 1 without gaps
 * @param at when, to the microsecond
 * @param account who, or null for the system itself
 * @param position the post acted in
 * @param body the body of that post
 * @param role the role of that post
 * @param action what, such as {@code directive.task.assigned}
 * @param subjectType kind of the thing it was done to
 * @param subjectId its id
 * @param before values before as JSON, or null
 * @param after values after as JSON, or null
 */
public record AuditEntry(
        long seq,
        Instant at,
        @Nullable UUID account,
        @Nullable UUID position,
        @Nullable UUID body,
        @Nullable String role,
        String action,
        String subjectType,
        String subjectId,
        @Nullable String before,
        @Nullable String after) {}
