package vn.danvan.reporting.submission;

import java.util.List;
import java.util.function.Supplier;
import vn.danvan.reporting.submission.StepView.Kind;

/** What the move of a submission needs beside the state that permits it; pure. */
final class MoveRules {

    private MoveRules() {}

    /**
     * Whether the move is open to anybody now.
     *
     * @param steps what was done to the version, the latest first; asked for only where it decides
     */
    static boolean open(SubmissionView submission, SubmissionMove move, Supplier<List<StepView>> steps) {
        return submission.state().permits(move)
                && switch (move) {
                    case FILL, ENTER, SUBMIT, REVIEW, APPROVE, SEND_BACK -> true;
                    case WITHDRAW -> unapproved(steps.get());
                    case REOPEN, CORRECT -> submission.current();
                    case DROP -> neverSent(steps.get());
                };
    }

    /**
     * True while no level has approved what was sent, whichever it waits at: the first may have no body. What was approved and
     * opened again stays approved once.
     */
    private static boolean unapproved(List<StepView> steps) {
        return steps.stream()
                .takeWhile(step -> step.kind() != Kind.SUBMITTED)
                .noneMatch(step -> step.kind() == Kind.APPROVED || step.kind() == Kind.REOPENED);
    }

    private static boolean neverSent(List<StepView> steps) {
        return steps.stream().noneMatch(step -> step.kind() == Kind.SUBMITTED);
    }
}
