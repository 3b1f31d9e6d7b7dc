package vn.danvan.reporting.submission;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
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

    private static final String EDITIONS = " → ";

    /** How the reason names the editions between which a draft was moved. */
    static String editions(String from, String to) {
        return from + EDITIONS + to;
    }

    /** The first days of the editions between which a draft was moved; none of other steps. */
    public List<LocalDate> editions() {
        return kind == Kind.RENEWED && reason != null
                ? Arrays.stream(reason.split(EDITIONS, 2))
                        .map(edition -> LocalDate.parse(edition.substring(edition.indexOf('@') + 1)))
                        .toList()
                : List.of();
    }

    /** Whether it led the submission from one body or state to another. */
    public boolean moved() {
        return kind != Kind.ENTERED && kind != Kind.RENEWED;
    }

    /** Whether it was ever sent back: then it keeps the day it was first sent. */
    static boolean sentBack(List<StepView> steps) {
        return steps.stream().anyMatch(step -> step.kind() == Kind.SENT_BACK);
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
        ENTERED,
        /** The draft was moved to a newer edition of its form; the reason names both. */
        RENEWED
    }
}
