package vn.danvan.directive.task.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import vn.danvan.directive.task.Programmes;
import vn.danvan.directive.task.TaskFilter;
import vn.danvan.directive.task.TaskLists;
import vn.danvan.directive.task.TaskSort;
import vn.danvan.directive.task.TaskView;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Page;
import vn.danvan.web.Allow;

/** The views of many tasks: my work, list, board, timeline, calendar. */
@Controller
class TaskListController {

    private static final int CALENDAR_MOST = 500;

    private final TaskLists lists;
    private final BodyTexts bodies;

    TaskListController(TaskLists lists, BodyTexts bodies) {
        this.lists = lists;
        this.bodies = bodies;
    }

    @Allow
    @GetMapping("/tasks")
    String work(Actor actor, Model model) {
        TaskLists.Work work = lists.work(actor);
        List<TaskView> all = new ArrayList<>();
        List.of(work.late(), work.soon(), work.toAccept(), work.returned(), work.toConfirm())
                .forEach(all::addAll);
        model.addAttribute("work", work);
        model.addAttribute("names", bodies.names(all));
        model.addAttribute("body", bodies.body(actor.body()));
        return "task/work";
    }

    @Allow
    @GetMapping("/tasks/list")
    String list(
            Actor actor,
            @ModelAttribute("filter") FilterForm filter,
            @RequestParam(name = "page", defaultValue = "1") int page,
            Model model) {
        Page<TaskView> found = lists.list(actor, filter.filter(), filter.order(), page);
        model.addAttribute("page", found);
        return view("task/list", actor, filter, found.items(), model);
    }

    @Allow
    @GetMapping("/tasks/board")
    String board(Actor actor, @ModelAttribute("filter") FilterForm filter, Model model) {
        List<TaskLists.Column> columns = lists.board(actor, filter.filter());
        model.addAttribute("columns", columns);
        List<TaskView> shown = columns.stream()
                .map(TaskLists.Column::first)
                .flatMap(List::stream)
                .toList();
        return view("task/board", actor, filter, shown, model);
    }

    @Allow
    @GetMapping("/tasks/timeline")
    String timeline(
            Actor actor,
            @ModelAttribute("filter") FilterForm filter,
            @RequestParam(name = "page", defaultValue = "1") int page,
            Model model) {
        Integer wanted = filter.filter().year();
        int year = wanted == null ? bodies.today().getYear() : wanted;
        TaskFilter inYear =
                filter.filter().inYear(null).dueBetween(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        Page<TaskView> found = lists.list(actor, inYear, TaskSort.DUE, page);
        model.addAttribute("timeYear", year);
        model.addAttribute("page", found);
        return view("task/timeline", actor, filter, found.items(), model);
    }

    @Allow
    @GetMapping("/tasks/calendar")
    String calendar(
            Actor actor,
            @ModelAttribute("filter") FilterForm filter,
            @RequestParam(name = "month", defaultValue = "") String month,
            Model model) {
        YearMonth shown = month(month);
        TaskFilter inMonth = filter.filter().dueBetween(shown.atDay(1), shown.atEndOfMonth());
        List<TaskView> due = lists.first(actor, inMonth, TaskSort.DUE, CALENDAR_MOST);
        Map<LocalDate, List<TaskView>> days = new LinkedHashMap<>();
        for (int day = 1; day <= shown.lengthOfMonth(); day++) {
            days.put(shown.atDay(day), new ArrayList<>());
        }
        due.forEach(task -> {
            List<TaskView> day = days.get(task.due());
            if (day != null) {
                day.add(task);
            }
        });
        model.addAttribute("month", shown);
        model.addAttribute("days", days);
        model.addAttribute("full", due.size() == CALENDAR_MOST);
        return view("task/calendar", actor, filter, due, model);
    }

    private YearMonth month(String text) {
        try {
            YearMonth wanted = text.isBlank() ? YearMonth.from(bodies.today()) : YearMonth.parse(text);
            return Programmes.isYear(wanted.getYear()) ? wanted : YearMonth.from(bodies.today());
        } catch (DateTimeParseException unreadable) {
            return YearMonth.from(bodies.today());
        }
    }

    /** A view of these tasks with the filter above it. */
    private String view(String template, Actor actor, FilterForm filter, List<TaskView> shown, Model model) {
        model.addAttribute("names", bodies.names(shown));
        model.addAttribute("filter", filter);
        model.addAttribute("years", lists.years());
        model.addAttribute("bodies", bodies.subtree(actor));
        return template;
    }
}
