package vn.danvan.organisation.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.kernel.Role;
import vn.danvan.organisation.ChangeRegister;
import vn.danvan.organisation.Changes;
import vn.danvan.organisation.EventId;
import vn.danvan.organisation.EventKind;
import vn.danvan.organisation.EventState;
import vn.danvan.organisation.UnitType;
import vn.danvan.web.Allow;
import vn.danvan.web.Texts;

/** Changes of the organisation: the list, entering one, its preview, and the steps to its force. */
@Controller
class ChangeController {

    private final Changes changes;
    private final ChangeRegister register;
    private final Candidates candidates;
    private final Texts texts;

    ChangeController(Changes changes, ChangeRegister register, Candidates candidates, Texts texts) {
        this.changes = changes;
        this.register = register;
        this.candidates = candidates;
        this.texts = texts;
    }

    @Allow
    @GetMapping("/organisation/changes")
    String list(@RequestParam(name = "state", required = false) @Nullable EventState state, Model model) {
        model.addAttribute("state", state);
        model.addAttribute(
                "events",
                register.events().stream()
                        .filter(event -> state == null || event.state() == state)
                        .toList());
        return "organisation/changes";
    }

    @Allow({Role.LEADER, Role.SPECIALIST, Role.ADMINISTRATOR})
    @GetMapping("/organisation/changes/new")
    String form(
            @RequestParam("type") UnitType type,
            @RequestParam("unit") String unit,
            @RequestParam(name = "kind", required = false) @Nullable EventKind kind,
            Model model) {
        if (kind == null) {
            model.addAttribute("type", type);
            model.addAttribute("unit", unit);
            model.addAttribute("unitName", candidates.name(type, unit));
            return "organisation/change-kind";
        }
        return form(ChangeForm.empty(kind, type, unit), null, model);
    }

    @Allow({Role.LEADER, Role.SPECIALIST, Role.ADMINISTRATOR})
    @GetMapping("/organisation/changes/{id}/edit")
    String edit(@PathVariable("id") String id, Model model) {
        EventId event = EventId.of(id);
        return form(ChangeForm.of(register.request(event), register.event(event).version()), id, model);
    }

    private String form(ChangeForm form, @Nullable String id, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("id", id);
        model.addAttribute("candidates", candidates.of(form));
        return "organisation/change-form";
    }

    @Allow({Role.LEADER, Role.SPECIALIST, Role.ADMINISTRATOR})
    @PostMapping("/organisation/changes")
    ModelAndView propose(
            @RequestParam MultiValueMap<String, String> fields,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        ChangeForm form = ChangeForm.posted(fields);
        List<Refusal> faults = form.faults();
        Outcome<EventId> outcome = faults.isEmpty() ? changes.propose(form.request(), actor) : Outcome.refused(faults);
        return saved(outcome, form, null, locale, model, redirect);
    }

    @Allow({Role.LEADER, Role.SPECIALIST, Role.ADMINISTRATOR})
    @PostMapping("/organisation/changes/{id}")
    ModelAndView revise(
            @PathVariable("id") String id,
            @RequestParam MultiValueMap<String, String> fields,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        ChangeForm form = ChangeForm.posted(fields);
        List<Refusal> faults = form.faults();
        Outcome<EventId> outcome = faults.isEmpty()
                ? changes.revise(EventId.of(id), form.version(), form.request(), actor)
                : Outcome.refused(faults);
        return saved(outcome, form, id, locale, model, redirect);
    }

    private ModelAndView saved(
            Outcome<EventId> outcome,
            ChangeForm form,
            @Nullable String id,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        return switch (outcome) {
            case Outcome.Done<EventId>(EventId event) -> {
                redirect.addFlashAttribute("flash", texts.text(locale, "organisation.change.saved"));
                yield new ModelAndView("redirect:/organisation/changes/" + event);
            }
            case Outcome.Refused<EventId>(List<Refusal> refusals) -> {
                model.addAttribute("errors", texts.errors(locale, refusals));
                yield new ModelAndView(form(form, id, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
            }
        };
    }

    @Allow
    @GetMapping("/organisation/changes/{id}")
    String show(@PathVariable("id") String id, Actor actor, Model model) {
        EventId event = EventId.of(id);
        model.addAttribute("event", register.event(event));
        model.addAttribute("preview", register.preview(event));
        model.addAttribute("mayPropose", actor.is(Role.LEADER, Role.SPECIALIST, Role.ADMINISTRATOR));
        model.addAttribute("mayCarryOut", changes.mayCarryOut(actor));
        return "organisation/change";
    }

    @Allow(Role.ADMINISTRATOR)
    @PostMapping("/organisation/changes/{id}/decide")
    ModelAndView decide(
            @PathVariable("id") String id,
            @RequestParam("version") int version,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        Outcome<EventId> outcome = changes.decide(EventId.of(id), version, actor);
        return moved(outcome, id, "organisation.change.decided-now", new Reply(actor, locale, model, redirect));
    }

    @Allow(Role.ADMINISTRATOR)
    @PostMapping("/organisation/changes/{id}/in-force")
    ModelAndView inForce(
            @PathVariable("id") String id,
            @RequestParam("version") int version,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        Outcome<EventId> outcome = changes.bringIntoForce(EventId.of(id), version, actor);
        return moved(outcome, id, "organisation.change.in-force-now", new Reply(actor, locale, model, redirect));
    }

    @Allow({Role.LEADER, Role.SPECIALIST, Role.ADMINISTRATOR})
    @PostMapping("/organisation/changes/{id}/withdraw")
    ModelAndView withdraw(
            @PathVariable("id") String id,
            @RequestParam("version") int version,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        Outcome<EventId> outcome = changes.withdraw(EventId.of(id), version, actor);
        return moved(outcome, id, "organisation.change.withdrawn-now", new Reply(actor, locale, model, redirect));
    }

    /** Where an answer goes. */
    private record Reply(Actor actor, Locale locale, Model model, RedirectAttributes redirect) {}

    private ModelAndView moved(Outcome<EventId> outcome, String id, String done, Reply reply) {
        return switch (outcome) {
            case Outcome.Done<EventId> _ -> {
                reply.redirect().addFlashAttribute("flash", texts.text(reply.locale(), done));
                yield new ModelAndView("redirect:/organisation/changes/" + id);
            }
            case Outcome.Refused<EventId>(List<Refusal> refusals) -> {
                reply.model().addAttribute("errors", texts.errors(reply.locale(), refusals));
                String view = show(id, reply.actor(), reply.model());
                yield new ModelAndView(view, reply.model().asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
            }
        };
    }
}
