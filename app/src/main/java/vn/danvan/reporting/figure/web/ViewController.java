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
import vn.danvan.kernel.Forbidden;
import vn.danvan.kernel.NotFound;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.kernel.Uuids;
import vn.danvan.reporting.figure.FigureViews;
import vn.danvan.reporting.figure.Figures;
import vn.danvan.web.Allow;
import vn.danvan.web.Texts;

/** Keeps questions to the figures and lets them go. */
@Controller
class ViewController {

    /** Of more no header of an answer holds. */
    private static final int LONGEST_ADDRESS = 6_000;

    private final FigureViews views;
    private final Asking asking;
    private final Figures figures;
    private final Texts texts;

    ViewController(FigureViews views, Asking asking, Figures figures, Texts texts) {
        this.views = views;
        this.asking = asking;
        this.figures = figures;
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
            @RequestParam(name = "follow", required = false) @Nullable String follow,
            Locale locale,
            RedirectAttributes redirect) {
        FigureForm form = FigureForm.read(query);
        String whole = form.sorted();
        if (views.isTooLong(whole)) {
            redirect.addFlashAttribute("flash", texts.refusal(locale, FigureViews.TOO_LONG));
            return whole.length() > LONGEST_ADDRESS ? "redirect:/figures" : "redirect:/figures?" + whole;
        }
        if (!opens(actor, form)) {
            redirect.addFlashAttribute("flash", texts.text(locale, "figure.view.unreadable"));
            return "redirect:/figures";
        }
        String asked = (FigureForm.ticked(follow) ? asking.following(form) : form).sorted();
        FigureViews.Draft draft =
                new FigureViews.Draft(name, asked, FigureForm.ticked(shared), FigureForm.ticked(home));
        String flash = switch (views.keep(actor, draft)) {
            case Outcome.Done<UUID> ignored -> texts.text(locale, "figure.view.kept", name.strip());
            case Outcome.Refused<UUID>(List<Refusal> refusals) -> texts.refusal(locale, refusals.getFirst());
        };
        redirect.addFlashAttribute("flash", flash);
        return "redirect:/figures?" + asked;
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
    String remove(Actor actor, @PathVariable("id") String id, Locale locale, RedirectAttributes redirect) {
        views.remove(actor, Uuids.parse(id));
        redirect.addFlashAttribute("flash", texts.text(locale, "figure.view.removed"));
        return "redirect:/figures";
    }
}
