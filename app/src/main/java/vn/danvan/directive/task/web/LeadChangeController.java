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
import vn.danvan.directive.task.LeadChanges;
import vn.danvan.directive.task.TaskDetail;
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

/** Makes another body the lead of a task. */
@Controller
class LeadChangeController {

    private final Tasks tasks;
    private final LeadChanges leadChanges;
    private final BodyTexts bodies;

    LeadChangeController(Tasks tasks, LeadChanges leadChanges, BodyTexts bodies) {
        this.tasks = tasks;
        this.leadChanges = leadChanges;
        this.bodies = bodies;
    }

    @Allow({LEADER, SPECIALIST})
    @GetMapping("/tasks/{id}/reassign")
    String ask(Actor actor, @PathVariable("id") String id, Turn turn) {
        TaskId task = TaskId.of(id);
        return tasks.barred(actor, task, TaskMove.REASSIGN)
                .map(reason -> TaskTurns.back(turn, task, reason))
                .orElseGet(() -> {
                    TaskDetail detail = tasks.detail(actor, task);
                    return page(detail, LeadChangeForm.fresh(detail.task().version()), turn.model());
                });
    }

    @Allow({LEADER, SPECIALIST})
    @PostMapping("/tasks/{id}/reassign")
    String reassign(
            Actor actor, @PathVariable("id") String id, @ModelAttribute("form") LeadChangeForm form, Turn turn) {
        TaskId task = TaskId.of(id);
        List<Refusal> faults = new ArrayList<>();
        LeadChanges.LeadChange wanted = form.wanted(bodies, faults);
        try {
            Outcome<TaskView> outcome = faults.isEmpty()
                    ? leadChanges.reassign(actor, task, form.version(), wanted)
                    : Outcome.refused(faults);
            return switch (outcome) {
                case Outcome.Done<TaskView>(TaskView done) -> TaskTurns.to(turn, done, "task.did.REASSIGN");
                case Outcome.Refused<TaskView>(List<Refusal> refusals) ->
                    page(tasks.detail(actor, task), form, turn.refused(refusals).model());
            };
        } catch (Conflict overtaken) {
            TaskDetail detail = tasks.detail(actor, task);
            TaskTurns.overtaken(turn, detail, bodies.names(detail));
            return page(detail, form.atVersion(detail.task().version()), turn.model());
        }
    }

    private String page(TaskDetail detail, LeadChangeForm form, Model model) {
        model.addAttribute("detail", detail);
        model.addAttribute("names", bodies.names(detail));
        model.addAttribute("form", form);
        model.addAttribute("known", bodies.known());
        return "task/reassign";
    }
}
