package vn.danvan.reporting.submission;

import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.BodyId;

/**
 * Which of the submissions that wait somebody wants to see; null takes all.
 *
 * @param period kind, year and number, such as {@code calendar-month/2021/1}, of a polling day the hour too
 * @param body the body or one above it, today or then, or who follows such a one
 */
public record WaitingFilter(
        @Nullable String form,
        @Nullable String period,
        @Nullable BodyId body) {

    /** All of them. */
    public static WaitingFilter all() {
        return new WaitingFilter(null, null, null);
    }

    /** The name a period has in addresses. */
    public static String period(SubmissionView submission) {
        return Duties.name(submission.period());
    }

    boolean takes(SubmissionView submission) {
        return (form == null || form.equals(submission.form()))
                && (period == null || period.equals(period(submission)));
    }
}
