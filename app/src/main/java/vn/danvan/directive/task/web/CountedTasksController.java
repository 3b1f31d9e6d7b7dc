package vn.danvan.directive.task.web;

import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.danvan.directive.task.CountedTasks;
import vn.danvan.directive.task.TaskCount;
import vn.danvan.directive.task.TaskView;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.NotFound;
import vn.danvan.kernel.Page;
import vn.danvan.reporting.spi.CountedDays;
import vn.danvan.web.Allow;
import vn.danvan.web.Days;

/** The tasks behind a number counted from them. */
@Controller
class CountedTasksController {

    private static final int ROWS = 50;

    private final CountedTasks counted;
    private final BodyTexts bodies;

    CountedTasksController(CountedTasks counted, BodyTexts bodies) {
        this.counted = counted;
        this.bodies = bodies;
    }

    @Allow
    @GetMapping("/tasks/counted")
    String show(
            Actor actor,
            @RequestParam(name = "what", defaultValue = "") String what,
            @RequestParam(name = "from", defaultValue = "") String from,
            @RequestParam(name = "to", defaultValue = "") String to,
            @RequestParam(name = "body", defaultValue = "") String body,
            @RequestParam(name = "page", defaultValue = "1") String number,
            Model model) {
        CountedTasks.Wanted wanted = new CountedTasks.Wanted(
                TaskCount.named(what).orElseThrow(() -> new NotFound("count", what)),
                days(from, to),
                body.isBlank() ? actor.body() : BodyId.of(body));
        CountedTasks.Found found = counted.of(actor, wanted);
        Page<TaskView> page = Page.of(found.seen(), number, ROWS);
        model.addAttribute("wanted", wanted);
        model.addAttribute("body", bodies.body(wanted.body()).name());
        model.addAttribute("unseen", found.unseen());
        model.addAttribute("page", page);
        model.addAttribute("names", bodies.names(page.items()));
        return "task/counted";
    }

    private static CountedDays days(String from, String to) {
        LocalDate first = Days.read(from).orElseThrow(() -> new NotFound("day", from));
        LocalDate last = Days.read(to).filter(day -> !day.isBefore(first)).orElseThrow(() -> new NotFound("day", to));
        return new CountedDays(first, last);
    }
}
