package vn.danvan.reporting.submission;

import static vn.danvan.kernel.Role.LEADER;
import static vn.danvan.kernel.Role.SPECIALIST;
import static vn.danvan.kernel.Role.UNIT_OFFICER;

import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Role;

/** Who may see a submission and who may do what to it; pure, so that each role has a test of its own. */
final class SubmissionAuthority {

    private SubmissionAuthority() {}

    /** Everybody but administrators sees what the own body and those below it report, and what waits for the own body. */
    static boolean mayRead(Actor actor, SubmissionFacts submission) {
        return actor.role() != Role.ADMINISTRATOR
                && (submission.within() || actor.body().equals(submission.waitingFor()));
    }

    /** Leaders, specialists and officers fill in the forms of their own body only. */
    static boolean mayFill(Actor actor, BodyId body) {
        return actor.is(LEADER, SPECIALIST, UNIT_OFFICER) && actor.body().equals(body);
    }

    /** They take figures in from files and programs for bodies below too, which then send them themselves. */
    static boolean mayEnter(Actor actor, BodyId body, boolean within) {
        return mayFill(actor, body) || (actor.is(LEADER, SPECIALIST, UNIT_OFFICER) && within);
    }

    /** Leaders and specialists urge bodies below their own. */
    static boolean mayUrge(Actor actor, BodyId body, boolean below) {
        return actor.is(LEADER, SPECIALIST) && below && !actor.body().equals(body);
    }

    /** A body's leader says who stands in for it. */
    static boolean mayDepute(Actor actor, BodyId body) {
        return actor.is(LEADER) && actor.body().equals(body);
    }

    /** Whether the actor may make the move; whether the state permits it is asked of {@link SubmissionState}. */
    static boolean may(Actor actor, SubmissionFacts submission, SubmissionMove move) {
        return switch (move) {
            case FILL, SUBMIT, CORRECT, DROP -> mayFill(actor, submission.filler());
            case ENTER -> mayEnter(actor, submission.filler(), submission.within());
            case WITHDRAW ->
                mayFill(actor, submission.filler())
                        && (actor.is(LEADER) || actor.account().equals(submission.submittedBy()));
            case REVIEW ->
                prepares(actor)
                        && actor.body().equals(submission.waitingFor())
                        && !actor.account().equals(submission.submittedBy());
            case APPROVE, SEND_BACK ->
                decides(actor, submission)
                        && actor.body().equals(submission.waitingFor())
                        && !actor.account().equals(submission.submittedBy());
            case REOPEN -> decides(actor, submission) && submission.approvers().contains(actor.body());
        };
    }

    /**
     * Whether the actor might make the move if the submission stood elsewhere; who might is told in a sentence why not now, all
     * others are refused.
     */
    static boolean concerns(Actor actor, SubmissionFacts submission, SubmissionMove move) {
        return switch (move) {
            case FILL, SUBMIT, CORRECT, DROP, WITHDRAW -> mayFill(actor, submission.filler());
            case ENTER -> mayEnter(actor, submission.filler(), submission.within());
            case REVIEW -> prepares(actor) && approves(actor, submission);
            case APPROVE, SEND_BACK, REOPEN -> decides(actor, submission) && approves(actor, submission);
        };
    }

    /** Those who read a report for the leader who decides about it, and those who decide. */
    private static boolean prepares(Actor actor) {
        return actor.is(LEADER, SPECIALIST, UNIT_OFFICER);
    }

    private static boolean approves(Actor actor, SubmissionFacts submission) {
        return submission.approvers().contains(actor.body()) || actor.body().equals(submission.waitingFor());
    }

    private static boolean decides(Actor actor, SubmissionFacts submission) {
        return actor.is(LEADER)
                || (actor.is(SPECIALIST, UNIT_OFFICER) && submission.deputy().getAsBoolean());
    }
}
