package vn.danvan.reporting.submission;

import vn.danvan.reporting.submission.Transition.Barred;
import vn.danvan.reporting.submission.Transition.Gone;
import vn.danvan.reporting.submission.Transition.Onward;
import vn.danvan.reporting.submission.Transition.Stays;
import vn.danvan.reporting.submission.Transition.To;

/** Where a submission stands; the message {@code report.state.<NAME>} names it. Being late is no state. */
public enum SubmissionState {
    /** Being filled in. */
    DRAFT,
    /** Sent; a body above is asked to approve it. */
    SUBMITTED,
    /** Sent back with a reason, to be corrected and sent again. */
    RETURNED,
    /** Approved by every level and locked; a correction is a new version. */
    APPROVED;

    /** Whether it is with those who approve, or was approved; what was sent back is to be sent again. */
    public boolean sent() {
        return this == SUBMITTED || this == APPROVED;
    }

    /** True when the move is made in this state, whoever makes it. */
    public boolean permits(SubmissionMove move) {
        return !(on(move) instanceof Barred);
    }

    /** The one table of permitted moves. */
    Transition on(SubmissionMove move) {
        return switch (this) {
            case DRAFT ->
                switch (move) {
                    case FILL, ENTER -> new Stays();
                    case SUBMIT -> new To(SUBMITTED);
                    case DROP -> new Gone();
                    case REVIEW, WITHDRAW, APPROVE, SEND_BACK, REOPEN, CORRECT -> new Barred();
                };
            case SUBMITTED ->
                switch (move) {
                    case REVIEW -> new Stays();
                    case WITHDRAW -> new To(DRAFT);
                    case APPROVE -> new Onward();
                    case SEND_BACK -> new To(RETURNED);
                    case FILL, ENTER, SUBMIT, REOPEN, CORRECT, DROP -> new Barred();
                };
            case RETURNED ->
                switch (move) {
                    case FILL, ENTER -> new Stays();
                    case SUBMIT -> new To(SUBMITTED);
                    case REVIEW, WITHDRAW, APPROVE, SEND_BACK, REOPEN, CORRECT, DROP -> new Barred();
                };
            case APPROVED ->
                switch (move) {
                    case REOPEN -> new To(SUBMITTED);
                    case CORRECT -> new Stays();
                    case FILL, ENTER, SUBMIT, REVIEW, WITHDRAW, APPROVE, SEND_BACK, DROP -> new Barred();
                };
        };
    }
}
