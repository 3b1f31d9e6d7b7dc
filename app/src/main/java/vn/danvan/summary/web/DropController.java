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
import vn.danvan.kernel.Uuids;
import vn.danvan.summary.Drafts;
import vn.danvan.summary.SummaryId;
import vn.danvan.summary.VersionId;
import vn.danvan.summary.VersionView;
import vn.danvan.web.Allow;
import vn.danvan.web.Turn;

/** Dropping a draft, after its page has said what goes with it. */
@Controller
@Allow({LEADER, SPECIALIST})
class DropController {

    private final Drafts drafts;
    private final SummaryPages pages;

    DropController(Drafts drafts, SummaryPages pages) {
        this.drafts = drafts;
        this.pages = pages;
    }

    @GetMapping("/summaries/{id}/drop")
    String ask(Actor actor, @PathVariable("id") String id, Turn turn) {
        VersionView draft = pages.draft(actor, id);
        Drafts.Loss loss = drafts.loss(actor, draft.summary());
        turn.with("detail", pages.detail(actor, draft))
                .with("loss", loss)
                .with("editor", pages.person(draft.editedBy()))
                .with(
                        "barred",
                        loss.barred()
                                .map(why -> pages.refusal(turn.locale(), why))
                                .orElse(""));
        return "summary/drop";
    }

    @PostMapping("/summaries/{id}/drop")
    String drop(
            Actor actor,
            @PathVariable("id") String id,
            @RequestParam(name = "version", defaultValue = "") String version,
            @RequestParam(name = "seen", defaultValue = "") String seen,
            Turn turn) {
        String summary = "/summaries/" + id;
        return switch (drafts.drop(actor, SummaryId.of(id), new VersionId(Uuids.parse(version)), seen)) {
            case Outcome.Done<Drafts.Dropped>(Drafts.Dropped dropped) ->
                turn.to(
                        dropped.whole() ? "/summaries" : summary,
                        dropped.before() ? "summary.drop.before" : "summary.drop.done");
            case Outcome.Refused<Drafts.Dropped>(List<Refusal> refusals) ->
                refusals.getFirst().code().equals("summary.drop.signed")
                        ? turn.back(summary, refusals.getFirst())
                        : ask(actor, id, turn.refused(refusals));
        };
    }
}
