package vn.danvan.audit.web;

import java.time.Instant;
import java.util.List;

/**
 * An entry as a reader sees it.
 *
 * @param seq place in the chain
 * @param who full name, or the system's
 * @param post post acted in, or empty
 * @param action the action in words
 * @param subject kind and short id of what it was done to
 * @param subjectId the full id, for the filter
 * @param changes what changed, field by field
 */
public record AuditLine(
        long seq,
        Instant at,
        String who,
        String post,
        String action,
        String subject,
        String subjectId,
        List<Change> changes) {

    /** One value before and after; empty where there was none. */
    public record Change(String field, String before, String after) {}

    public AuditLine {
        changes = List.copyOf(changes);
    }
}
