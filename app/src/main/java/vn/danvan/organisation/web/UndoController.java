package vn.danvan.organisation.web;

import java.time.Clock;
import java.time.LocalDate;
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
import vn.danvan.kernel.Role;
import vn.danvan.organisation.ChangeRegister;
import vn.danvan.organisation.ChangeUndo;
import vn.danvan.organisation.EventId;
import vn.danvan.organisation.UndoPreview;
import vn.danvan.web.Allow;

/** Undoing a change that is in force: what it would do, why it cannot, the reason, the deed. */
@Controller
class UndoController {

    private final ChangeUndo undo;
    private final ChangeRegister register;
    private final HandOverRows rows;
    private final Answers answers;
    private final Clock clock;

    UndoController(ChangeUndo undo, ChangeRegister register, HandOverRows rows, Answers answers, Clock clock) {
        this.undo = undo;
        this.register = register;
        this.rows = rows;
        this.answers = answers;
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
        return answers.of(
                undo.undo(event, version, reason, actor),
                new Answers.Reply(locale, model, redirect),
                done -> new Answers.Next("/organisation/changes/" + done, "organisation.undo.done"),
                () -> page(event, reason, model));
    }
}
