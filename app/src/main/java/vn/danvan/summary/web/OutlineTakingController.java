package vn.danvan.summary.web;

import static vn.danvan.kernel.Role.LEADER;
import static vn.danvan.kernel.Role.SPECIALIST;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.summary.OutlineTaking;
import vn.danvan.summary.VersionId;
import vn.danvan.summary.VersionView;
import vn.danvan.web.Allow;
import vn.danvan.web.Turn;

/** Shows what a newer outline does to a draft, and lets the draft take it. */
@Controller
@Allow({LEADER, SPECIALIST})
class OutlineTakingController {

    private final OutlineTaking taking;
    private final SummaryPages pages;

    OutlineTakingController(OutlineTaking taking, SummaryPages pages) {
        this.taking = taking;
        this.pages = pages;
    }

    @GetMapping("/summaries/{id}/outline")
    String show(Actor actor, @PathVariable("id") String id, Turn turn) {
        VersionView version = pages.version(actor, id, null);
        return switch (taking.preview(actor, version)) {
            case Outcome.Refused<OutlineTaking.Preview>(List<Refusal> refusals) ->
                turn.back("/summaries/" + id, refusals.getFirst());
            case Outcome.Done<OutlineTaking.Preview>(OutlineTaking.Preview preview) -> {
                turn.with("detail", pages.detail(actor, version)).with("preview", preview);
                yield "summary/outlineTake";
            }
        };
    }

    @PostMapping("/summaries/{id}/outline")
    String take(
            Actor actor,
            @PathVariable("id") String id,
            @RequestParam(name = "version", defaultValue = "") String version,
            @RequestParam(name = "seen", defaultValue = "") String seen,
            Turn turn) {
        return switch (taking.take(actor, VersionId.of(version), seen)) {
            case Outcome.Done<VersionView> _ -> turn.to("/summaries/" + id, "summary.take.done");
            case Outcome.Refused<VersionView>(List<Refusal> refusals) -> refused(actor, id, refusals, turn);
        };
    }

    /** Shown again with what is there now; a draft that was signed or follows the newest outline has nothing to show. */
    private String refused(Actor actor, String id, List<Refusal> refusals, Turn turn) {
        return refusals.getFirst().code().equals("summary.take.changed")
                ? show(actor, id, turn.refused(refusals))
                : turn.back("/summaries/" + id, refusals.getFirst());
    }
}
