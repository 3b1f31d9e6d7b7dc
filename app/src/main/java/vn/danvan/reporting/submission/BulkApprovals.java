package vn.danvan.reporting.submission;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.reporting.submission.ApproverMoves.Approved;

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
     * @param comments remarks at cells of these that the actor's body did not send; they go with the approval
     * @param points what in it and in those should be looked at
     */
    public record Planned(
            SubmissionView submission,
            Optional<Refusal> barred,
            @Nullable BodyId next,
            List<SubmissionView> carried,
            int comments,
            Points points) {

        /** Keeps a copy. */
        public Planned {
            carried = List.copyOf(carried);
        }
    }

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
    private final ManyPoints points;

    BulkApprovals(
            SubmissionStore store,
            SubmissionDesk desk,
            SubmissionJournal journal,
            ApproverMoves approver,
            ManyPoints points) {
        this.store = store;
        this.desk = desk;
        this.journal = journal;
        this.approver = approver;
        this.points = points;
    }

    /**
     * What approving them would do, those below before those above; what the actor may not see is left out, and what changed
     * since it was seen is barred and carried by none of the others.
     */
    @Transactional(readOnly = true)
    public List<Planned> preview(Actor actor, List<Seen> chosen) {
        SubmissionDesk.Reader reader = desk.reader(actor, journal.today());
        Map<SubmissionId, Long> revisions = revisions(chosen);
        List<SubmissionView> found = lowestFirst(reader, revisions.keySet());
        ReportsBelow below = approver.below(found);
        Map<SubmissionId, Refusal> lacking = approver.lacking(found, actor.body());
        Set<SubmissionId> assumed = new HashSet<>();
        List<Looked> looked = new ArrayList<>();
        for (SubmissionView submission : found) {
            Optional<Refusal> barred =
                    obstacle(reader, submission, below, assumed, lacking).or(() -> changed(submission, revisions));
            if (barred.isEmpty()) {
                assumed.add(submission.id());
            }
            List<SubmissionView> carried = barred.isPresent()
                    ? List.of()
                    : approver.carried(actor, submission, below).stream()
                            .filter(report -> changed(report, revisions).isEmpty())
                            .toList();
            looked.add(new Looked(submission, barred, carried));
        }
        Map<SubmissionId, Points> each =
                points.of(looked.stream().flatMap(Looked::reports).distinct().toList());
        Map<SubmissionId, Integer> unsent = approver.unsent(each.keySet(), actor.body());
        return looked.stream().map(one -> planned(reader, one, each, unsent)).toList();
    }

    /** A submission, why it cannot be approved, and the reports that are approved with it. */
    private record Looked(SubmissionView submission, Optional<Refusal> barred, List<SubmissionView> carried) {

        Stream<SubmissionView> reports() {
            return Stream.concat(Stream.of(submission), carried.stream());
        }
    }

    private Planned planned(
            SubmissionDesk.Reader reader,
            Looked looked,
            Map<SubmissionId, Points> each,
            Map<SubmissionId, Integer> unsent) {
        return new Planned(
                looked.submission(),
                looked.barred(),
                reader.next(looked.submission()).map(Level::body).orElse(null),
                looked.carried(),
                looked.reports()
                        .mapToInt(one -> unsent.getOrDefault(one.id(), 0))
                        .sum(),
                looked.reports()
                        .map(one -> each.getOrDefault(one.id(), Points.NONE))
                        .reduce(Points.NONE, Points::plus));
    }

    private static Map<SubmissionId, Long> revisions(List<Seen> seen) {
        Map<SubmissionId, Long> revisions = new HashMap<>();
        seen.forEach(one -> revisions.put(one.id(), one.revision()));
        return revisions;
    }

    private static Optional<Refusal> changed(SubmissionView submission, Map<SubmissionId, Long> revisions) {
        Long seen = revisions.get(submission.id());
        return seen == null || seen == submission.revision()
                ? Optional.empty()
                : Optional.of(Refusal.of("report.changed-since"));
    }

    private Optional<Refusal> obstacle(
            SubmissionDesk.Reader reader,
            SubmissionView submission,
            ReportsBelow below,
            Set<SubmissionId> assumed,
            Map<SubmissionId, Refusal> lacking) {
        return SubmissionAuthority.concerns(reader.actor(), reader.facts(submission), SubmissionMove.APPROVE)
                ? approver.obstacle(reader, submission, below, assumed, lacking)
                : Optional.of(Refusal.of("report.not-approver"));
    }

    private List<SubmissionView> lowestFirst(SubmissionDesk.Reader reader, Collection<SubmissionId> ids) {
        Map<SubmissionId, Integer> height = new HashMap<>();
        List<SubmissionView> found = new ArrayList<>();
        for (SubmissionView submission : store.find(ids)) {
            if (SubmissionAuthority.mayRead(reader.actor(), reader.facts(submission))) {
                List<Optional<BodyId>> levels = reader.levels(submission);
                height.put(submission.id(), levels.contains(Optional.of(submission.body())) ? 0 : levels.size());
                found.add(submission);
            }
        }
        found.sort(Comparator.comparing(
                        (SubmissionView one) -> height.getOrDefault(one.id(), 0), Comparator.reverseOrder())
                .thenComparing(one -> one.id().value()));
        return found;
    }

    /**
     * Approves those that can be approved and says of the others why not.
     *
     * @param below the reports below that may be approved with them, as they were seen
     */
    public Result approve(Actor actor, List<Seen> chosen, List<Seen> below) {
        SubmissionDesk.Reader reader = desk.reader(actor, journal.today());
        Map<SubmissionId, Long> revisions = revisions(chosen);
        Set<SubmissionId> held = approver.hold(actor, revisions.keySet());
        Set<Seen> carriable = Set.copyOf(below);
        List<SubmissionView> approved = new ArrayList<>();
        Map<SubmissionId, Left> left = new LinkedHashMap<>();
        for (SubmissionView submission : lowestFirst(reader, revisions.keySet())) {
            if (!SubmissionAuthority.concerns(actor, reader.facts(submission), SubmissionMove.APPROVE)) {
                left.put(submission.id(), new Left(submission, Refusal.of("report.not-approver")));
                continue;
            }
            Seen seen = new Seen(submission.id(), revisions.getOrDefault(submission.id(), -1L));
            switch (approver.approve(actor, seen, held, one -> carriable.contains(Seen.of(one)))) {
                case Outcome.Done<Approved>(Approved(var report, var remaining)) -> {
                    approved.add(report);
                    remaining.forEach(
                            one -> left.putIfAbsent(one.id(), new Left(one, Refusal.of("report.came-since"))));
                }
                case Outcome.Refused<Approved>(List<Refusal> reasons) ->
                    left.put(submission.id(), new Left(submission, reasons.getFirst()));
            }
        }
        return new Result(approved, List.copyOf(left.values()));
    }
}
