package vn.danvan.directive.task;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.AccountId;
import vn.danvan.kernel.Actor;
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
        CALENDAR,
        CALENDAR_WITHDRAWN,
        TAKEN_BACK;

        /** True for a day somebody set, false for one it was moved to by the calendar. */
        boolean isDecided() {
            return this != CALENDAR && this != CALENDAR_WITHDRAWN;
        }
    }

    /** A deadline that somebody sets without a decision of its own. */
    static DeadlineVersion setBy(Actor actor, @Nullable LocalDate due, Cause cause, LocalDate today) {
        return new DeadlineVersion(0, due, cause, null, null, null, null, actor.account(), actor.body(), today);
    }

    /** A deadline that the calendar moved, for this reason. */
    static DeadlineVersion moved(LocalDate due, Cause cause, @Nullable String reason, LocalDate today) {
        return new DeadlineVersion(0, due, cause, reason, null, null, null, null, null, today);
    }
}
