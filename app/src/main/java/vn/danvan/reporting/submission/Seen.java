package vn.danvan.reporting.submission;

/** A submission and the revision that somebody saw of it. */
public record Seen(SubmissionId id, long revision) {

    /** It as it stands. */
    public static Seen of(SubmissionView submission) {
        return new Seen(submission.id(), submission.revision());
    }

    /** Whether nothing was changed in it since. */
    boolean still(SubmissionView submission) {
        return equals(of(submission));
    }
}
