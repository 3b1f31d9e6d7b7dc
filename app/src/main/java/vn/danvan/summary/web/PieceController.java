package vn.danvan.summary.web;

import static vn.danvan.kernel.Role.LEADER;
import static vn.danvan.kernel.Role.SPECIALIST;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
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

/** Writing a draft, section by section, and composing anew what nobody touched. */
@Controller
@Allow({LEADER, SPECIALIST})
class PieceController {

    private final PieceEdits edits;
    private final Recomposition recomposition;
    private final SummaryPages pages;

    PieceController(PieceEdits edits, Recomposition recomposition, SummaryPages pages) {
        this.edits = edits;
        this.recomposition = recomposition;
        this.pages = pages;
    }

    @GetMapping("/summaries/{id}/edit/{section}")
    String section(Actor actor, @PathVariable("id") String id, @PathVariable("section") String section, Model model) {
        return page(actor, id, section, Map.of(), Map.of(), model);
    }

    private String page(
            Actor actor,
            String id,
            String section,
            Map<String, String> typed,
            Map<String, String> conflicts,
            Model model) {
        VersionView draft = pages.draft(actor, id);
        SummaryDetail detail = pages.detail(actor, draft);
        if (!detail.mayEdit()) {
            throw new Forbidden("edit summary " + id);
        }
        ShownSummary shown = pages.shown(detail);
        model.addAttribute("shown", shown);
        model.addAttribute(
                "section",
                shown.sections().stream()
                        .filter(one -> one.section().id().equals(section))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("section", section)));
        model.addAttribute("typed", typed);
        model.addAttribute("conflicts", conflicts);
        return "summary/edit";
    }

    @PostMapping("/summaries/{id}/edit/{section}")
    String write(
            Actor actor,
            @PathVariable("id") String id,
            @PathVariable("section") String section,
            @RequestParam MultiValueMap<String, String> fields,
            Locale locale,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        VersionView draft = pages.draft(actor, id);
        List<PieceEdits.Wanted> wanted = new ArrayList<>();
        Map<String, String> typed = new HashMap<>();
        for (String name : fields.keySet()) {
            if (name.startsWith("text-")) {
                String piece = name.substring("text-".length());
                String text = Objects.requireNonNullElse(fields.getFirst(name), "");
                typed.put(piece, text);
                wanted.add(
                        new PieceEdits.Wanted(PieceId.of(piece), revision(fields.getFirst("revision-" + piece)), text));
            }
        }
        return switch (edits.write(actor, draft.id(), wanted)) {
            case Outcome.Refused<PieceEdits.Saved>(List<Refusal> refusals) -> {
                pages.refused(response, model, locale, refusals);
                yield page(actor, id, section, typed, Map.of(), model);
            }
            case Outcome.Done<PieceEdits.Saved>(PieceEdits.Saved saved) -> {
                if (!saved.conflicts().isEmpty()) {
                    yield overtaken(actor, id, section, saved, model, response);
                }
                pages.say(redirect, locale, "summary.saved", saved.saved());
                yield "redirect:/summaries/" + id + "#" + section;
            }
        };
    }

    /** What two wrote at once: nothing is lost, the second sees both and decides. */
    private String overtaken(
            Actor actor, String id, String section, PieceEdits.Saved saved, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.CONFLICT.value());
        Map<String, String> mine = new HashMap<>();
        saved.conflicts().forEach(one -> mine.put(one.piece().toString(), one.text()));
        return page(actor, id, section, mine, mine, model);
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
            Locale locale,
            RedirectAttributes redirect) {
        VersionView draft = pages.draft(actor, id);
        PieceId subject = PieceId.of(piece);
        int seen = revision(revision);
        switch (act) {
            case "accept" -> edits.accept(actor, draft, subject, seen);
            case "keep" -> edits.keep(actor, draft, subject, seen);
            default -> edits.remove(actor, draft.id(), subject, seen, act.equals("remove"));
        }
        pages.say(redirect, locale, "summary.done." + act);
        return "redirect:/summaries/" + id + "#" + section;
    }

    @PostMapping("/summaries/{id}/pieces/{piece}/add")
    String add(
            Actor actor,
            @PathVariable("id") String id,
            @PathVariable("piece") String piece,
            @RequestParam(name = "text", defaultValue = "") String text,
            @RequestParam(name = "section", defaultValue = "") String section,
            Locale locale,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        VersionView draft = pages.draft(actor, id);
        return switch (edits.add(actor, draft.id(), PieceId.of(piece), text)) {
            case Outcome.Done<PieceId> _ -> {
                pages.say(redirect, locale, "summary.added");
                yield "redirect:/summaries/" + id + "#" + section;
            }
            case Outcome.Refused<PieceId>(List<Refusal> refusals) -> {
                pages.refused(response, model, locale, refusals);
                yield page(actor, id, section, Map.of("new", text), Map.of(), model);
            }
        };
    }

    @GetMapping("/summaries/{id}/recompose")
    String preview(Actor actor, @PathVariable("id") String id, Model model) {
        VersionView draft = pages.draft(actor, id);
        model.addAttribute("detail", pages.detail(actor, draft));
        model.addAttribute("preview", recomposition.preview(actor, draft));
        return "summary/recompose";
    }

    @PostMapping("/summaries/{id}/recompose")
    String recompose(Actor actor, @PathVariable("id") String id, Locale locale, RedirectAttributes redirect) {
        VersionView draft = pages.draft(actor, id);
        Recomposition.Preview done = recomposition.apply(actor, draft.id());
        pages.say(
                redirect,
                locale,
                "summary.recomposed",
                done.changed().size() + done.added().size());
        return "redirect:/summaries/" + id;
    }
}
