package vn.danvan.directive.task.web;

import static vn.danvan.kernel.Role.LEADER;
import static vn.danvan.kernel.Role.SPECIALIST;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.danvan.directive.task.NewTask;
import vn.danvan.directive.task.Recurrence;
import vn.danvan.directive.task.SeriesId;
import vn.danvan.directive.task.SeriesView;
import vn.danvan.directive.task.TaskSeries;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.kernel.Uuids;
import vn.danvan.web.Allow;
import vn.danvan.web.Download;
import vn.danvan.web.Turn;

/** Recurring tasks of the own body: the list, setting one up, stopping one. */
@Controller
class SeriesController {

    private final TaskSeries series;
    private final BodyTexts bodies;

    SeriesController(TaskSeries series, BodyTexts bodies) {
        this.series = series;
        this.bodies = bodies;
    }

    @Allow({LEADER, SPECIALIST})
    @GetMapping("/programme/series")
    String list(Actor actor, Model model) {
        Map<String, String> typed = Map.of(
                "lead", bodies.body(actor.body()).name(),
                "recurrence", Recurrence.MONTHLY.name(),
                "dayOfMonth", "20",
                "start", bodies.today().toString());
        return page(actor, typed, model);
    }

    @Allow({LEADER, SPECIALIST})
    @GetMapping("/programme/series.{as:csv|xlsx}")
    void download(Actor actor, Download file) throws IOException {
        List<SeriesView> all = series.of(actor);
        TaskNames names = names(all);
        file.of(all)
                .column("task.content", SeriesView::content)
                .column("task.lead", one -> names.full(one.lead()))
                .column("task.series.recurrence", one -> file.text("task.recurrence." + one.recurrence()))
                .column(
                        "task.series.next",
                        one -> one.stoppedOn() == null && one.gone() == null ? one.nextPeriod() : null)
                .column(
                        "task.series.note",
                        one -> one.waits()
                                .map(gone -> file.text("task.series.gone." + gone, names.brief(one.assigner())))
                                .orElse(""))
                .column("task.series.stopped-on", SeriesView::stoppedOn)
                .send("task.series", "nhiem-vu-dinh-ky");
    }

    @Allow({LEADER, SPECIALIST})
    @PostMapping("/programme/series")
    String start(Actor actor, @RequestParam Map<String, String> typed, Turn turn) {
        List<Refusal> faults = new ArrayList<>();
        Optional<TaskSeries.NewSeries> wanted = read(typed, faults);
        UUID form = Uuids.parse(typed.getOrDefault("form", ""));
        if (wanted.isPresent()
                && series.startOnce(actor, form, wanted.get())
                        instanceof Outcome.Refused<SeriesId>(List<Refusal> refusals)) {
            if (refusals.getFirst().code().equals(TaskTurns.SENT_BEFORE)) {
                return turn.back("/programme/series", refusals.getFirst());
            }
            faults.addAll(refusals);
        }
        if (!faults.isEmpty()) {
            turn.refused(faults);
            return page(actor, typed, turn.model());
        }
        turn.flash("task.series.added");
        return "redirect:/programme/series";
    }

    @Allow({LEADER, SPECIALIST})
    @PostMapping("/programme/series/{id}/stop")
    String stop(Actor actor, @PathVariable("id") String id, Turn turn) {
        series.stop(actor, SeriesId.of(id));
        turn.flash("task.series.stopped.done");
        return "redirect:/programme/series";
    }

    private Optional<TaskSeries.NewSeries> read(Map<String, String> typed, List<Refusal> faults) {
        BodyId lead =
                bodies.named(typed.getOrDefault("lead", ""), "lead", faults).orElse(null);
        Optional<Recurrence> recurrence = Arrays.stream(Recurrence.values())
                .filter(value -> value.name().equals(typed.get("recurrence")))
                .findFirst();
        if (recurrence.isEmpty()) {
            faults.add(Refusal.at("recurrence", "task.recurrence-missing"));
        }
        Integer day = TaskForms.number(typed.get("dayOfMonth"), "dayOfMonth", faults);
        LocalDate start = TaskForms.date(typed.get("start"), "start", faults);
        LocalDate until = TaskForms.date(typed.get("until"), "until", faults);
        TaskForms.require(start != null, "start", "task.start-missing", faults);
        NewTask task = new NewTask(
                typed.getOrDefault("content", ""),
                TaskForms.orNull(typed.get("product")),
                null,
                List.of(),
                lead,
                bodies.allNamed(typed.getOrDefault("coordinating", ""), "coordinating", faults),
                null,
                typed.containsKey("workingDay"),
                List.of());
        if (!faults.isEmpty()) {
            Set<String> named = faults.stream().map(Refusal::field).collect(Collectors.toSet());
            series.check(task).stream()
                    .filter(fault -> !named.contains(fault.field()))
                    .forEach(faults::add);
        }
        return faults.isEmpty() && start != null
                ? recurrence.map(found -> new TaskSeries.NewSeries(task, found, day == null ? 0 : day, start, until))
                : Optional.empty();
    }

    private String page(Actor actor, Map<String, String> typed, Model model) {
        List<SeriesView> all = series.of(actor);
        model.addAttribute("form", UUID.randomUUID());
        model.addAttribute("series", all);
        model.addAttribute("typed", typed);
        model.addAttribute("known", bodies.known());
        model.addAttribute("names", names(all));
        return "task/series";
    }

    private TaskNames names(List<SeriesView> all) {
        return bodies.bodies(all.stream()
                .flatMap(one -> Stream.of(one.lead(), one.assigner()))
                .toList());
    }
}
