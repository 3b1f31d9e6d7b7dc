package vn.danvan.reporting.filling.web;

import static vn.danvan.kernel.Role.LEADER;
import static vn.danvan.kernel.Role.SPECIALIST;
import static vn.danvan.kernel.Role.UNIT_OFFICER;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.reporting.submission.Slot;
import vn.danvan.reporting.submission.SubmissionView;
import vn.danvan.reporting.submission.Submissions;
import vn.danvan.web.Allow;
import vn.danvan.web.Texts;

/** Begins a form for a period, or chooses which; one that was begun before is opened. */
@Controller
class StartController {

    private final Submissions submissions;
    private final StartOffers offers;
    private final Texts texts;

    StartController(Submissions submissions, StartOffers offers, Texts texts) {
        this.submissions = submissions;
        this.offers = offers;
        this.texts = texts;
    }

    @Allow({LEADER, SPECIALIST, UNIT_OFFICER})
    @GetMapping("/reports/new")
    String ask(Actor actor, @RequestParam MultiValueMap<String, String> named, Locale locale, Model model) {
        Optional<Slot> slot = offers.slot(actor.body(), named::getFirst);
        Optional<SubmissionView> begun = slot.flatMap(submissions::of);
        if (begun.isPresent()) {
            return "redirect:/reports/" + begun.get().id();
        }
        return page(actor, slot, locale, model);
    }

    private String page(Actor actor, Optional<Slot> slot, Locale locale, Model model) {
        model.addAttribute(
                "wanted",
                slot.map(found -> offers.offer(actor.body(), found, locale)).orElse(StartOffers.NONE));
        model.addAttribute("offers", slot.isPresent() ? List.of() : offers.of(actor.body(), locale));
        return "report/fillNew";
    }

    @Allow({LEADER, SPECIALIST, UNIT_OFFICER})
    @PostMapping("/reports/new")
    String begin(
            Actor actor,
            @RequestParam MultiValueMap<String, String> named,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        Optional<Slot> slot = offers.slot(actor.body(), named::getFirst);
        if (slot.isEmpty()) {
            return page(actor, slot, locale, model);
        }
        return switch (submissions.start(actor, slot.get())) {
            case Outcome.Done<SubmissionView>(SubmissionView begun) -> "redirect:/reports/" + begun.id();
            case Outcome.Refused<SubmissionView>(List<Refusal> reasons) -> {
                response.setStatus(422);
                model.addAttribute("errors", texts.errors(locale, reasons));
                yield page(actor, slot, locale, model);
            }
        };
    }
}
