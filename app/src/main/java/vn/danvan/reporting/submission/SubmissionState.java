package vn.danvan.reporting.submission;

/** Where a submission stands. */
public enum SubmissionState {
    /** Being filled in. */
    DRAFT,
    /** Sent; a body above is asked to approve it. */
    SUBMITTED,
    /** Sent back with a reason, to be corrected and sent again. */
    RETURNED,
    /** Approved by every level and locked; a correction is a new version. */
    APPROVED
}
