package vn.danvan.summary.web;

import static vn.danvan.kernel.Role.LEADER;
import static vn.danvan.kernel.Role.SPECIALIST;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Forbidden;
import vn.danvan.kernel.NotFound;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.summary.PieceEdits;
import vn.danvan.summary.Recomposition;
import vn.danvan.summary.SummaryDetail;
import vn.danvan.summary.VersionView;
import vn.danvan.summary.piece.PieceId;
import vn.danvan.web.Allow;
import vn.danvan.web.Turn;

/** Writing a draft, section by section, and composing anew what nobody touched. */
@Controller
@Allow({LEADER, SPECIALIST})
class PieceController {

    private static final String TEXT = "text-";

    private final PieceEdits edits;
    private final Recomposition recomposition;
    private final SummaryPages pages;

    PieceController(PieceEdits edits, Recomposition recomposition, SummaryPages pages) {
        this.edits = edits;
        this.recomposition = recomposition;
        this.pages = pages;
    }

    @GetMapping("/summaries/{id}/edit/{section}")
    String section(Actor actor, @PathVariable("id") String id, @PathVariable("section") String section, Turn turn) {
        return page(actor, id, section, List.of(), Set.of(), turn);
    }

    /**
     * The form of a section.
     *
     * @param typed what was typed and is not saved, each still on the revision its writer saw
     * @param conflicts those of which somebody else has saved another text, which is shown beside
     */
    private String page(
            Actor actor, String id, String section, List<PieceEdits.Wanted> typed, Set<String> conflicts, Turn turn) {
        VersionView draft = pages.draft(actor, id);
        SummaryDetail detail = pages.detail(actor, draft);
        if (!detail.mayEdit()) {
            throw new Forbidden("edit summary " + id);
        }
        ShownSummary shown = pages.shown(detail);
        Map<String, PieceEdits.Wanted> mine = new HashMap<>();
        typed.forEach(one -> mine.put(one.piece().toString(), one));
        turn.with("shown", shown)
                .with(
                        "section",
                        shown.sections().stream()
                                .filter(one -> one.section().id().equals(section))
                                .findFirst()
                                .orElseThrow(() -> new NotFound("section", section)))
                .with("typed", mine)
                .with("conflicts", conflicts);
        return "summary/edit";
    }

    @PostMapping("/summaries/{id}/edit/{section}")
    String write(
            Actor actor,
            @PathVariable("id") String id,
            @PathVariable("section") String section,
            @RequestParam MultiValueMap<String, String> fields,
            Turn turn) {
        VersionView draft = pages.draft(actor, id);
        List<PieceEdits.Wanted> wanted = wanted(fields);
        return switch (edits.write(actor, draft.id(), wanted)) {
            case Outcome.Refused<PieceEdits.Saved>(List<Refusal> refusals) ->
                page(
                        actor,
                        id,
                        section,
                        wanted.stream().filter(PieceEdits.Wanted::touched).toList(),
                        Set.of(),
                        turn.refused(refusals));
            case Outcome.Done<PieceEdits.Saved>(PieceEdits.Saved saved) ->
                saved.conflicts().isEmpty()
                        ? turn.to("/summaries/" + id + "#" + section, "summary.saved", saved.saved())
                        : overtaken(actor, id, section, saved, turn);
        };
    }

    private static List<PieceEdits.Wanted> wanted(MultiValueMap<String, String> fields) {
        List<PieceEdits.Wanted> wanted = new ArrayList<>();
        for (String name : fields.keySet()) {
            if (name.startsWith(TEXT)) {
                String piece = name.substring(TEXT.length());
                wanted.add(new PieceEdits.Wanted(
                        PieceId.of(piece),
                        revision(fields.getFirst("revision-" + piece)),
                        Objects.requireNonNullElse(fields.getFirst("seen-" + piece), ""),
                        Objects.requireNonNullElse(fields.getFirst(name), "")));
            }
        }
        return wanted;
    }

    /** What two wrote at once: nothing is lost, the second sees both and decides. */
    private String overtaken(Actor actor, String id, String section, PieceEdits.Saved saved, Turn turn) {
        turn.response().setStatus(HttpStatus.CONFLICT.value());
        Set<String> pieces =
                saved.conflicts().stream().map(one -> one.piece().toString()).collect(Collectors.toSet());
        return page(actor, id, section, saved.conflicts(), pieces, turn);
    }

    private static int revision(@org.jspecify.annotations.Nullable String text) {
        return text != null && text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    @PostMapping("/summaries/{id}/pieces/{piece}/{act:accept|keep|remove|restore}")
    String act(
            Actor actor,
            @PathVariable("id") String id,
            @PathVariable("piece") String piece,
            @PathVariable("act") String act,
            @RequestParam(name = "revision", defaultValue = "") String revision,
            @RequestParam(name = "section", defaultValue = "") String section,
            Turn turn) {
        VersionView draft = pages.draft(actor, id);
        PieceId subject = PieceId.of(piece);
        int seen = revision(revision);
        switch (act) {
            case "accept" -> edits.accept(actor, draft, subject, seen);
            case "keep" -> edits.keep(actor, draft, subject, seen);
            default -> edits.remove(actor, draft.id(), subject, seen, act.equals("remove"));
        }
        return turn.to("/summaries/" + id + "#" + section, "summary.done." + act);
    }

    @PostMapping("/summaries/{id}/pieces/{piece}/add")
    String add(
            Actor actor,
            @PathVariable("id") String id,
            @PathVariable("piece") String piece,
            @RequestParam(name = "text", defaultValue = "") String text,
            @RequestParam(name = "section", defaultValue = "") String section,
            Turn turn) {
        VersionView draft = pages.draft(actor, id);
        return switch (edits.add(actor, draft.id(), PieceId.of(piece), text)) {
            case Outcome.Done<PieceId> _ -> turn.to("/summaries/" + id + "#" + section, "summary.added");
            case Outcome.Refused<PieceId>(List<Refusal> refusals) ->
                page(
                        actor,
                        id,
                        section,
                        List.of(),
                        Set.of(),
                        turn.refused(refusals).with("added", text));
        };
    }

    @GetMapping("/summaries/{id}/recompose")
    String preview(Actor actor, @PathVariable("id") String id, Turn turn) {
        VersionView draft = pages.draft(actor, id);
        turn.with("detail", pages.detail(actor, draft)).with("preview", recomposition.preview(actor, draft));
        return "summary/recompose";
    }

    @PostMapping("/summaries/{id}/recompose")
    String recompose(Actor actor, @PathVariable("id") String id, Turn turn) {
        VersionView draft = pages.draft(actor, id);
        Recomposition.Preview done = recomposition.apply(actor, draft.id());
        return turn.to(
                "/summaries/" + id,
                "summary.recomposed",
                done.changed().size() + done.added().size());
    }
}
