package vn.danvan.reporting.submission;

/** What can be done to a submission; the message {@code report.move.<NAME>} names it. */
public enum SubmissionMove {
    /** Cells are filled in or changed. */
    FILL,
    /** Cells are taken in from a file or another program, by the body itself or for it by one above. */
    ENTER,
    /** The body sends it to the body above. */
    SUBMIT,
    /** The sender takes it back while nobody has approved it. */
    WITHDRAW,
    /** Those of the body it waits for remark at its cells what is to be put right, before anybody decides. */
    REVIEW,
    /** The body it waits for approves it; it goes on to the next one above or is approved. */
    APPROVE,
    /** The body it waits for sends it back with a reason. */
    SEND_BACK,
    /** A body that approved it opens it again for a reason; it waits for that body once more. */
    REOPEN,
    /** The body begins a new version of what was approved; both are kept. */
    CORRECT,
    /** The body gives up a correction that it has begun and not sent. */
    DROP
}
