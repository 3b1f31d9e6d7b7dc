package vn.danvan.summary.proposal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.audit.AuditTrail;
import vn.danvan.directive.document.StatementId;
import vn.danvan.directive.task.NewTask;
import vn.danvan.directive.task.TaskView;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Forbidden;
import vn.danvan.kernel.NotFound;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.summary.Summaries;
import vn.danvan.summary.SummaryId;
import vn.danvan.summary.SummaryView;
import vn.danvan.summary.compose.PeriodWords;
import vn.danvan.summary.conference.ConferenceDocument;
import vn.danvan.summary.conference.ConferenceView;
import vn.danvan.summary.conference.Conferences;

/** The proposal for next year's programme: refreshed on demand, decided line by line, and then made into tasks. */
@Component
@Transactional
public class Proposals {

    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_CONTENT = 4000;

    /** What a person decides of a line. */
    public record Decision(
            UUID line,
            int revision,
            boolean taken,
            String content,
            @Nullable BodyId lead,
            @Nullable LocalDate due,
            String reason) {}

    /**
     * What was given.
     *
     * @param overtaken how many lines were left out because something overtook them
     * @param unseen how many were not given because they came or changed since the reader saw the proposal
     */
    public record Given(int tasks, int overtaken, int unseen) {}

    /**
     * What was taken of the rest.
     *
     * @param unseen how many were not taken because they came or changed since the reader saw the proposal
     */
    public record Rest(int taken, int unseen) {}

    /** The refusal of a decision on a line that somebody else decided or gave meanwhile. */
    public static final String MEANWHILE = "summary.proposal.meanwhile";

    private final LineStore store;
    private final ProposalCandidates candidates;
    private final Summaries summaries;
    private final Conferences conferences;
    private final NextTasks tasks;
    private final AuditTrail audit;

    Proposals(
            LineStore store,
            ProposalCandidates candidates,
            Summaries summaries,
            Conferences conferences,
            NextTasks tasks,
            AuditTrail audit) {
        this.store = store;
        this.candidates = candidates;
        this.summaries = summaries;
        this.conferences = conferences;
        this.tasks = tasks;
        this.audit = audit;
    }

    /** The lines of the proposal; none before it is begun. Bodies below learn of them when they are given as tasks. */
    @Transactional(readOnly = true)
    public List<LineView> lines(Actor actor, SummaryId id) {
        SummaryView summary = summaries.requireDrafts(actor, id);
        return store.find(id, next(summary)).map(store::lines).orElse(List.of());
    }

    /** The lines that may still be decided or given and that something overtook since they were proposed. */
    @Transactional(readOnly = true)
    public Map<UUID, Overtaken> overtaken(Actor actor, SummaryId id, List<LineView> lines) {
        return overtaken(actor, summaries.require(actor, id), lines);
    }

    private Map<UUID, Overtaken> overtaken(Actor actor, SummaryView summary, List<LineView> lines) {
        Map<String, List<StatementId>> confirmed = candidates.confirmed(documents(actor, summary.id()), lines);
        Map<UUID, Overtaken> overtaken = new HashMap<>(ProposalCandidates.withdrawn(confirmed, lines));
        overtaken.putAll(tasks.overtaken(actor, lines, confirmed));
        overtaken.putAll(candidates.reached(actor, summary, lines));
        return overtaken;
    }

    private List<ConferenceDocument> documents(Actor actor, SummaryId id) {
        return conferences.of(actor, id).map(ConferenceView::documents).orElse(List.of());
    }

    /** The lines that left out a recurring task which has stopped: nothing can be decided of them any more. */
    @Transactional(readOnly = true)
    public Set<UUID> closed(Actor actor, List<LineView> lines) {
        Recurring recurring = tasks.recurring(actor);
        return lines.stream().filter(recurring::isClosed).map(LineView::id).collect(Collectors.toSet());
    }

    /**
     * Leaves out what is overtaken: there is nothing left to decide or give. A sentence that was withdrawn may be confirmed
     * again while nobody decided on it, and a task that was submitted may be sent back.
     */
    private int leaveOvertaken(Actor actor, SummaryView summary, UUID proposal, Predicate<LineView> which) {
        int left = 0;
        for (Map.Entry<UUID, Overtaken> one :
                overtaken(actor, summary, store.lines(proposal)).entrySet()) {
            LineView line = store.hold(proposal, one.getKey()).orElseThrow();
            boolean returns = one.getValue().kind().mayReturn() && isUndecided(line);
            if (line.open() && which.test(line) && !returns) {
                store.decide(line.id(), false, candidates.overtaken(one.getValue()), actor);
                left++;
            }
        }
        return left;
    }

    private static boolean isUndecided(LineView line) {
        return line.taken() == null;
    }

    private static int next(SummaryView summary) {
        return summary.period().year() + 1;
    }

    /** Adds what the year left and is not proposed yet; lines that were decided stay as they are. */
    public List<LineView> refresh(Actor actor, SummaryId id) {
        SummaryView summary = writable(actor, id);
        UUID proposal = store.proposal(id, next(summary), actor);
        List<LineView> known = store.lines(proposal);
        int before = known.size();
        int place = before;
        for (Candidate candidate : candidates.of(actor, summary, documents(actor, id), known)) {
            store.add(proposal, place++, candidate);
        }
        leaveOvertaken(actor, summary, proposal, Proposals::isUndecided);
        List<LineView> lines = store.lines(proposal);
        audit.record(
                actor,
                "summary.proposal.refreshed",
                "summary",
                id.toString(),
                null,
                Map.of("year", next(summary), "added", lines.size() - before));
        return lines;
    }

    /**
     * Takes a line over, as it is or changed, or leaves it out with a reason. A recurring task that goes on is taken as it is:
     * it is changed where it is kept.
     */
    public Outcome<LineView> decide(Actor actor, SummaryId id, Decision decision) {
        SummaryView summary = writable(actor, id);
        UUID proposal = store.hold(id, next(summary)).orElseThrow(() -> new NotFound("proposal of", id));
        LineView line = line(proposal, decision.line());
        if (line.revision() != decision.revision() || !line.open()) {
            String field = decision.taken() ? "content-" : "reason-";
            return Outcome.refused(Refusal.at(field + line.id(), MEANWHILE));
        }
        boolean goesOn = line.origin() == Origin.CONTINUING;
        Recurring recurring = tasks.recurring(actor);
        Overtaken overtaken = overtaken(actor, summary, List.of(line)).get(line.id());
        String reason = decision.reason().isBlank() && overtaken != null
                ? candidates.overtaken(overtaken)
                : decision.reason().strip();
        List<Refusal> faults =
                goesOn && decision.taken() ? mayGoOn(recurring, line) : faults(decision, reason, overtaken);
        if (!faults.isEmpty()) {
            return Outcome.refused(faults);
        }
        if (decision.taken() && !goesOn) {
            store.write(line.id(), decision.content().strip(), decision.lead(), decision.due());
        }
        store.decide(line.id(), decision.taken(), decision.taken() ? null : reason, actor);
        return Outcome.done(store.hold(proposal, line.id()).orElseThrow());
    }

    /**
     * Takes every line over as it is that nobody decided yet; those without a lead body stay open, or with one that has ended,
     * and recurring tasks that were stopped are left out.
     *
     * @param seen the lines as the reader saw them, with their revisions; what came or changed since stays open
     */
    public Rest takeRest(Actor actor, SummaryId id, Map<UUID, Integer> seen) {
        SummaryView summary = writable(actor, id);
        UUID proposal = store.proposal(id, next(summary), actor);
        leaveOvertaken(actor, summary, proposal, Proposals::isUndecided);
        Recurring recurring = tasks.recurring(actor);
        List<LineView> lines = store.lines(proposal);
        Set<UUID> overtaken = overtaken(actor, summary, lines).keySet();
        int taken = 0;
        int unseen = 0;
        for (LineView one : lines) {
            LineView line = line(proposal, one.id());
            if (!line.open() || line.taken() != null || overtaken.contains(line.id())) {
                continue;
            }
            if (!isSeen(seen, line)) {
                unseen++;
            } else if (mayTake(recurring, line)) {
                store.decide(line.id(), true, null, actor);
                taken++;
            }
        }
        return new Rest(taken, unseen);
    }

    private static boolean isSeen(Map<UUID, Integer> seen, LineView line) {
        return Objects.equals(seen.get(line.id()), line.revision());
    }

    private boolean mayTake(Recurring recurring, LineView line) {
        return line.origin() == Origin.CONTINUING ? recurring.goesOn(line) : tasks.mayLead(line.lead());
    }

    private static List<Refusal> mayGoOn(Recurring recurring, LineView line) {
        return recurring.goesOn(line)
                ? List.of()
                : List.of(Refusal.at("content-" + line.id(), "summary.proposal.stopped"));
    }

    private List<Refusal> faults(Decision decision, String reason, @Nullable Overtaken overtaken) {
        String at = "-" + decision.line();
        if (!decision.taken()) {
            return reason.isBlank() || reason.length() > LONGEST_REASON
                    ? List.of(Refusal.at("reason" + at, "summary.proposal.reason", LONGEST_REASON))
                    : List.of();
        }
        List<Refusal> faults = new ArrayList<>();
        if (overtaken != null) {
            faults.add(Refusal.at(
                    "content" + at,
                    "summary.proposal.overtaken." + overtaken.kind(),
                    overtaken.reference(),
                    overtaken.shown()));
        }
        if (decision.content().isBlank() || decision.content().length() > LONGEST_CONTENT) {
            faults.add(Refusal.at("content" + at, "summary.proposal.content", LONGEST_CONTENT));
        }
        if (!tasks.mayLead(decision.lead())) {
            faults.add(Refusal.at("lead" + at, "summary.proposal.lead"));
        }
        return faults;
    }

    /** Takes a decision back while the line has not become a task, and its recurring task has not stopped. */
    public Outcome<LineView> undo(Actor actor, SummaryId id, UUID line, int revision) {
        SummaryView summary = writable(actor, id);
        UUID proposal = store.hold(id, next(summary)).orElseThrow(() -> new NotFound("proposal of", id));
        LineView decided = line(proposal, line);
        if (decided.revision() != revision || !decided.open()) {
            return Outcome.refused(Refusal.at("content-" + line, MEANWHILE));
        }
        if (tasks.recurring(actor).isClosed(decided)) {
            return Outcome.refused(Refusal.at("content-" + line, "summary.proposal.stopped"));
        }
        store.decide(line, null, null, actor);
        return Outcome.done(line(proposal, line));
    }

    private LineView line(UUID proposal, UUID id) {
        return store.hold(proposal, id).orElseThrow(() -> new NotFound("line", id));
    }

    /**
     * Makes tasks of the lines that were taken; all or none. Lines are left out whose task was done or whose sentence was given
     * since they were taken. Recurring tasks that go on give theirs by themselves, and end when
     * they were left out.
     *
     * @param seen the lines as the reader saw them, with their revisions; what was decided otherwise since is not given
     */
    public Outcome<Given> give(Actor actor, SummaryId id, Map<UUID, Integer> seen) {
        SummaryView summary = writable(actor, id);
        UUID proposal = store.proposal(id, next(summary), actor);
        int left = leaveOvertaken(actor, summary, proposal, Proposals::becomesTask);
        Recurring recurring = tasks.recurring(actor);
        List<LineView> due = store.lines(proposal).stream()
                .filter(line -> becomesTask(line) || ends(recurring, line))
                .toList();
        List<LineView> known = due.stream().filter(line -> isSeen(seen, line)).toList();
        List<LineView> taken = known.stream().filter(Proposals::becomesTask).toList();
        List<LineView> ended =
                known.stream().filter(line -> ends(recurring, line)).toList();
        int unseen = due.size() - known.size();
        if (known.isEmpty() && left == 0) {
            return Outcome.refused(
                    unseen == 0
                            ? Refusal.of("summary.proposal.nothing")
                            : Refusal.of("summary.proposal.unseen", unseen));
        }
        Map<String, List<StatementId>> confirmed = candidates.confirmed(documents(actor, id), taken);
        List<NewTask> wanted = taken.stream()
                .map(line -> line.saidIn(confirmed.getOrDefault(line.key(), List.of())))
                .map(line -> tasks.task(actor, line))
                .toList();
        return switch (tasks.add(actor, next(summary), wanted)) {
            case Outcome.Refused<List<TaskView>>(List<Refusal> refusals) -> Outcome.refused(placed(refusals, taken));
            case Outcome.Done<List<TaskView>>(List<TaskView> given) -> {
                for (int place = 0; place < given.size(); place++) {
                    store.became(taken.get(place).id(), given.get(place).id());
                    tasks.closeEarlier(actor, taken.get(place), given.get(place));
                }
                ended.forEach(line -> tasks.stop(actor, line));
                audit.record(
                        actor,
                        "summary.proposal.given",
                        "summary",
                        id.toString(),
                        null,
                        Map.of("year", next(summary), "tasks", given.size(), "ended", ended.size(), "overtaken", left));
                yield Outcome.done(new Given(given.size(), left, unseen));
            }
        };
    }

    private static boolean ends(Recurring recurring, LineView line) {
        return line.origin() == Origin.CONTINUING && Objects.equals(line.taken(), false) && recurring.goesOn(line);
    }

    private static boolean becomesTask(LineView line) {
        return line.open() && Objects.equals(line.taken(), true) && line.origin() != Origin.CONTINUING;
    }

    /** Faults of the tasks end in their place among those sent; here the lines have ids. */
    private static List<Refusal> placed(List<Refusal> refusals, List<LineView> lines) {
        return refusals.stream()
                .map(refusal -> {
                    String field = refusal.field();
                    int dash = field == null ? -1 : field.lastIndexOf('-');
                    if (field == null || dash < 0 || !field.substring(dash + 1).matches("\\d+")) {
                        return refusal;
                    }
                    LineView line = lines.get(Integer.parseInt(field.substring(dash + 1)));
                    return new Refusal(refusal.code(), field.substring(0, dash + 1) + line.id(), refusal.args());
                })
                .toList();
    }

    private SummaryView writable(Actor actor, SummaryId id) {
        SummaryView summary = summaries.require(actor, id);
        if (!summaries.mayEdit(actor, summary)) {
            throw new Forbidden("programme of summary " + id);
        }
        if (!PeriodWords.isYear(summary.period())) {
            // Only a year leads to the programme of the next.
            throw new NotFound("programme of summary", id);
        }
        return summary;
    }
}
