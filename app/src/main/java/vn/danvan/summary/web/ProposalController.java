package vn.danvan.summary.web;

import static vn.danvan.kernel.Role.LEADER;
import static vn.danvan.kernel.Role.OBSERVER;
import static vn.danvan.kernel.Role.SPECIALIST;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.NotFound;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.kernel.Uuids;
import vn.danvan.summary.SummaryDetail;
import vn.danvan.summary.SummaryId;
import vn.danvan.summary.proposal.LineView;
import vn.danvan.summary.proposal.Origin;
import vn.danvan.summary.proposal.Overtaken;
import vn.danvan.summary.proposal.Proposals;
import vn.danvan.web.Allow;
import vn.danvan.web.Days;
import vn.danvan.web.Download;
import vn.danvan.web.Turn;

/** The proposal for next year's programme, decided line by line. */
@Controller
@Allow({LEADER, SPECIALIST, OBSERVER})
class ProposalController {

    private final Proposals proposals;
    private final SummaryPages pages;
    private final BodyChoices bodies;

    ProposalController(Proposals proposals, SummaryPages pages, BodyChoices bodies) {
        this.proposals = proposals;
        this.pages = pages;
        this.bodies = bodies;
    }

    @GetMapping("/summaries/{id}/proposal")
    String show(Actor actor, @PathVariable("id") String id, Turn turn) {
        return page(actor, id, Map.of(), turn);
    }

    private String page(Actor actor, String id, Map<String, String> typed, Turn turn) {
        SummaryDetail detail = pages.detail(actor, pages.version(actor, id, null));
        if (!detail.scene().wholeYear()) {
            return turn.back("/summaries/" + id, Refusal.of("summary.proposal.part"));
        }
        List<LineView> lines = proposals.lines(actor, SummaryId.of(id));
        Map<String, String> leads = new HashMap<>();
        lines.forEach(line -> leads.put(line.id().toString(), bodies.name(line.lead())));
        boolean mayDecide = pages.mayWrite(actor, detail);
        turn.with("detail", detail)
                .with("lines", lines)
                .with("closed", mayDecide ? proposals.closed(actor, lines) : Set.of())
                .with("leads", leads)
                .with("ended", ended(lines))
                .with("overtaken", mayDecide ? proposals.overtaken(actor, SummaryId.of(id), lines) : Map.of())
                .with("known", bodies.known())
                .with("typed", typed)
                .with("mayDecide", mayDecide);
        return "summary/proposal";
    }

    /** The lines with where they come from and what was decided. */
    @GetMapping("/summaries/{id}/proposal.{as:csv|xlsx}")
    void download(Actor actor, @PathVariable("id") String id, Download file) throws IOException {
        SummaryDetail detail = pages.detail(actor, pages.version(actor, id, null));
        if (!detail.scene().wholeYear()) {
            throw new NotFound("proposal of summary", id);
        }
        List<LineView> lines = proposals.lines(actor, SummaryId.of(id));
        Set<UUID> ended = ended(lines);
        Map<UUID, Overtaken> overtaken =
                pages.mayWrite(actor, detail) ? proposals.overtaken(actor, SummaryId.of(id), lines) : Map.of();
        file.of(lines)
                .column("summary.file.origin", one -> file.text("summary.proposal.origin." + one.origin()))
                .column("summary.file.because", LineView::because)
                .column("summary.proposal.content.label", LineView::content)
                .column("summary.proposal.lead.label", one -> lead(one, ended, file))
                .column("summary.proposal.due.label", LineView::due)
                .column("summary.file.decision", one -> file.text(decision(one)))
                .column("summary.file.reason", LineView::reason)
                .column("summary.file.overtaken", one -> overtaken(overtaken.get(one.id()), file))
                .when(detail.scene().period().year() + 1)
                .send("summary.proposal", "de-xuat-chuong-trinh");
    }

    private String lead(LineView line, Set<UUID> ended, Download file) {
        if (line.lead() == null) {
            return file.text("summary.proposal.no-lead");
        }
        String name = bodies.name(line.lead());
        return ended.contains(line.id()) ? name + " (" + file.text("summary.proposal.ended") + ")" : name;
    }

    private static String decision(LineView line) {
        boolean goesOn = line.origin() == Origin.CONTINUING;
        if (line.task() != null) {
            return "summary.proposal.became";
        }
        if (line.taken() == null) {
            return "summary.file.undecided";
        }
        if (Boolean.TRUE.equals(line.taken())) {
            return goesOn ? "summary.proposal.kept" : "summary.proposal.taken";
        }
        return goesOn ? "summary.proposal.stopped" : "summary.proposal.left";
    }

    private static @Nullable String overtaken(@Nullable Overtaken why, Download file) {
        return why == null ? null : file.text("summary.proposal.overtaken." + why.kind(), why.reference(), why.shown());
    }

    /** The lines that wait to be given and whose lead body exists no more. */
    private Set<UUID> ended(List<LineView> lines) {
        return lines.stream()
                .filter(line -> line.open() && bodies.hasEnded(line.lead()))
                .map(LineView::id)
                .collect(Collectors.toSet());
    }

    @Allow({LEADER, SPECIALIST})
    @PostMapping("/summaries/{id}/proposal/refresh")
    String refresh(Actor actor, @PathVariable("id") String id, Turn turn) {
        List<LineView> lines = proposals.refresh(actor, SummaryId.of(id));
        return turn.to(address(id), "summary.proposal.refreshed", lines.size());
    }

    @Allow({LEADER, SPECIALIST})
    @PostMapping("/summaries/{id}/proposal/{line}")
    String decide(
            Actor actor,
            @PathVariable("id") String id,
            @PathVariable("line") String line,
            @RequestParam Map<String, String> fields,
            Turn turn) {
        String at = "-" + line;
        String act = fields.getOrDefault("act", "");
        int revision = revision(fields);
        List<Refusal> faults = act.equals("undo")
                ? refusals(proposals.undo(actor, SummaryId.of(id), Uuids.parse(line), revision))
                : decide(actor, SummaryId.of(id), Uuids.parse(line), revision, fields);
        if (faults.isEmpty()) {
            return "redirect:" + address(id) + "#line" + at;
        }
        boolean meanwhile = faults.getFirst().code().equals(Proposals.MEANWHILE);
        return page(
                actor, id, fields, meanwhile ? turn.answer(HttpStatus.CONFLICT.value(), faults) : turn.refused(faults));
    }

    @Allow({LEADER, SPECIALIST})
    @PostMapping("/summaries/{id}/proposal/take-rest")
    String takeRest(
            Actor actor,
            @PathVariable("id") String id,
            @RequestParam(name = "seen", defaultValue = "") String seen,
            Turn turn) {
        Proposals.Rest rest = proposals.takeRest(actor, SummaryId.of(id), LineView.seen(seen));
        List<LineView> lines = proposals.lines(actor, SummaryId.of(id));
        Set<UUID> overtaken =
                proposals.overtaken(actor, SummaryId.of(id), lines).keySet();
        // Of what was withdrawn there is nothing to decide.
        long open = lines.stream()
                .filter(line -> line.taken() == null && !overtaken.contains(line.id()))
                .count();
        String told = rest.unseen() > 0 ? "unseen" : open == 0 ? "taken" : "left";
        return turn.to(address(id), "summary.proposal.rest." + told, rest.taken(), open, rest.unseen());
    }

    private static String address(String id) {
        return "/summaries/" + id + "/proposal";
    }

    /** Why the line cannot be decided so; nothing when it is. */
    private List<Refusal> decide(Actor actor, SummaryId id, UUID line, int revision, Map<String, String> fields) {
        String at = "-" + line;
        boolean taken = fields.getOrDefault("act", "").equals("take");
        String typedDue = fields.getOrDefault("due" + at, "");
        Optional<LocalDate> due = Days.read(typedDue);
        if (taken && due.isEmpty() && !typedDue.isBlank()) {
            return List.of(Refusal.at("due" + at, "summary.conference.day", typedDue));
        }
        Proposals.Decision decision = new Proposals.Decision(
                line,
                revision,
                taken,
                fields.getOrDefault("content" + at, ""),
                bodies.named(fields.getOrDefault("lead" + at, "")).orElse(null),
                due.orElse(null),
                fields.getOrDefault("reason" + at, ""));
        return refusals(proposals.decide(actor, id, decision));
    }

    private static List<Refusal> refusals(Outcome<LineView> outcome) {
        return switch (outcome) {
            case Outcome.Done<LineView> _ -> List.of();
            case Outcome.Refused<LineView>(List<Refusal> refusals) -> refusals;
        };
    }

    private static int revision(Map<String, String> fields) {
        String text = fields.getOrDefault("revision", "");
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    @Allow({LEADER, SPECIALIST})
    @PostMapping("/summaries/{id}/proposal/give")
    String give(
            Actor actor,
            @PathVariable("id") String id,
            @RequestParam(name = "seen", defaultValue = "") String seen,
            Turn turn) {
        return switch (proposals.give(actor, SummaryId.of(id), LineView.seen(seen))) {
            case Outcome.Done<Proposals.Given>(Proposals.Given given) -> {
                String told = given.unseen() > 0
                        ? "summary.proposal.given.unseen"
                        : given.overtaken() > 0 ? "summary.proposal.given.left" : "summary.proposal.given";
                yield turn.to(address(id), told, given.tasks(), given.overtaken(), given.unseen());
            }
            case Outcome.Refused<Proposals.Given>(List<Refusal> refusals) ->
                page(actor, id, Map.of(), turn.refused(refusals));
        };
    }
}
