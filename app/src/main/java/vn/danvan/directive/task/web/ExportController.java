package vn.danvan.directive.task.web;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.danvan.directive.task.Tallies;
import vn.danvan.directive.task.Tally;
import vn.danvan.directive.task.TaskLists;
import vn.danvan.directive.task.TaskSort;
import vn.danvan.directive.task.TaskView;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.web.Allow;
import vn.danvan.web.Download;

/** Downloads of the list and the tally as they are filtered on the page. */
@Controller
class ExportController {

    /** One more than a file takes, so that it says when there are more. */
    private static final int MOST = Download.MOST + 1;

    private final TaskLists lists;
    private final Tallies tallies;
    private final TaskExport export;
    private final BodyTexts bodies;

    ExportController(TaskLists lists, Tallies tallies, TaskExport export, BodyTexts bodies) {
        this.lists = lists;
        this.tallies = tallies;
        this.export = export;
        this.bodies = bodies;
    }

    @Allow
    @GetMapping("/tasks/list.{as:csv|xlsx}")
    void list(Actor actor, @ModelAttribute("filter") FilterForm filter, Download file) throws IOException {
        List<TaskView> tasks = lists.first(actor, filter.filter(), filter.order(), MOST);
        file.send(export.list(tasks, file.locale()), "nhiem-vu");
    }

    @Allow
    @GetMapping("/programme/{year:\\d{4}}.{as:csv|xlsx}")
    void programme(
            Actor actor,
            @PathVariable("year") int year,
            @RequestParam(name = "tally", defaultValue = "") String tally,
            @RequestParam(name = "on", defaultValue = "") String on,
            Download file)
            throws IOException {
        List<TaskView> tasks =
                lists.first(actor, ProgrammeController.listed(actor, year, tally, on), TaskSort.GIVEN, MOST);
        file.send(export.list(tasks, file.locale()), "chuong-trinh-cong-tac", year);
    }

    @Allow
    @GetMapping("/tally.{as:csv|xlsx}")
    void tally(
            Actor actor,
            @RequestParam(name = "year", required = false) @Nullable String year,
            @RequestParam(name = "body", required = false) @Nullable String body,
            Download file)
            throws IOException {
        BodyId wanted = body == null || body.isBlank() ? actor.body() : BodyId.of(body);
        Tally tally = tallies.tally(actor, wanted, bodies.yearOf(year));
        file.send(export.tally(tally, file.locale()), "thong-ke-nhiem-vu", tally.year());
    }
}
