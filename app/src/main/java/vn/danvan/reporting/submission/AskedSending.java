package vn.danvan.reporting.submission;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Forbidden;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.reporting.form.Finding;

/**
 * Sends what somebody asked to be sent while there was no network: once however often the request comes, and only what that
 * person saw. Whatever is different now comes back as a reason, and nothing is sent.
 */
@Component
@Transactional
public class AskedSending {

    /**
     * The request.
     *
     * @param id names it, whichever window sends it
     * @param report the report and its revision once all that was typed is kept in it
     * @param seen what the sender saw of it besides
     */
    public record Request(UUID id, Seen report, SeenReport seen) {}

    /** The report as it stands after it was sent, and when it was. */
    public record Sent(SubmissionView report, Instant at) {}

    private final SubmissionDesk desk;
    private final SubmissionJournal journal;
    private final MoveBars bars;
    private final SenderMoves sender;
    private final Aftermath aftermath;
    private final AskedRequests requests;

    AskedSending(
            SubmissionDesk desk,
            SubmissionJournal journal,
            MoveBars bars,
            SenderMoves sender,
            Aftermath aftermath,
            AskedRequests requests) {
        this.desk = desk;
        this.journal = journal;
        this.bars = bars;
        this.sender = sender;
        this.aftermath = aftermath;
        this.requests = requests;
    }

    /**
     * Sends it, or gives what came of the same request before. Refused as {@link Approvals#submit} is, and when the report was
     * moved, its edition changed since, another last day makes it late, or something is to be looked at that the sender has not seen.
     *
     * @param looked which findings that are no faults the sender has seen
     */
    public Outcome<Sent> send(Actor actor, Request request, Predicate<Finding> looked) {
        SubmissionView submission = desk.held(actor, request.report().id(), SubmissionMove.SUBMIT, journal.today());
        Optional<AskedRequests.Done> before = requests.find(request.id());
        if (before.isPresent()) {
            return Outcome.done(repeated(actor, submission, before.get()));
        }
        List<Refusal> reasons = reasons(actor, submission, request, looked);
        if (!reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        return switch (sender.submit(actor, submission.id(), request.report()::still)) {
            case Outcome.Done<SubmissionView>(SubmissionView sent) -> {
                Instant now = journal.now();
                requests.keep(request.id(), sent.id(), actor, now);
                yield Outcome.done(new Sent(sent, now));
            }
            case Outcome.Refused<SubmissionView>(List<Refusal> refused) -> Outcome.refused(refused);
        };
    }

    private static Sent repeated(Actor actor, SubmissionView submission, AskedRequests.Done before) {
        if (!before.report().equals(submission.id()) || !before.by().equals(actor.account())) {
            throw new Forbidden("asked sending of " + before.report());
        }
        return new Sent(submission, before.at());
    }

    /** What differs from what the sender saw; {@link SenderMoves#submit} says the rest. */
    private List<Refusal> reasons(Actor actor, SubmissionView submission, Request request, Predicate<Finding> looked) {
        Optional<Refusal> barred = bars.barred(actor, submission, SubmissionMove.SUBMIT, journal.today());
        if (barred.isPresent()) {
            return List.of(barred.get());
        }
        List<Refusal> differs = bars.differs(submission, request.seen(), journal.moment());
        if (!differs.isEmpty() || !request.report().still(submission)) {
            return differs;
        }
        List<Finding> findings = aftermath.findings(submission);
        long unseen = findings.stream().filter(looked.negate()).count();
        return Findings.block(findings) || unseen == 0
                ? List.of()
                : List.of(Refusal.of("report.asked.warnings", unseen));
    }
}
