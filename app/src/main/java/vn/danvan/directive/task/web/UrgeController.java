package vn.danvan.directive.task.web;

import static vn.danvan.kernel.Role.LEADER;
import static vn.danvan.kernel.Role.SPECIALIST;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.danvan.directive.task.TaskId;
import vn.danvan.directive.task.TaskView;
import vn.danvan.directive.task.Tasks;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.web.Allow;
import vn.danvan.web.Turn;

/** Urges the lead bodies of several tasks at once, after showing who will be urged and who not. */
@Controller
class UrgeController {

    private static final int MOST = 500;

    private final Tasks tasks;
    private final BodyTexts bodies;

    UrgeController(Tasks tasks, BodyTexts bodies) {
        this.tasks = tasks;
        this.bodies = bodies;
    }

    @Allow({LEADER, SPECIALIST})
    @PostMapping("/tasks/urge")
    String urge(
            Actor actor,
            @RequestParam(name = "task", required = false) @Nullable List<String> chosen,
            @RequestParam(name = "text", defaultValue = "") String text,
            @RequestParam(name = "step", defaultValue = "preview") String step,
            @RequestParam(name = "back", defaultValue = "") String back,
            Turn turn) {
        List<TaskId> ids = chosen == null
                ? List.of()
                : chosen.stream().limit(MOST).map(TaskId::of).toList();
        if ("send".equals(step)) {
            switch (tasks.urgeAll(actor, ids, text)) {
                case Outcome.Done<List<TaskView>>(List<TaskView> urged) -> {
                    turn.flash("task.urged-all", Integer.toString(urged.size()));
                    return "redirect:/tasks/list" + (back.isEmpty() ? "" : "?" + back);
                }
                case Outcome.Refused<List<TaskView>>(List<Refusal> refusals) -> turn.refused(refusals);
            }
        } else if (ids.isEmpty()) {
            turn.refused(List.of(Refusal.of("task.none-chosen")));
        }
        List<TaskView> urgeable = tasks.urgeable(actor, ids);
        turn.model().addAttribute("tasks", urgeable);
        turn.model().addAttribute("left", ids.size() - urgeable.size());
        turn.model().addAttribute("text", text);
        turn.model().addAttribute("back", back);
        turn.model().addAttribute("names", bodies.names(urgeable));
        return "task/urge";
    }
}
