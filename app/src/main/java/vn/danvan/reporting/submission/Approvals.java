package vn.danvan.reporting.submission;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.organisation.BodyView;

/**
 * The way of a submission through its levels. Who comes second, because somebody else was quicker, is told so in a sentence;
 * only this class's moves write the figures that count.
 */
@Component
@Transactional
public class Approvals {

    private final SubmissionDesk desk;
    private final SubmissionJournal journal;
    private final SenderMoves sender;
    private final ApproverMoves approver;
    private final Children children;
    private final NamingMissing naming;

    Approvals(
            SubmissionDesk desk,
            SubmissionJournal journal,
            SenderMoves sender,
            ApproverMoves approver,
            Children children,
            NamingMissing naming) {
        this.desk = desk;
        this.journal = journal;
        this.sender = sender;
        this.approver = approver;
        this.children = children;
        this.naming = naming;
    }

    /** Sends it to the body above, or to its own leader when none above files the form. Refused while faults block it. */
    public Outcome<SubmissionView> submit(Actor actor, SubmissionId id) {
        return sender.submit(actor, id, _ -> true);
    }

    /** The same, refused when something was changed in it since the actor saw it. */
    public Outcome<SubmissionView> submit(Actor actor, Seen report) {
        return sender.submit(actor, report.id(), report::still);
    }

    /** Takes it back while no level has approved it; it is a draft again. */
    public Outcome<SubmissionView> withdraw(Actor actor, SubmissionId id) {
        return sender.withdraw(actor, id);
    }

    /**
     * Approves it for the actor's body, with the reports below it that this body's approval is asked for too, as they stand. It
     * goes on to the next body above, or is approved when there is none. Refused while a report below it is neither approved nor
     * named as missing.
     *
     * @param revision the revision the actor saw
     */
    public Outcome<SubmissionView> approve(Actor actor, SubmissionId id, long revision) {
        return approve(actor, new Seen(id, revision), _ -> true);
    }

    /** The same with those reports below only that the actor saw as they stand; the others go on waiting for the actor's body. */
    public Outcome<SubmissionView> approve(Actor actor, Seen report, List<Seen> below) {
        return approve(actor, report, one -> below.contains(Seen.of(one)));
    }

    private Outcome<SubmissionView> approve(Actor actor, Seen report, Predicate<SubmissionView> carries) {
        return switch (approver.approve(actor, report, approver.hold(actor, List.of(report.id())), carries)) {
            case Outcome.Done<ApproverMoves.Approved>(ApproverMoves.Approved(var approved, var _)) ->
                Outcome.done(approved);
            case Outcome.Refused<ApproverMoves.Approved>(List<Refusal> reasons) -> Outcome.refused(reasons);
        };
    }

    /** How many of the reports below it wait for the actor's body, because it did not approve them with it. */
    @Transactional(readOnly = true)
    public long waitingBelow(Actor actor, SubmissionId id) {
        SubmissionView submission = desk.readable(actor, id, journal.today());
        return children.below(submission).reports(submission).values().stream()
                .filter(report -> actor.body().equals(report.waitingFor()))
                .count();
    }

    /** Sends it back to be corrected; its figures count no more. */
    public Outcome<SubmissionView> sendBack(Actor actor, SubmissionId id, String reason) {
        return approver.sendBack(actor, id, _ -> true, reason);
    }

    /** The same, refused when something was changed in it since the actor saw it. */
    public Outcome<SubmissionView> sendBack(Actor actor, Seen report, String reason) {
        return approver.sendBack(actor, report.id(), report::still, reason);
    }

    /** Opens what was approved again: it waits for the actor's body once more, and its figures lose the mark of approval. */
    public Outcome<SubmissionView> reopen(Actor actor, SubmissionId id, String reason) {
        return approver.reopen(actor, id, reason);
    }

    /** Begins a new version of what was approved, a draft with the same cells; both versions are kept. */
    public Outcome<SubmissionView> correct(Actor actor, SubmissionId id, String reason) {
        return sender.correct(actor, id, reason);
    }

    /**
     * Gives up a correction that was not sent; gives the version that counts again. Refused when something was changed in it
     * since the actor saw it.
     */
    public Outcome<SubmissionView> drop(Actor actor, Seen report) {
        return sender.drop(actor, report.id(), report::still);
    }

    /**
     * Why the move cannot be made now by one whom it concerns; empty when it can.
     *
     * @throws vn.danvan.kernel.Forbidden when the actor may never make it
     */
    @Transactional(readOnly = true)
    public Optional<Refusal> barred(Actor actor, SubmissionId id, SubmissionMove move) {
        return approver.barred(actor, id, move);
    }

    /**
     * The report of a body below.
     *
     * @param report its report in the version that stands, or null when it has begun none
     * @param approved whether the receiving body has approved it
     * @param named whether the receiving body's own report names it as missing
     * @param reason why it is missing, as who named it wrote; empty where nobody was asked
     */
    public record Below(
            BodyView body, @Nullable SubmissionView report, boolean approved, boolean named, String reason) {

        /** Whether it may be named as missing: nobody has sent it. */
        public boolean missing() {
            return report == null || !report.state().sent();
        }

        /** Whether it holds the receiving body's own report up. */
        public boolean open() {
            return !approved && !(named && missing());
        }
    }

    /** The reports that the submission's body receives, in the order of the organisation. */
    @Transactional(readOnly = true)
    public List<Below> below(Actor actor, SubmissionId id) {
        SubmissionView submission = desk.readable(actor, id, journal.today());
        ReportsBelow below = children.below(submission);
        Map<BodyId, SubmissionView> reports = below.reports(submission);
        return below.senders(submission).stream()
                .map(body -> {
                    SubmissionView report = reports.get(body.id());
                    return new Below(
                            body,
                            report,
                            report != null && ReportsBelow.approved(report),
                            below.named(submission).containsKey(body.id()),
                            below.named(submission).getOrDefault(body.id(), ""));
                })
                .toList();
    }

    /** Whether the actor's body may say of this version which reports below are missing. */
    @Transactional(readOnly = true)
    public boolean mayName(Actor actor, SubmissionView submission) {
        return submission.current()
                && submission.state() != SubmissionState.APPROVED
                && SubmissionAuthority.concerns(
                        actor, desk.facts(submission, actor, journal.today()), SubmissionMove.SUBMIT);
    }

    /**
     * Says in the body's own report which reports from below are missing, in place of what it said before; it can then be
     * approved without them. Refused once it is approved, for a body that does not report to this one, for a report that was sent,
     * and without a reason.
     *
     * @param seen what was named when the actor looked; what a colleague has named or taken away since stays as it is
     * @param reason why those are missing that were not named before
     */
    public Outcome<List<BodyId>> nameMissing(
            Actor actor, SubmissionId id, Collection<BodyId> seen, Collection<BodyId> wanted, String reason) {
        return naming.name(actor, id, new NamingMissing.Wanted(seen, wanted, reason));
    }
}
