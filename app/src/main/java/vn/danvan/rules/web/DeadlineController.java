package vn.danvan.rules.web;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Refusal;
import vn.danvan.rules.Calendars;
import vn.danvan.rules.Deadlines;
import vn.danvan.web.Allow;
import vn.danvan.web.Texts;

/** The deadline calculator; the whole question stands in the address, so an answer can be kept and passed on. */
@Controller
class DeadlineController {

    private final Deadlines deadlines;
    private final Calendars calendars;
    private final Texts texts;
    private final RuleChoice rules;

    DeadlineController(Deadlines deadlines, Calendars calendars, Texts texts) {
        this.deadlines = deadlines;
        this.calendars = calendars;
        this.texts = texts;
        this.rules = new RuleChoice(deadlines.book());
    }

    @Allow
    @GetMapping("/deadlines")
    String calculator(Actor actor, @RequestParam MultiValueMap<String, String> params, Locale locale, Model model) {
        DeadlineForm form = DeadlineForm.of(params);
        model.addAttribute("form", form);
        model.addAttribute("families", rules.families(locale));
        model.addAttribute("facts", rules.facts(form.rule()));
        model.addAttribute("suspendable", rules.suspendable(form.rule()));
        if (!form.asked()) {
            return "rules/deadlines";
        }
        List<Refusal> refusals = form.refusals();
        if (refusals.isEmpty()) {
            form.question()
                    .map(deadlines.on(calendars.of(actor.body().value()))::answer)
                    .ifPresent(answer -> model.addAttribute("answer", DeadlineView.of(answer, locale)));
        } else {
            model.addAttribute("errors", texts.errors(locale, refusals));
        }
        return "rules/deadlines";
    }
}
