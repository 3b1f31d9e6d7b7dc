package vn.danvan.reporting.submission.web;

import static vn.danvan.kernel.Role.LEADER;
import static vn.danvan.kernel.Role.SPECIALIST;
import static vn.danvan.kernel.Role.UNIT_OFFICER;

import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.reporting.submission.Approvals;
import vn.danvan.reporting.submission.Narratives;
import vn.danvan.reporting.submission.Slot;
import vn.danvan.reporting.submission.SubmissionDetail;
import vn.danvan.reporting.submission.SubmissionId;
import vn.danvan.reporting.submission.SubmissionView;
import vn.danvan.reporting.submission.Submissions;
import vn.danvan.web.Allow;
import vn.danvan.web.Download;
import vn.danvan.web.Turn;

/** What comes from the bodies below: their reports, which of them are missing, and their paragraphs. */
@Controller
class BelowController {

    private final Submissions submissions;
    private final Approvals approvals;
    private final Narratives narratives;
    private final WordsDesk words;

    BelowController(Submissions submissions, Approvals approvals, Narratives narratives, WordsDesk words) {
        this.submissions = submissions;
        this.approvals = approvals;
        this.narratives = narratives;
        this.words = words;
    }

    @Allow
    @GetMapping("/reports/{id}/below")
    String below(Actor actor, @PathVariable("id") String id, Turn turn) {
        return page(actor, SubmissionId.of(id), turn, null, "");
    }

    /**
     * The page.
     *
     * @param wanted what was ticked and not kept; null for what is named
     */
    private String page(Actor actor, SubmissionId id, Turn turn, @Nullable Collection<BodyId> wanted, String reason) {
        SubmissionDetail detail = submissions.detail(actor, id);
        List<Approvals.Below> below = approvals.below(actor, detail.view().id());
        turn.with("detail", detail)
                .with("below", below)
                .with("mayName", approvals.mayName(actor, detail.view()))
                .with("mayEnter", actor.is(LEADER, SPECIALIST, UNIT_OFFICER))
                .with(
                        "ticked",
                        wanted == null
                                ? below.stream()
                                        .filter(Approvals.Below::named)
                                        .map(one -> one.body().id())
                                        .toList()
                                : List.copyOf(wanted))
                .with("reason", reason)
                .with("words", words.words(turn.locale(), detail.view(), List.of()));
        return "report/below";
    }

    @Allow
    @GetMapping("/reports/{id}/below.{as:csv|xlsx}")
    void download(Actor actor, @PathVariable("id") String id, Download file) throws IOException {
        SubmissionView view = submissions.detail(actor, SubmissionId.of(id)).view();
        ReportWords named = words.words(file.locale(), view, List.of());
        file.of(approvals.below(actor, view.id()))
                .column("report.body", one -> one.body().name())
                .column("report.state", one -> {
                    SubmissionView report = one.report();
                    return file.text(report == null ? "report.status.MISSING" : "report.state." + report.state());
                })
                .column("report.below.approved", one -> one.approved() ? file.text("report.cell.yes") : null)
                .column("report.sent-on", one -> {
                    SubmissionView report = one.report();
                    return report == null ? null : FileCells.sent(report);
                })
                .column("report.below.named", one -> one.named() ? file.text("report.cell.yes") : null)
                .column("report.below.reason", one -> one.reason().isEmpty() ? null : one.reason())
                .whose(named.brief(view.body()))
                .when(view.form() + " " + view.period().end())
                .send("report.below", "bao-cao-cap-duoi");
    }

    /** Begins the report of a body below, to take its figures in from a spreadsheet. */
    @Allow({LEADER, SPECIALIST, UNIT_OFFICER})
    @PostMapping("/reports/{id}/below/begin")
    String begin(Actor actor, @PathVariable("id") String id, @RequestParam("body") String body, Turn turn) {
        SubmissionView view = submissions.require(actor, SubmissionId.of(id));
        return switch (submissions.start(actor, new Slot(view.form(), BodyId.of(body), view.period()))) {
            case Outcome.Done<SubmissionView>(SubmissionView begun) -> "redirect:/reports/" + begun.id() + "/sheet";
            case Outcome.Refused<SubmissionView>(List<Refusal> refusals) ->
                turn.back("/reports/" + view.id() + "/below", refusals.getFirst());
        };
    }

    @Allow({LEADER, SPECIALIST, UNIT_OFFICER})
    @PostMapping("/reports/{id}/below")
    String name(
            Actor actor,
            @PathVariable("id") String id,
            @RequestParam(name = "seen", required = false) @Nullable List<String> seen,
            @RequestParam(name = "missing", required = false) @Nullable List<String> missing,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            Turn turn) {
        SubmissionId submission = SubmissionId.of(id);
        String page = "/reports/" + submission + "/below";
        return switch (approvals.nameMissing(actor, submission, bodies(seen), bodies(missing), reason)) {
            case Outcome.Done<List<BodyId>>(List<BodyId> named) -> turn.to(page, "report.named", named.size());
            case Outcome.Refused<List<BodyId>>(List<Refusal> refusals) ->
                page(actor, submission, turn.refused(refusals), ticked(actor, submission, seen, missing), reason);
        };
    }

    /** What was ticked, and what a colleague has named since the page was drawn: unticking it would take it away unseen. */
    private Set<BodyId> ticked(
            Actor actor, SubmissionId submission, @Nullable List<String> seen, @Nullable List<String> missing) {
        Set<BodyId> ticked = new HashSet<>(bodies(missing));
        Collection<BodyId> known = bodies(seen);
        approvals.below(actor, submission).stream()
                .filter(Approvals.Below::named)
                .map(one -> one.body().id())
                .filter(body -> !known.contains(body))
                .forEach(ticked::add);
        return ticked;
    }

    @Allow
    @GetMapping("/reports/{id}/narratives")
    String narratives(Actor actor, @PathVariable("id") String id, Turn turn) {
        SubmissionDetail detail = submissions.detail(actor, SubmissionId.of(id));
        turn.with("detail", detail)
                .with("topics", narratives.topics(actor, detail.view().id()))
                .with("words", words.words(turn.locale(), detail.view(), List.of()));
        return "report/narratives";
    }

    @Allow({LEADER, SPECIALIST, UNIT_OFFICER})
    @PostMapping("/reports/{id}/narratives")
    String take(
            Actor actor,
            @PathVariable("id") String id,
            @RequestParam("question") String question,
            @RequestParam(name = "from", required = false) @Nullable List<String> from,
            @RequestParam(name = "record", required = false) @Nullable List<String> records,
            Turn turn) {
        SubmissionId submission = SubmissionId.of(id);
        String page = "/reports/" + submission + "/narratives";
        Narratives.Wanted wanted =
                new Narratives.Wanted(question, bodies(from), records == null ? List.of() : List.copyOf(records));
        return switch (narratives.take(actor, submission, wanted)) {
            case Outcome.Done<Narratives.Taken>(Narratives.Taken taken)
            when taken.saved().conflicts().isEmpty() -> taken(turn, page, taken);
            case Outcome.Done<Narratives.Taken> _ -> turn.back(page, Refusal.of("report.take-again"));
            case Outcome.Refused<Narratives.Taken>(List<Refusal> refusals) -> turn.back(page, refusals.getFirst());
        };
    }

    private static String taken(Turn turn, String page, Narratives.Taken taken) {
        if (taken.changed() > 0) {
            return turn.to(page, "report.taken-changed", taken.changed(), taken.left());
        }
        return taken.left() == 0 ? turn.to(page, "report.taken") : turn.to(page, "report.taken-part", taken.left());
    }

    private static List<BodyId> bodies(@Nullable List<String> texts) {
        return texts == null ? List.of() : texts.stream().map(BodyId::of).toList();
    }
}
