package vn.danvan.reporting.figure.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Forbidden;
import vn.danvan.kernel.NotFound;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.kernel.Uuids;
import vn.danvan.reporting.figure.FigureView;
import vn.danvan.reporting.figure.FigureViews;
import vn.danvan.reporting.figure.Figures;
import vn.danvan.web.Allow;
import vn.danvan.web.Turn;

/** Keeps questions to the figures, changes them and lets them go. */
@Controller
class ViewController {

    /** Of more no header of an answer holds. */
    private static final int LONGEST_ADDRESS = 6_000;

    private final FigureViews views;
    private final Asking asking;
    private final Figures figures;

    ViewController(FigureViews views, Asking asking, Figures figures) {
        this.views = views;
        this.asking = asking;
        this.figures = figures;
    }

    @Allow
    @PostMapping("/figures/views")
    String keep(
            Actor actor,
            @RequestParam(name = "name", defaultValue = "") String name,
            @RequestParam(name = "query", defaultValue = "") String query,
            @RequestParam(name = "shared", required = false) @Nullable String shared,
            @RequestParam(name = "home", required = false) @Nullable String home,
            @RequestParam(name = "follow", required = false) @Nullable String follow,
            Turn turn) {
        FigureForm form = FigureForm.read(query);
        String whole = form.sorted();
        if (views.isTooLong(whole)) {
            return turn.back(whole.length() > LONGEST_ADDRESS ? "/figures" : "/figures?" + whole, FigureViews.TOO_LONG);
        }
        if (!opens(actor, form)) {
            return turn.to("/figures", "figure.view.unreadable");
        }
        String asked = (FigureForm.ticked(follow) ? asking.following(form) : form).sorted();
        FigureViews.Draft draft =
                new FigureViews.Draft(name, asked, FigureForm.ticked(shared), FigureForm.ticked(home));
        return switch (views.keep(actor, draft)) {
            case Outcome.Done<UUID> _ -> turn.to("/figures?" + asked, "figure.view.kept", name.strip());
            case Outcome.Refused<UUID>(List<Refusal> refusals) -> turn.back("/figures?" + asked, refusals.getFirst());
        };
    }

    /** The page on which one of the own is renamed, shared or put on the home page. */
    @Allow
    @GetMapping("/figures/views/{id}")
    String edit(Actor actor, @PathVariable("id") String id, Model model) {
        FigureView view = views.own(actor, Uuids.parse(id));
        return edit(view, new FigureViews.Draft(view.name(), view.query(), view.shared(), view.offered()), model);
    }

    private static String edit(FigureView view, FigureViews.Draft draft, Model model) {
        model.addAttribute("view", view);
        model.addAttribute("draft", draft);
        return "figure/view";
    }

    @Allow
    @PostMapping("/figures/views/{id}")
    String change(
            Actor actor,
            @PathVariable("id") String id,
            @RequestParam(name = "name", defaultValue = "") String name,
            @RequestParam(name = "shared", required = false) @Nullable String shared,
            @RequestParam(name = "home", required = false) @Nullable String home,
            Turn turn) {
        FigureView view = views.own(actor, Uuids.parse(id));
        FigureViews.Draft draft =
                new FigureViews.Draft(name, view.query(), FigureForm.ticked(shared), FigureForm.ticked(home));
        return switch (views.change(actor, view.id(), draft)) {
            case Outcome.Done<UUID> ignored -> turn.to("/figures#kept", "figure.view.changed", name.strip());
            case Outcome.Refused<UUID>(List<Refusal> refusals) ->
                edit(view, draft, turn.refused(refusals).model());
        };
    }

    /** Puts the question that is shown in the place of one of the own. */
    @Allow
    @PostMapping("/figures/views/question")
    String replace(
            Actor actor,
            @RequestParam(name = "view", defaultValue = "") String id,
            @RequestParam(name = "query", defaultValue = "") String query,
            @RequestParam(name = "follow", required = false) @Nullable String follow,
            Turn turn) {
        FigureView view = views.own(actor, Uuids.parse(id));
        FigureForm form = FigureForm.read(query);
        if (views.isTooLong(form.sorted())) {
            return turn.back("/figures", FigureViews.TOO_LONG);
        }
        if (!opens(actor, form)) {
            return turn.to("/figures", "figure.view.unreadable");
        }
        String asked = (FigureForm.ticked(follow) ? asking.following(form) : form).sorted();
        views.replace(actor, view.id(), asked);
        return turn.to("/figures?" + asked, "figure.view.replaced", view.name());
    }

    /** On the reader's own home page, or off it. */
    @Allow
    @PostMapping("/figures/views/{id}/home")
    String pin(
            Actor actor,
            @PathVariable("id") String id,
            @RequestParam(name = "shown", required = false) @Nullable String shown,
            Turn turn) {
        boolean on = FigureForm.ticked(shown);
        FigureView view = views.pin(actor, Uuids.parse(id), on);
        return turn.to("/figures", on ? "figure.view.pinned" : "figure.view.unpinned", view.name());
    }

    /** Whether the question can be answered; one that cannot would be kept for nothing. */
    private boolean opens(Actor actor, FigureForm form) {
        try {
            asking.understand(actor, form).query().ifPresent(query -> figures.table(actor, query));
            return true;
        } catch (NotFound | Forbidden unreadable) {
            return false;
        }
    }

    @Allow
    @PostMapping("/figures/views/{id}/remove")
    String remove(Actor actor, @PathVariable("id") String id, Turn turn) {
        views.remove(actor, Uuids.parse(id));
        return turn.to("/figures", "figure.view.removed");
    }
}
