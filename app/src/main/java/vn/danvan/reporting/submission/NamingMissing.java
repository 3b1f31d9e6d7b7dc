package vn.danvan.reporting.submission;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.organisation.BodyView;

/** Names in a body's report which reports from below are missing, and why; one that was sent is not missing. */
@Component
class NamingMissing {

    private static final int NAMED = 3;

    private final SubmissionStore store;
    private final SubmissionDesk desk;
    private final SubmissionJournal journal;
    private final Children children;

    NamingMissing(SubmissionStore store, SubmissionDesk desk, SubmissionJournal journal, Children children) {
        this.store = store;
        this.desk = desk;
        this.journal = journal;
        this.children = children;
    }

    /**
     * What somebody wants to be named.
     *
     * @param seen what was named when the actor looked; what a colleague has named or taken away since stays as it is
     * @param bodies those named now
     * @param reason why those are missing that were not named before
     */
    record Wanted(Collection<BodyId> seen, Collection<BodyId> bodies, String reason) {}

    Outcome<List<BodyId>> name(Actor actor, SubmissionId id, Wanted wanted) {
        SubmissionView submission = desk.held(actor, id, SubmissionMove.SUBMIT, journal.today());
        ReportsBelow below = children.below(submission);
        Set<BodyId> senders =
                below.senders(submission).stream().map(BodyView::id).collect(Collectors.toSet());
        // Who was named and does not report here any more is nobody's to name or to take away.
        Set<BodyId> named = new HashSet<>(below.named(submission).keySet());
        named.retainAll(senders);
        Set<BodyId> missing = new LinkedHashSet<>(wanted.bodies());
        missing.removeAll(wanted.seen());
        missing.addAll(named);
        missing.removeIf(
                body -> wanted.seen().contains(body) && !wanted.bodies().contains(body));
        Set<BodyId> added = new LinkedHashSet<>(missing);
        added.removeAll(named);
        Optional<Refusal> refusal = refusal(submission, below, senders, wanted, added);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        if (!named.equals(missing)) {
            keep(actor, submission, missing, wanted.reason());
        }
        return Outcome.done(List.copyOf(missing));
    }

    private static Optional<Refusal> refusal(
            SubmissionView submission, ReportsBelow below, Set<BodyId> senders, Wanted wanted, Set<BodyId> added) {
        if (submission.state() == SubmissionState.APPROVED) {
            return Optional.of(Refusal.of("report.locked.APPROVED"));
        }
        if (!senders.containsAll(wanted.bodies())) {
            return Optional.of(Refusal.of("report.not-below"));
        }
        List<BodyView> sent = below.senders(submission).stream()
                .filter(body -> added.contains(body.id()) && below.isSent(submission, body.id()))
                .toList();
        if (!sent.isEmpty()) {
            return Optional.of(Refusal.of(
                    "report.named-sent",
                    sent.stream().limit(NAMED).map(BodyView::shortName).collect(Collectors.joining(", ")),
                    Math.max(0, sent.size() - NAMED)));
        }
        return added.isEmpty() ? Optional.empty() : MoveBars.reason(wanted.reason());
    }

    private void keep(Actor actor, SubmissionView submission, Set<BodyId> missing, String reason) {
        store.nameMissing(submission.id(), missing, reason.strip(), actor, journal.now());
        store.touch(submission.id(), journal.now());
        journal.recorded(
                actor,
                "named-missing",
                submission,
                Map.of(
                        "bodies",
                        missing.stream().map(BodyId::toString).sorted().collect(Collectors.joining("\n")),
                        "reason",
                        reason.strip()));
    }
}
