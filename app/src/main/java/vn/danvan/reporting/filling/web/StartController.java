package vn.danvan.reporting.filling.web;

import static vn.danvan.kernel.Role.LEADER;
import static vn.danvan.kernel.Role.SPECIALIST;
import static vn.danvan.kernel.Role.UNIT_OFFICER;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.reporting.submission.Slot;
import vn.danvan.reporting.submission.SubmissionView;
import vn.danvan.reporting.submission.Submissions;
import vn.danvan.rules.period.ReportingPeriod;
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
    String ask(
            Actor actor,
            @RequestParam(name = "form", required = false) @Nullable String form,
            @RequestParam(name = "kind", required = false) @Nullable String kind,
            @RequestParam(name = "year", required = false) @Nullable String year,
            @RequestParam(name = "index", required = false) @Nullable String index,
            @RequestParam(name = "body", required = false) @Nullable String body,
            Locale locale,
            Model model) {
        Optional<Slot> slot = slot(offers.body(actor.body(), body), form, kind, year, index);
        Optional<SubmissionView> begun = slot.flatMap(submissions::of);
        if (begun.isPresent()) {
            return "redirect:/reports/" + begun.get().id();
        }
        return page(actor, slot, locale, model);
    }

    private Optional<Slot> slot(
            BodyId body, @Nullable String form, @Nullable String kind, @Nullable String year, @Nullable String index) {
        if (form == null || kind == null) {
            return Optional.empty();
        }
        Optional<ReportingPeriod> period = offers.period(kind, year, index);
        return period.map(found -> new Slot(form, body, found));
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
            @RequestParam("form") String form,
            @RequestParam("kind") String kind,
            @RequestParam("year") String year,
            @RequestParam("index") String index,
            @RequestParam(name = "body", required = false) @Nullable String body,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        Optional<Slot> slot = slot(offers.body(actor.body(), body), form, kind, year, index);
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
