package vn.danvan.directive.task;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.AccountId;
import vn.danvan.kernel.BodyId;

/**
 * A deadline a task has or had; all are kept, the highest version is in force.
 *
 * @param version from 1
 * @param due the last day, or null for no deadline
 * @param reason why, or null for the first
 * @param authority who decided, or null when nobody had to
 * @param decisionNumber number of the decision, or null
 * @param decisionDate date of the decision, or null
 * @param author who entered it, or null for the system
 * @param setOn the day it came into force
 */
public record DeadlineVersion(
        int version,
        @Nullable LocalDate due,
        Cause cause,
        @Nullable String reason,
        @Nullable String authority,
        @Nullable String decisionNumber,
        @Nullable LocalDate decisionDate,
        @Nullable AccountId author,
        @Nullable BodyId authorBody,
        LocalDate setOn) {

    /** What gave rise to it; the message {@code task.deadline.<NAME>} names it. */
    public enum Cause {
        ASSIGNED,
        EXTENDED,
        RESUMED,
        CALENDAR
    }
}
