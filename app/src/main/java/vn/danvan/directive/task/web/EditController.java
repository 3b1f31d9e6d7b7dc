package vn.danvan.directive.task.web;

import static vn.danvan.kernel.Role.LEADER;
import static vn.danvan.kernel.Role.SPECIALIST;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.danvan.directive.task.TaskDetail;
import vn.danvan.directive.task.TaskEdits;
import vn.danvan.directive.task.TaskEntry;
import vn.danvan.directive.task.TaskFieldChange;
import vn.danvan.directive.task.TaskId;
import vn.danvan.directive.task.TaskMove;
import vn.danvan.directive.task.TaskView;
import vn.danvan.directive.task.Tasks;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Conflict;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.web.Allow;
import vn.danvan.web.Turn;

/** Edits a task; who comes second sees what the first changed, and loses nothing typed. */
@Controller
class EditController {

    private final Tasks tasks;
    private final TaskEdits edits;
    private final BodyTexts bodies;

    EditController(Tasks tasks, TaskEdits edits, BodyTexts bodies) {
        this.tasks = tasks;
        this.edits = edits;
        this.bodies = bodies;
    }

    @Allow({LEADER, SPECIALIST})
    @GetMapping("/tasks/{id}/edit")
    String ask(Actor actor, @PathVariable("id") String id, Turn turn) {
        TaskId task = TaskId.of(id);
        return tasks.barred(actor, task, TaskMove.EDIT)
                .map(reason -> TaskTurns.back(turn, task, reason))
                .orElseGet(() -> {
                    TaskDetail detail = tasks.detail(actor, task);
                    return page(detail, EditForm.of(detail, bodies.names(detail)), turn.model());
                });
    }

    @Allow({LEADER, SPECIALIST})
    @PostMapping("/tasks/{id}/edit")
    String edit(Actor actor, @PathVariable("id") String id, @ModelAttribute("form") EditForm form, Turn turn) {
        TaskId task = TaskId.of(id);
        TaskDetail detail = tasks.detail(actor, task);
        List<Refusal> faults = new ArrayList<>();
        TaskEdits.Edit wanted = form.edit(bodies, detail.coordinating(), faults);
        try {
            Outcome<TaskView> outcome =
                    faults.isEmpty() ? edits.edit(actor, task, form.version(), wanted) : Outcome.refused(faults);
            return switch (outcome) {
                case Outcome.Done<TaskView>(TaskView done) -> TaskTurns.to(turn, done, "task.did.EDIT");
                case Outcome.Refused<TaskView>(List<Refusal> refusals) ->
                    page(detail, form, turn.refused(refusals).model());
            };
        } catch (Conflict overtaken) {
            return overtaken(actor, task, form, turn);
        }
    }

    private String overtaken(Actor actor, TaskId task, EditForm form, Turn turn) {
        TaskDetail detail = tasks.detail(actor, task);
        TaskNames names = bodies.names(detail);
        List<TaskEntry> since = edits.since(actor, task, form.version());
        EditForm.Merged merged = form.on(detail, names, since);
        TaskTurns.overtaken(turn, detail, names);
        turn.model().addAttribute("clashes", merged.clashes());
        turn.model().addAttribute("since", since);
        return page(detail, merged.form(), turn.model());
    }

    private String page(TaskDetail detail, EditForm form, Model model) {
        model.addAttribute("detail", detail);
        model.addAttribute("names", bodies.names(detail));
        model.addAttribute("form", form);
        model.addAttribute("known", bodies.known());
        if (!model.containsAttribute("since")) {
            model.addAttribute("since", List.<TaskEntry>of());
            model.addAttribute("clashes", List.<TaskFieldChange>of());
        }
        return "task/edit";
    }
}
