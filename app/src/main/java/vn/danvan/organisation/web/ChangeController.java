package vn.danvan.organisation.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
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
import vn.danvan.kernel.NotFound;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.kernel.Role;
import vn.danvan.organisation.ChangeRegister;
import vn.danvan.organisation.Changes;
import vn.danvan.organisation.Endings;
import vn.danvan.organisation.EventId;
import vn.danvan.organisation.EventKind;
import vn.danvan.organisation.EventState;
import vn.danvan.organisation.EventView;
import vn.danvan.organisation.UnitType;
import vn.danvan.web.Allow;

/** Changes of the organisation: the list, entering one, its preview, and the steps to its force. */
@Controller
class ChangeController {

    private final Changes changes;
    private final ChangeRegister register;
    private final Candidates candidates;
    private final Endings endings;
    private final Answers answers;

    ChangeController(
            Changes changes, ChangeRegister register, Candidates candidates, Endings endings, Answers answers) {
        this.changes = changes;
        this.register = register;
        this.candidates = candidates;
        this.endings = endings;
        this.answers = answers;
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
        return saved(outcome, form, null, new Answers.Reply(locale, model, redirect));
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
        return saved(outcome, form, id, new Answers.Reply(locale, model, redirect));
    }

    private ModelAndView saved(Outcome<EventId> outcome, ChangeForm form, @Nullable String id, Answers.Reply reply) {
        return answers.of(
                outcome,
                reply,
                event -> new Answers.Next("/organisation/changes/" + event, "organisation.change.saved"),
                () -> form(form, id, reply.model()));
    }

    @Allow
    @GetMapping("/organisation/changes/{id}")
    String show(@PathVariable("id") String id, Actor actor, Model model) {
        EventView event = register.event(EventId.of(id));
        model.addAttribute("event", event);
        model.addAttribute("preview", register.preview(event.id()));
        model.addAttribute("endings", endings.withOpenWork(event));
        model.addAttribute("mayPropose", actor.is(Role.LEADER, Role.SPECIALIST, Role.ADMINISTRATOR));
        model.addAttribute("mayCarryOut", changes.mayCarryOut(actor));
        return "organisation/change";
    }

    /** The next step of a change; {@link Changes} says who may take which. */
    @Allow({Role.LEADER, Role.SPECIALIST, Role.ADMINISTRATOR})
    @PostMapping("/organisation/changes/{id}/{step}")
    ModelAndView move(
            @PathVariable("id") String id,
            @PathVariable("step") String step,
            @RequestParam("version") int version,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        EventId event = EventId.of(id);
        Outcome<EventId> outcome = switch (step) {
            case "decide" -> changes.decide(event, version, actor);
            case "in-force" -> changes.bringIntoForce(event, version, actor);
            case "withdraw" -> changes.withdraw(event, version, actor);
            default -> throw new NotFound("step", step);
        };
        return answers.of(
                outcome,
                new Answers.Reply(locale, model, redirect),
                done -> new Answers.Next("/organisation/changes/" + done, "organisation.change.done." + step),
                () -> show(id, actor, model));
    }
}
