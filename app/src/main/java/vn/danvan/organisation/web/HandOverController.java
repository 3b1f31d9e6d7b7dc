package vn.danvan.organisation.web;

import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.kernel.Role;
import vn.danvan.organisation.HandOvers;
import vn.danvan.organisation.Organisation;
import vn.danvan.web.Allow;
import vn.danvan.web.Texts;

/** Gives the open work of a body to another, chosen from those that follow it or found by its code. */
@Controller
class HandOverController {

    private final HandOvers handOvers;
    private final Organisation organisation;
    private final UnitController units;
    private final Texts texts;

    HandOverController(HandOvers handOvers, Organisation organisation, UnitController units, Texts texts) {
        this.handOvers = handOvers;
        this.organisation = organisation;
        this.units = units;
        this.texts = texts;
    }

    @Allow(Role.ADMINISTRATOR)
    @PostMapping("/organisation/bodies/{id}/hand-over")
    ModelAndView handOver(
            @PathVariable("id") String id,
            @RequestParam("to") String to,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        Outcome<List<HandOvers.Done>> outcome = organisation
                .bodyByCode(to.strip().toUpperCase(Locale.ROOT))
                .map(successor -> handOvers.handOver(BodyId.of(id), successor, actor))
                .orElseGet(() -> Outcome.refused(Refusal.at("to", "organisation.hand-over.code", to)));
        return switch (outcome) {
            case Outcome.Done<List<HandOvers.Done>>(List<HandOvers.Done> done) -> {
                int items = done.stream().mapToInt(HandOvers.Done::items).sum();
                redirect.addFlashAttribute("flash", texts.text(locale, "organisation.hand-over.done", items));
                yield new ModelAndView("redirect:/organisation/bodies/" + id);
            }
            case Outcome.Refused<List<HandOvers.Done>>(List<Refusal> refusals) -> {
                model.addAttribute("errors", texts.errors(locale, refusals));
                String view = units.body(id, null, actor, model);
                yield new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
            }
        };
    }
}
