package vn.danvan.directive.task.web;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.danvan.directive.task.CountedTasks;
import vn.danvan.directive.task.TaskCount;
import vn.danvan.directive.task.TaskView;
import vn.danvan.documents.Surround;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.NotFound;
import vn.danvan.kernel.Page;
import vn.danvan.reporting.spi.CountedDays;
import vn.danvan.web.Allow;
import vn.danvan.web.Days;
import vn.danvan.web.Download;

/** The tasks behind a number counted from them. */
@Controller
class CountedTasksController {

    private static final int ROWS = 50;

    private final CountedTasks counted;
    private final BodyTexts bodies;
    private final TaskExport export;

    CountedTasksController(CountedTasks counted, BodyTexts bodies, TaskExport export) {
        this.counted = counted;
        this.bodies = bodies;
        this.export = export;
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
        CountedTasks.Wanted wanted = wanted(actor, what, from, to, body);
        CountedTasks.Found found = counted.of(actor, wanted);
        Page<TaskView> page = Page.of(found.seen(), number, ROWS);
        model.addAttribute("wanted", wanted);
        model.addAttribute("body", bodies.body(wanted.body()).name());
        model.addAttribute("unseen", found.unseen());
        model.addAttribute("page", page);
        model.addAttribute("names", bodies.names(page.items()));
        return "task/counted";
    }

    /** The tasks that the page lists, with a word on those that the reader may not open. */
    @Allow
    @GetMapping("/tasks/counted.{as:csv|xlsx}")
    void download(
            Actor actor,
            @RequestParam(name = "what", defaultValue = "") String what,
            @RequestParam(name = "from", defaultValue = "") String from,
            @RequestParam(name = "to", defaultValue = "") String to,
            @RequestParam(name = "body", defaultValue = "") String body,
            Download file)
            throws IOException {
        CountedTasks.Wanted wanted = wanted(actor, what, from, to, body);
        CountedTasks.Found found = counted.of(actor, wanted);
        List<String> above = new ArrayList<>(List.of(
                bodies.body(wanted.body()).name(),
                file.text("task.count." + wanted.what()),
                file.text(
                        "task.counted.days",
                        file.ui().date(wanted.days().first()),
                        file.ui().date(wanted.days().last()))));
        if (found.unseen() > 0) {
            above.add(file.text("task.counted.unseen", file.ui().number(found.unseen())));
        }
        file.send(
                export.list(found.seen(), file.locale()),
                new Surround(above, List.of(), 0, 0),
                file.text("task.count." + wanted.what()),
                bodies.body(wanted.body()).shortName(),
                wanted.days().last());
    }

    private static CountedTasks.Wanted wanted(Actor actor, String what, String from, String to, String body) {
        return new CountedTasks.Wanted(
                TaskCount.named(what).orElseThrow(() -> new NotFound("count", what)),
                days(from, to),
                body.isBlank() ? actor.body() : BodyId.of(body));
    }

    private static CountedDays days(String from, String to) {
        LocalDate first = Days.read(from).orElseThrow(() -> new NotFound("day", from));
        LocalDate last = Days.read(to).filter(day -> !day.isBefore(first)).orElseThrow(() -> new NotFound("day", to));
        return new CountedDays(first, last);
    }
}
