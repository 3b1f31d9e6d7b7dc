package vn.danvan.reporting.submission;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.BodyId;

/**
 * Which of the submissions that wait somebody wants to see; null takes all.
 *
 * @param period kind, year and number, such as {@code calendar-month/2021/1}
 * @param body the body or one above it
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
        return String.join(
                "/",
                List.of(
                        submission.period().kind(),
                        Integer.toString(submission.period().year()),
                        Integer.toString(submission.period().index())));
    }

    boolean takes(SubmissionView submission) {
        return (form == null || form.equals(submission.form()))
                && (period == null || period.equals(period(submission)));
    }
}
