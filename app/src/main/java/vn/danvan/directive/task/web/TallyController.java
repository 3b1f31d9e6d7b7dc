package vn.danvan.directive.task.web;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.danvan.directive.task.Tallies;
import vn.danvan.directive.task.Tally;
import vn.danvan.directive.task.TaskLists;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.web.Allow;

/** The tally of a year by body, each number leading to the tasks behind it. */
@Controller
class TallyController {

    private final Tallies tallies;
    private final TaskLists lists;
    private final BodyTexts bodies;

    TallyController(Tallies tallies, TaskLists lists, BodyTexts bodies) {
        this.tallies = tallies;
        this.lists = lists;
        this.bodies = bodies;
    }

    @Allow
    @GetMapping("/tally")
    String show(
            Actor actor,
            @RequestParam(name = "year", required = false) @Nullable String year,
            @RequestParam(name = "body", required = false) @Nullable String body,
            Model model) {
        BodyId wanted = body == null || body.isBlank() ? actor.body() : BodyId.of(body);
        Tally tally = tallies.tally(actor, wanted, bodies.yearOf(year));
        Set<Integer> years = new TreeSet<>(lists.years());
        years.add(tally.year());
        model.addAttribute("tally", tally);
        model.addAttribute("years", List.copyOf(years));
        model.addAttribute("body", bodies.body(wanted));
        model.addAttribute("own", wanted.equals(actor.body()));
        model.addAttribute(
                "names",
                bodies.bodies(tally.rows().stream().map(Tally.Row::body).toList()));
        return "task/tally";
    }
}
