package vn.danvan.summary.web;

import static vn.danvan.kernel.Role.CLERK;
import static vn.danvan.kernel.Role.LEADER;
import static vn.danvan.kernel.Role.OBSERVER;
import static vn.danvan.kernel.Role.SPECIALIST;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.kernel.Uuids;
import vn.danvan.summary.register.TermView;
import vn.danvan.summary.register.Terms;
import vn.danvan.web.Allow;

/** The terms of the Party committee through which the numbers of a body run; those that keep the register enter them. */
@Controller
@Allow({LEADER, SPECIALIST, CLERK, OBSERVER})
class TermController {

    private static final Terms.Wanted NOTHING = new Terms.Wanted("", "", "");

    private final Terms terms;
    private final SummaryPages pages;

    TermController(Terms terms, SummaryPages pages) {
        this.terms = terms;
        this.pages = pages;
    }

    @GetMapping("/numbers/terms")
    String list(Actor actor, Model model) {
        return page(actor, NOTHING, model);
    }

    private String page(Actor actor, Terms.Wanted typed, Model model) {
        model.addAttribute("byTerm", terms.byTerm(actor));
        model.addAttribute("current", terms.current(actor).orElse(null));
        model.addAttribute(
                "entered",
                terms.entered(actor).stream()
                        .map(term -> new TermRow(term, pages.person(term.enteredBy())))
                        .toList());
        model.addAttribute("shipped", terms.shipped(actor));
        model.addAttribute("mayEnter", terms.mayEnter(actor));
        model.addAttribute("typed", typed);
        return "summary/terms";
    }

    @Allow({LEADER, CLERK})
    @PostMapping("/numbers/terms")
    String enter(
            Actor actor,
            @RequestParam(name = "name", defaultValue = "") String name,
            @RequestParam(name = "begins", defaultValue = "") String begins,
            @RequestParam(name = "basis", defaultValue = "") String basis,
            Locale locale,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        Terms.Wanted wanted = new Terms.Wanted(name, begins, basis);
        return switch (terms.enter(actor, wanted)) {
            case Outcome.Done<TermView>(TermView term) -> {
                pages.say(redirect, locale, "summary.term.entered", term.name());
                yield "redirect:/numbers/terms";
            }
            case Outcome.Refused<TermView>(List<Refusal> refusals) -> {
                pages.refused(response, model, locale, refusals);
                yield page(actor, wanted, model);
            }
        };
    }

    @Allow({LEADER, CLERK})
    @PostMapping("/numbers/terms/{id}/withdraw")
    String withdraw(
            Actor actor,
            @PathVariable("id") String id,
            Locale locale,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        return switch (terms.withdraw(actor, Uuids.parse(id))) {
            case Outcome.Done<TermView>(TermView term) -> {
                pages.say(redirect, locale, "summary.term.withdrawn", term.name());
                yield "redirect:/numbers/terms";
            }
            case Outcome.Refused<TermView>(List<Refusal> refusals) -> {
                pages.refused(response, model, locale, refusals);
                yield page(actor, NOTHING, model);
            }
        };
    }
}
