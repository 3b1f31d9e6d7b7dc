package vn.danvan.organisation.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Forbidden;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.kernel.Role;
import vn.danvan.organisation.HandOvers;
import vn.danvan.organisation.Organisation;
import vn.danvan.web.Allow;

/** Gives the open work of a body to another, chosen from those that follow it or searched by name. */
@Controller
class HandOverController {

    private final HandOvers handOvers;
    private final HandOverRows rows;
    private final Organisation organisation;
    private final Candidates candidates;
    private final Answers answers;
    private final Clock clock;

    HandOverController(
            HandOvers handOvers,
            HandOverRows rows,
            Organisation organisation,
            Candidates candidates,
            Answers answers,
            Clock clock) {
        this.handOvers = handOvers;
        this.rows = rows;
        this.organisation = organisation;
        this.candidates = candidates;
        this.answers = answers;
        this.clock = clock;
    }

    @Allow(Role.ADMINISTRATOR)
    @GetMapping("/organisation/bodies/{id}/hand-over")
    String choose(
            @PathVariable("id") String id,
            @RequestParam(name = "q", defaultValue = "") String words,
            Actor actor,
            Model model) {
        return page(BodyId.of(id), words, "", actor, model);
    }

    private String page(BodyId id, String words, String to, Actor actor, Model model) {
        LocalDate today = LocalDate.now(clock);
        BodyPage.Work work = rows.of(id, today, actor);
        if (!work.mayHandOver()) {
            throw new Forbidden("hand over the work of body " + id);
        }
        model.addAttribute("body", organisation.requireBody(id, today));
        model.addAttribute("work", work);
        model.addAttribute("q", words);
        model.addAttribute("to", to);
        model.addAttribute("receivers", candidates.receivers(id, words));
        return "organisation/hand-over";
    }

    @Allow(Role.ADMINISTRATOR)
    @PostMapping("/organisation/bodies/{id}/hand-over")
    ModelAndView handOver(
            @PathVariable("id") String id,
            @RequestParam(name = "to", defaultValue = "") String to,
            @RequestParam(name = "q", defaultValue = "") String words,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        BodyId from = BodyId.of(id);
        Outcome<List<HandOvers.Done>> outcome = to.isBlank()
                ? Outcome.refused(Refusal.at("to", "organisation.hand-over.choose"))
                : handOvers.handOver(from, BodyId.of(to), actor);
        return answers.of(
                outcome,
                new Answers.Reply(locale, model, redirect),
                done -> new Answers.Next(
                        "/organisation/bodies/" + from,
                        "organisation.hand-over.done",
                        List.of(done.stream().mapToInt(HandOvers.Done::items).sum())),
                () -> page(from, words, to, actor, model));
    }
}
