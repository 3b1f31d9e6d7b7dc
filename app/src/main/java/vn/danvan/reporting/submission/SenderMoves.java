package vn.danvan.reporting.submission;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.reporting.form.Finding;

/** What the body does that reports: sending, taking back, correcting. */
@Component
class SenderMoves {

    private final SubmissionStore store;
    private final CellStore cells;
    private final SubmissionDesk desk;
    private final SubmissionJournal journal;
    private final MoveBars bars;
    private final Aftermath aftermath;

    SenderMoves(
            SubmissionStore store,
            CellStore cells,
            SubmissionDesk desk,
            SubmissionJournal journal,
            MoveBars bars,
            Aftermath aftermath) {
        this.store = store;
        this.cells = cells;
        this.desk = desk;
        this.journal = journal;
        this.bars = bars;
        this.aftermath = aftermath;
    }

    Outcome<SubmissionView> submit(Actor actor, SubmissionId id, Predicate<SubmissionView> seen) {
        LocalDate today = journal.today();
        SubmissionView submission = desk.held(actor, id, SubmissionMove.SUBMIT, today);
        Optional<Refusal> barred = bars.barred(actor, submission, SubmissionMove.SUBMIT, today)
                .or(() -> MoveBars.hour(submission.period(), journal.moment()))
                .or(() -> MoveBars.unseen(submission, seen));
        if (barred.isPresent()) {
            return Outcome.refused(barred.get());
        }
        Collection<CellStore.Stored> stored = aftermath.cells(submission);
        List<Finding> findings = aftermath.findings(submission, stored);
        if (Findings.block(findings)) {
            return Outcome.refused(Refusal.of("report.findings", Findings.blocking(findings)));
        }
        Instant first = submission.submittedAt();
        Level receiver = desk.level(submission, 0, null, today).orElseGet(() -> new Level(0, submission.body()));
        SubmissionView after = store.move(
                id,
                new SubmissionStore.Standing(
                        SubmissionState.SUBMITTED, receiver, first == null ? journal.now() : first, actor.account()),
                journal.now());
        journal.step(submission, after, StepView.Kind.SUBMITTED, null, actor);
        aftermath.facts().sent(after, CellStore.answers(stored));
        aftermath.comments().sentAgain(id, stored);
        journal.tell(receiver.body(), "report.submitted", after);
        return Outcome.done(after);
    }

    Outcome<SubmissionView> withdraw(Actor actor, SubmissionId id) {
        LocalDate today = journal.today();
        SubmissionView submission = desk.held(actor, id, SubmissionMove.WITHDRAW, today);
        Optional<Refusal> barred = bars.barred(actor, submission, SubmissionMove.WITHDRAW, today);
        if (barred.isPresent()) {
            return Outcome.refused(barred.get());
        }
        Instant first = StepView.sentBack(store.steps(id)) ? submission.submittedAt() : null;
        SubmissionView after =
                store.move(id, new SubmissionStore.Standing(SubmissionState.DRAFT, null, first, null), journal.now());
        journal.step(submission, after, StepView.Kind.WITHDRAWN, null, actor);
        aftermath.facts().gone(after);
        aftermath.comments().takenBack(id);
        journal.tell(submission.waitingFor(), "report.withdrawn", after);
        return Outcome.done(after);
    }

    /** Begins a new version with all that the approved one holds. */
    Outcome<SubmissionView> correct(Actor actor, SubmissionId id, String reason) {
        LocalDate today = journal.today();
        SubmissionView approved = desk.held(actor, id, SubmissionMove.CORRECT, today);
        Optional<Refusal> barred =
                bars.barred(actor, approved, SubmissionMove.CORRECT, today).or(() -> MoveBars.reason(reason));
        if (barred.isPresent()) {
            return Outcome.refused(barred.get());
        }
        SubmissionId next = journal.next();
        store.insert(next, approved.slot(), approved.edition(), approved.version() + 1, journal.now());
        cells.copy(id, next);
        store.copyNamed(id, next);
        store.setCurrent(id, false);
        SubmissionView after = store.find(next).orElseThrow();
        journal.step(approved, after, StepView.Kind.CORRECTED, reason.strip(), actor);
        return Outcome.done(after);
    }

    /**
     * Gives up what was never sent: of a correction the version before counts as the current one again, a first version is as
     * if nobody had begun it. Answers the version that is left, else the one that is gone.
     */
    Outcome<SubmissionView> drop(Actor actor, SubmissionId id, Predicate<SubmissionView> seen) {
        LocalDate today = journal.today();
        SubmissionView draft = desk.held(actor, id, SubmissionMove.DROP, today);
        Optional<Refusal> barred =
                bars.barred(actor, draft, SubmissionMove.DROP, today).or(() -> MoveBars.unseen(draft, seen));
        if (barred.isPresent()) {
            return Outcome.refused(barred.get());
        }
        Optional<SubmissionView> before = store.versions(draft.form(), draft.body(), draft.period()).stream()
                .filter(version -> version.version() < draft.version())
                .findFirst();
        store.delete(id, journal.now());
        if (before.isEmpty()) {
            journal.dropped(draft, actor);
            return Outcome.done(draft);
        }
        store.setCurrent(before.get().id(), true);
        SubmissionView after = store.find(before.get().id()).orElseThrow();
        journal.step(draft, after, StepView.Kind.DROPPED, null, actor);
        return Outcome.done(after);
    }
}
