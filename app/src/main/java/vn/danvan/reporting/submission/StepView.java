package vn.danvan.reporting.submission;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.AccountId;
import vn.danvan.kernel.BodyId;

/**
 * A step in the approval of a submission.
 *
 * @param from the state before, null for its beginning
 * @param reason why, for what needs a reason
 * @param body the body in whose name it was taken
 */
public record StepView(
        Kind kind,
        @Nullable SubmissionState from,
        SubmissionState to,
        @Nullable String reason,
        AccountId account,
        BodyId body,
        Instant at) {

    /** Whether it led the submission from one body or state to another. */
    public boolean moved() {
        return kind != Kind.ENTERED;
    }

    /** What was done; the message {@code report.step.<NAME>} names it. */
    public enum Kind {
        STARTED,
        SUBMITTED,
        WITHDRAWN,
        APPROVED,
        SENT_BACK,
        REOPENED,
        CORRECTED,
        DROPPED,
        /** The body it waited for ended and it waits for another one. */
        PASSED_ON,
        /** A body above entered figures for the body; nothing else has changed. */
        ENTERED
    }
}
