package vn.danvan.reporting.figure.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.kernel.Uuids;
import vn.danvan.reporting.figure.FigureViews;
import vn.danvan.web.Allow;
import vn.danvan.web.Texts;

/** Keeps questions to the figures and lets them go. */
@Controller
class ViewController {

    private final FigureViews views;
    private final Texts texts;

    ViewController(FigureViews views, Texts texts) {
        this.views = views;
        this.texts = texts;
    }

    @Allow
    @PostMapping("/figures/views")
    String keep(
            Actor actor,
            @RequestParam(name = "name", defaultValue = "") String name,
            @RequestParam(name = "query", defaultValue = "") String query,
            @RequestParam(name = "shared", required = false) @Nullable String shared,
            @RequestParam(name = "home", required = false) @Nullable String home,
            Locale locale,
            RedirectAttributes redirect) {
        String asked = FigureForm.read(query).query();
        FigureViews.Draft draft =
                new FigureViews.Draft(name, asked, FigureForm.ticked(shared), FigureForm.ticked(home));
        String flash = switch (views.keep(actor, draft)) {
            case Outcome.Done<UUID> ignored -> texts.text(locale, "figure.view.kept", name.strip());
            case Outcome.Refused<UUID>(List<Refusal> refusals) -> texts.refusal(locale, refusals.getFirst());
        };
        redirect.addFlashAttribute("flash", flash);
        return "redirect:/figures?" + asked;
    }

    @Allow
    @PostMapping("/figures/views/{id}/remove")
    String remove(Actor actor, @PathVariable("id") String id, Locale locale, RedirectAttributes redirect) {
        views.remove(actor, Uuids.parse(id));
        redirect.addFlashAttribute("flash", texts.text(locale, "figure.view.removed"));
        return "redirect:/figures";
    }
}
