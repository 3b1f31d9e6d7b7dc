package vn.danvan.reporting.submission;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
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

    /** How many bodies a refusal names; it counts the others. */
    private static final int NAMED = 5;

    private final SubmissionStore store;
    private final SubmissionDesk desk;
    private final SubmissionJournal journal;
    private final MoveBars bars;
    private final Children children;
    private final Aftermath aftermath;

    ApproverMoves(
            SubmissionStore store,
            SubmissionDesk desk,
            SubmissionJournal journal,
            MoveBars bars,
            Children children,
            Aftermath aftermath) {
        this.store = store;
        this.desk = desk;
        this.journal = journal;
        this.bars = bars;
        this.children = children;
        this.aftermath = aftermath;
    }

    Optional<Refusal> barred(Actor actor, SubmissionId id, SubmissionMove move) {
        LocalDate today = journal.today();
        SubmissionView submission = desk.readable(actor, id, today);
        if (!SubmissionAuthority.concerns(actor, desk.facts(submission, actor, today), move)) {
            throw new Forbidden("submission " + id + " " + move);
        }
        return bars.barred(actor, submission, move, today);
    }

    /** What was approved, and the reports below that wait for the same body and were not approved with it. */
    record Approved(SubmissionView report, List<SubmissionView> remaining) {}

    /**
     * Holds the submissions with the reports below that might be approved with them. What is read of them afterwards stands
     * until the end of the transaction.
     */
    Set<SubmissionId> hold(Actor actor, Collection<SubmissionId> ids) {
        Set<SubmissionId> held = new HashSet<>(ids);
        List<SubmissionView> found = store.find(ids);
        ReportsBelow below = below(found);
        found.forEach(one -> carried(actor, one, below).forEach(report -> held.add(report.id())));
        store.lock(held);
        return held;
    }

    /**
     * Approves it with those reports below that wait for the same body, are held and may be carried.
     *
     * @param held as {@link #hold} answered, before anything was read
     */
    Outcome<Approved> approve(Actor actor, Seen seen, Set<SubmissionId> held, Predicate<SubmissionView> carries) {
        LocalDate today = journal.today();
        SubmissionView submission = desk.held(actor, seen.id(), SubmissionMove.APPROVE, today);
        ReportsBelow below = children.below(submission);
        Optional<Refusal> barred = obstacle(
                desk.reader(actor, today), submission, below, Set.of(), lacking(List.of(submission), actor.body()));
        if (barred.isPresent()) {
            return Outcome.refused(barred.get());
        }
        barred = MoveBars.unseen(submission, seen::still);
        if (barred.isPresent()) {
            return Outcome.refused(barred.get());
        }
        Map<Boolean, List<SubmissionView>> carried = carried(actor, submission, below).stream()
                .collect(Collectors.partitioningBy(one -> held.contains(one.id()) && carries.test(one)));
        carried.getOrDefault(true, List.of()).forEach(one -> onward(actor, one, today));
        return Outcome.done(new Approved(onward(actor, submission, today), carried.getOrDefault(false, List.of())));
    }

    /** Why the body cannot approve them as far as its own answers in them go; those where nothing is against it are left out. */
    Map<SubmissionId, Refusal> lacking(Collection<SubmissionView> submissions, BodyId body) {
        return aftermath.receiving().lacking(submissions, body);
    }

    /** How many remarks the body made at cells of each and did not send; those with none are left out. */
    Map<SubmissionId, Integer> unsent(Collection<SubmissionId> submissions, BodyId body) {
        return aftermath.comments().unsent(submissions, body);
    }

    /** What lies below the submissions now. */
    ReportsBelow below(Collection<SubmissionView> submissions) {
        return children.below(submissions);
    }

    /** The reports below that are approved with this one; those the actor sent are left for somebody else. */
    List<SubmissionView> carried(Actor actor, SubmissionView submission, ReportsBelow below) {
        return below.carried(submission).stream()
                .filter(report -> !actor.account().equals(report.submittedBy()))
                .toList();
    }

    /**
     * Why the actor cannot approve it now; empty when it can.
     *
     * @param assumed reports taken as approved, because they are to be approved before it
     * @param lacking as {@link #lacking} answered for it
     */
    Optional<Refusal> obstacle(
            SubmissionDesk.Reader reader,
            SubmissionView submission,
            ReportsBelow below,
            Set<SubmissionId> assumed,
            Map<SubmissionId, Refusal> lacking) {
        return bars.barred(reader, submission, SubmissionMove.APPROVE)
                .or(() -> openBelow(below.open(submission, assumed)))
                .or(() -> Optional.ofNullable(lacking.get(submission.id())));
    }

    private static Optional<Refusal> openBelow(List<BodyView> open) {
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(Refusal.of(
                        "report.children-open",
                        open.size(),
                        open.stream().limit(NAMED).map(BodyView::shortName).collect(Collectors.joining(", ")),
                        Math.max(0, open.size() - NAMED)));
    }

    private SubmissionView onward(Actor actor, SubmissionView submission, LocalDate today) {
        Level next = desk.next(submission, today).orElse(null);
        SubmissionState state = next == null ? SubmissionState.APPROVED : SubmissionState.SUBMITTED;
        SubmissionView after = store.move(
                submission.id(),
                new SubmissionStore.Standing(state, next, submission.submittedAt(), submission.submittedBy()),
                journal.now());
        journal.step(submission, after, StepView.Kind.APPROVED, null, actor);
        aftermath.receive(submission, after, actor, journal.now());
        aftermath.send(submission, actor.body());
        if (next == null) {
            aftermath.facts().approved(after);
        }
        journal.tell(after.body(), next == null ? "report.approved" : "report.approved-once", after);
        return after;
    }

    /** Without a reason only where the actor's body has remarked at its cells what is to be put right. */
    Outcome<SubmissionView> sendBack(Actor actor, SubmissionId id, Predicate<SubmissionView> seen, String reason) {
        LocalDate today = journal.today();
        SubmissionView submission = desk.held(actor, id, SubmissionMove.SEND_BACK, today);
        Optional<Refusal> barred = bars.barred(actor, submission, SubmissionMove.SEND_BACK, today)
                .or(() -> MoveBars.unseen(submission, seen))
                .or(() -> MoveBars.reason(reason, aftermath.unsent(submission, actor.body())));
        if (barred.isPresent()) {
            return Outcome.refused(barred.get());
        }
        SubmissionView after = store.move(
                id,
                new SubmissionStore.Standing(
                        SubmissionState.RETURNED, null, submission.submittedAt(), submission.submittedBy()),
                journal.now());
        journal.step(submission, after, StepView.Kind.SENT_BACK, reason.isBlank() ? null : reason.strip(), actor);
        aftermath.facts().gone(after);
        journal.returned(after, aftermath.send(submission, actor.body()));
        levels(submission, submission.level(), submission.waitingFor(), today)
                .forEach(body -> journal.tell(body, "report.returned-above", after));
        return Outcome.done(after);
    }

    /** The bodies of so many levels, from the lowest, without the one that knows. */
    private List<BodyId> levels(SubmissionView submission, int number, @Nullable BodyId but, LocalDate today) {
        return desk.levels(submission, today).stream()
                .limit(number)
                .flatMap(Optional::stream)
                .filter(body -> !body.equals(but))
                .distinct()
                .toList();
    }

    Outcome<SubmissionView> reopen(Actor actor, SubmissionId id, String reason) {
        LocalDate today = journal.today();
        SubmissionView submission = desk.held(actor, id, SubmissionMove.REOPEN, today);
        Optional<Refusal> barred =
                bars.barred(actor, submission, SubmissionMove.REOPEN, today).or(() -> MoveBars.reason(reason));
        if (barred.isPresent()) {
            return Outcome.refused(barred.get());
        }
        SubmissionView after = store.move(
                id,
                new SubmissionStore.Standing(
                        SubmissionState.SUBMITTED,
                        desk.levelOf(submission, actor.body(), today),
                        submission.submittedAt(),
                        submission.submittedBy()),
                journal.now());
        journal.step(submission, after, StepView.Kind.REOPENED, reason.strip(), actor);
        aftermath.facts().reopened(after);
        journal.tell(after.body(), "report.reopened", after);
        // All of them had approved it; its figures stand unapproved before them now.
        levels(submission, Integer.MAX_VALUE, actor.body(), today).stream()
                .filter(body -> !body.equals(after.body()))
                .forEach(body -> journal.tell(body, "report.reopened", after));
        return Outcome.done(after);
    }
}
