package vn.danvan.reporting.submission;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;

/** Approves many submissions at once, after a preview that says of each what would happen or why it cannot. */
@Component
@Transactional
public class BulkApprovals {

    /**
     * What would become of a submission.
     *
     * @param barred why it cannot be approved; empty when it can
     * @param next the body that is asked next, null when it is approved then
     * @param carried reports below it that are approved with it
     */
    public record Planned(
            SubmissionView submission,
            Optional<Refusal> barred,
            @Nullable BodyId next,
            List<SubmissionView> carried) {

        /** Keeps a copy. */
        public Planned {
            carried = List.copyOf(carried);
        }
    }

    /** A submission and the revision that was seen of it. */
    public record Chosen(SubmissionId id, long revision) {}

    /** A submission that was not approved, and why. */
    public record Left(SubmissionView submission, Refusal reason) {}

    /** What came of it. */
    public record Result(List<SubmissionView> approved, List<Left> left) {

        /** Keeps copies. */
        public Result {
            approved = List.copyOf(approved);
            left = List.copyOf(left);
        }
    }

    private final SubmissionStore store;
    private final SubmissionDesk desk;
    private final SubmissionJournal journal;
    private final ApproverMoves approver;

    BulkApprovals(SubmissionStore store, SubmissionDesk desk, SubmissionJournal journal, ApproverMoves approver) {
        this.store = store;
        this.desk = desk;
        this.journal = journal;
        this.approver = approver;
    }

    /** What approving them would do, those below before those above; what the actor may not see is left out. */
    @Transactional(readOnly = true)
    public List<Planned> preview(Actor actor, List<SubmissionId> ids) {
        LocalDate today = journal.today();
        Set<SubmissionId> assumed = new HashSet<>();
        List<Planned> planned = new ArrayList<>();
        SubmissionDesk.Reader reader = desk.reader(actor, today);
        for (SubmissionView submission : lowestFirst(reader, ids)) {
            Optional<Refusal> barred = obstacle(reader, submission, assumed);
            if (barred.isEmpty()) {
                assumed.add(submission.id());
            }
            planned.add(new Planned(
                    submission,
                    barred,
                    approver.next(submission, today),
                    barred.isEmpty() ? approver.carried(actor, submission) : List.of()));
        }
        return planned;
    }

    private Optional<Refusal> obstacle(
            SubmissionDesk.Reader reader, SubmissionView submission, Set<SubmissionId> assumed) {
        return SubmissionAuthority.concerns(reader.actor(), reader.facts(submission), SubmissionMove.APPROVE)
                ? approver.obstacle(reader, submission, assumed)
                : Optional.of(Refusal.of("report.not-approver"));
    }

    private List<SubmissionView> lowestFirst(SubmissionDesk.Reader reader, List<SubmissionId> ids) {
        Map<SubmissionId, Integer> height = new HashMap<>();
        List<SubmissionView> found = new ArrayList<>();
        for (SubmissionView submission : store.find(ids)) {
            if (SubmissionAuthority.mayRead(reader.actor(), reader.facts(submission))) {
                List<BodyId> approvers = desk.approvers(submission, reader.today());
                height.put(submission.id(), approvers.contains(submission.body()) ? 0 : approvers.size());
                found.add(submission);
            }
        }
        found.sort(Comparator.comparing(
                        (SubmissionView one) -> height.getOrDefault(one.id(), 0), Comparator.reverseOrder())
                .thenComparing(one -> one.id().value()));
        return found;
    }

    /** Approves those that can be approved and says of the others why not. */
    public Result approve(Actor actor, List<Chosen> chosen) {
        SubmissionDesk.Reader reader = desk.reader(actor, journal.today());
        Map<SubmissionId, Long> revisions = new HashMap<>();
        chosen.forEach(one -> revisions.put(one.id(), one.revision()));
        List<SubmissionView> approved = new ArrayList<>();
        List<Left> left = new ArrayList<>();
        for (SubmissionView submission : lowestFirst(reader, List.copyOf(revisions.keySet()))) {
            if (!SubmissionAuthority.concerns(actor, reader.facts(submission), SubmissionMove.APPROVE)) {
                left.add(new Left(submission, Refusal.of("report.not-approver")));
                continue;
            }
            switch (approver.approve(actor, submission.id(), revisions.getOrDefault(submission.id(), -1L))) {
                case Outcome.Done<SubmissionView>(SubmissionView done) -> approved.add(done);
                case Outcome.Refused<SubmissionView>(List<Refusal> reasons) ->
                    left.add(new Left(submission, reasons.getFirst()));
            }
        }
        return new Result(approved, left);
    }
}
