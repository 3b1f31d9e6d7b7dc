package vn.danvan.organisation.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
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
import vn.danvan.organisation.ChangeUndo;
import vn.danvan.organisation.EventId;
import vn.danvan.organisation.UndoPreview;
import vn.danvan.web.Allow;
import vn.danvan.web.Texts;

/** Undoing a change that is in force: what it would do, why it cannot, the reason, the deed. */
@Controller
class UndoController {

    private final ChangeUndo undo;
    private final ChangeRegister register;
    private final HandOverRows rows;
    private final Texts texts;
    private final Clock clock;

    UndoController(ChangeUndo undo, ChangeRegister register, HandOverRows rows, Texts texts, Clock clock) {
        this.undo = undo;
        this.register = register;
        this.rows = rows;
        this.texts = texts;
        this.clock = clock;
    }

    @Allow(Role.ADMINISTRATOR)
    @GetMapping("/organisation/changes/{id}/undo")
    String preview(@PathVariable("id") String id, Model model) {
        return page(EventId.of(id), "", model);
    }

    private String page(EventId id, String reason, Model model) {
        UndoPreview preview = undo.preview(id);
        model.addAttribute("event", register.event(id));
        model.addAttribute("preview", preview);
        model.addAttribute("handed", rows.named(preview.handed(), LocalDate.now(clock)));
        model.addAttribute("reason", reason);
        return "organisation/undo";
    }

    @Allow(Role.ADMINISTRATOR)
    @PostMapping("/organisation/changes/{id}/undo")
    ModelAndView undo(
            @PathVariable("id") String id,
            @RequestParam("version") int version,
            @RequestParam("reason") String reason,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        EventId event = EventId.of(id);
        return switch (undo.undo(event, version, reason, actor)) {
            case Outcome.Done<EventId> _ -> {
                redirect.addFlashAttribute("flash", texts.text(locale, "organisation.undo.done"));
                yield new ModelAndView("redirect:/organisation/changes/" + event);
            }
            case Outcome.Refused<EventId>(List<Refusal> refusals) -> {
                model.addAttribute("errors", texts.errors(locale, refusals));
                yield new ModelAndView(page(event, reason, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
            }
        };
    }
}
