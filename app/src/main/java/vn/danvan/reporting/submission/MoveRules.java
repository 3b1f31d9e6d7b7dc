package vn.danvan.reporting.submission;

import java.util.List;

/** What the move of a submission needs beside the state that permits it; pure. */
final class MoveRules {

    private MoveRules() {}

    /** Whether the move is open to anybody now. */
    static boolean open(SubmissionView submission, SubmissionFacts facts, SubmissionMove move) {
        return submission.state().permits(move)
                && switch (move) {
                    case FILL, ENTER, SUBMIT, APPROVE, SEND_BACK -> true;
                    case WITHDRAW -> firstLevel(submission, facts);
                    case REOPEN, CORRECT -> submission.current();
                    case DROP -> submission.version() > 1;
                };
    }

    /** True while no level has approved it. */
    static boolean firstLevel(SubmissionView submission, SubmissionFacts facts) {
        List<vn.danvan.kernel.BodyId> approvers = facts.approvers();
        int at = submission.waitingFor() == null ? -1 : approvers.indexOf(submission.waitingFor());
        return at <= 0;
    }
}
