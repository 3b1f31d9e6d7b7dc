package vn.danvan.audit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are asked for; empty texts and nulls ask for all.
 *
 * @param who part of a person's name or user name, marks forgiven
 * @param action the action's code
 * @param subject a subject's kind or its id
 * @param from first day, in Vietnam
 * @param to last day, in Vietnam
 */
public record AuditFilter(
        String who,
        String action,
        String subject,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** Everything. */
    public static final AuditFilter ALL = new AuditFilter("", "", "", null, null);
}
