package vn.danvan.reporting.submission;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Forbidden;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.organisation.BodyView;

/** What the bodies do that approve: approving, sending back, opening again. */
@Component
class ApproverMoves {

    private final SubmissionStore store;
    private final SubmissionDesk desk;
    private final SubmissionJournal journal;
    private final MoveBars bars;
    private final Children children;
    private final FactWriter facts;

    ApproverMoves(
            SubmissionStore store,
            SubmissionDesk desk,
            SubmissionJournal journal,
            MoveBars bars,
            Children children,
            FactWriter facts) {
        this.store = store;
        this.desk = desk;
        this.journal = journal;
        this.bars = bars;
        this.children = children;
        this.facts = facts;
    }

    Optional<Refusal> barred(Actor actor, SubmissionId id, SubmissionMove move) {
        LocalDate today = journal.today();
        SubmissionView submission = desk.readable(actor, id, today);
        if (!SubmissionAuthority.concerns(actor, desk.facts(submission, actor, today), move)) {
            throw new Forbidden("submission " + id + " " + move);
        }
        return bars.barred(actor, submission, move, today);
    }

    Outcome<SubmissionView> approve(Actor actor, SubmissionId id, long revision) {
        LocalDate today = journal.today();
        SubmissionView submission = desk.held(actor, id, SubmissionMove.APPROVE, today);
        Optional<Refusal> barred = obstacle(desk.reader(actor, today), submission, Set.of());
        if (barred.isPresent()) {
            return Outcome.refused(barred.get());
        }
        if (submission.revision() != revision) {
            return Outcome.refused(Refusal.of("report.changed-since"));
        }
        List<SubmissionView> carried = carried(actor, submission);
        carried.forEach(below -> {
            store.lock(below.id());
            onward(actor, below, today);
        });
        return Outcome.done(onward(actor, submission, today));
    }

    /** The reports below that are approved with this one; those the actor sent are left for somebody else. */
    List<SubmissionView> carried(Actor actor, SubmissionView submission) {
        return children.carried(submission).stream()
                .filter(below -> !actor.account().equals(below.submittedBy()))
                .toList();
    }

    /**
     * Why the actor cannot approve it now; empty when it can.
     *
     * @param assumed reports taken as approved, because they are to be approved before it
     */
    Optional<Refusal> obstacle(SubmissionDesk.Reader reader, SubmissionView submission, Set<SubmissionId> assumed) {
        return bars.barred(reader, submission, SubmissionMove.APPROVE).or(() -> openBelow(submission, assumed));
    }

    private Optional<Refusal> openBelow(SubmissionView submission, Set<SubmissionId> assumed) {
        List<BodyView> open = children.open(submission, assumed);
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(Refusal.of(
                        "report.children-open",
                        open.size(),
                        open.stream().limit(5).map(BodyView::shortName).collect(Collectors.joining(", "))));
    }

    /** The body that is asked next; null when the submission is approved then. */
    @Nullable
    BodyId next(SubmissionView submission, LocalDate today) {
        List<BodyId> approvers = desk.approvers(submission, today);
        int at = approvers.indexOf(submission.waitingFor());
        return at + 1 < approvers.size() ? approvers.get(at + 1) : null;
    }

    private SubmissionView onward(Actor actor, SubmissionView submission, LocalDate today) {
        BodyId next = next(submission, today);
        SubmissionState state = next == null ? SubmissionState.APPROVED : SubmissionState.SUBMITTED;
        store.move(
                submission.id(),
                new SubmissionStore.Standing(state, next, submission.submittedOn(), submission.submittedBy()),
                journal.now());
        SubmissionView after = store.find(submission.id()).orElseThrow();
        journal.step(submission, after, StepView.Kind.APPROVED, null, actor);
        if (next == null) {
            facts.approved(after);
        }
        journal.tell(after.body(), next == null ? "report.approved" : "report.approved-once", after);
        return after;
    }

    Outcome<SubmissionView> sendBack(Actor actor, SubmissionId id, String reason) {
        LocalDate today = journal.today();
        SubmissionView submission = desk.held(actor, id, SubmissionMove.SEND_BACK, today);
        Optional<Refusal> barred =
                bars.barred(actor, submission, SubmissionMove.SEND_BACK, today).or(() -> MoveBars.reason(reason));
        if (barred.isPresent()) {
            return Outcome.refused(barred.get());
        }
        store.move(
                id,
                new SubmissionStore.Standing(
                        SubmissionState.RETURNED, null, submission.submittedOn(), submission.submittedBy()),
                journal.now());
        SubmissionView after = store.find(id).orElseThrow();
        journal.step(submission, after, StepView.Kind.SENT_BACK, reason.strip(), actor);
        facts.gone(after);
        journal.tell(after.body(), "report.returned", after);
        below(submission, today).forEach(body -> journal.tell(body, "report.returned-above", after));
        return Outcome.done(after);
    }

    /** The bodies that approved it before it came to the one it waits for. */
    private List<BodyId> below(SubmissionView submission, LocalDate today) {
        List<BodyId> approvers = desk.approvers(submission, today);
        return approvers.subList(0, Math.max(0, approvers.indexOf(submission.waitingFor())));
    }

    Outcome<SubmissionView> reopen(Actor actor, SubmissionId id, String reason) {
        LocalDate today = journal.today();
        SubmissionView submission = desk.held(actor, id, SubmissionMove.REOPEN, today);
        Optional<Refusal> barred =
                bars.barred(actor, submission, SubmissionMove.REOPEN, today).or(() -> MoveBars.reason(reason));
        if (barred.isPresent()) {
            return Outcome.refused(barred.get());
        }
        store.move(
                id,
                new SubmissionStore.Standing(
                        SubmissionState.SUBMITTED, actor.body(), submission.submittedOn(), submission.submittedBy()),
                journal.now());
        SubmissionView after = store.find(id).orElseThrow();
        journal.step(submission, after, StepView.Kind.REOPENED, reason.strip(), actor);
        facts.reopened(after);
        journal.tell(after.body(), "report.reopened", after);
        return Outcome.done(after);
    }
}
