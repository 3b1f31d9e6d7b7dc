package vn.danvan.directive.task.web;

import static vn.danvan.kernel.Role.LEADER;
import static vn.danvan.kernel.Role.SPECIALIST;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.danvan.directive.document.DirectiveDocuments;
import vn.danvan.directive.document.DocumentId;
import vn.danvan.directive.document.StatementId;
import vn.danvan.directive.document.StatementView;
import vn.danvan.directive.extraction.Domain;
import vn.danvan.directive.extraction.StatementKind;
import vn.danvan.directive.task.NewTask;
import vn.danvan.directive.task.Programmes;
import vn.danvan.directive.task.TallyClass;
import vn.danvan.directive.task.TaskFilter;
import vn.danvan.directive.task.TaskId;
import vn.danvan.directive.task.TaskLists;
import vn.danvan.directive.task.TaskSort;
import vn.danvan.directive.task.TaskState;
import vn.danvan.directive.task.TaskView;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Forbidden;
import vn.danvan.kernel.NotFound;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Page;
import vn.danvan.kernel.Refusal;
import vn.danvan.kernel.Uuids;
import vn.danvan.web.Allow;
import vn.danvan.web.Turn;

/** The programme of a year, and the pages that add own items and confirmed sentences to it. */
@Controller
class ProgrammeController {

    private final Programmes programmes;
    private final TaskLists lists;
    private final DirectiveDocuments documents;
    private final BodyTexts bodies;

    ProgrammeController(Programmes programmes, TaskLists lists, DirectiveDocuments documents, BodyTexts bodies) {
        this.programmes = programmes;
        this.lists = lists;
        this.documents = documents;
        this.bodies = bodies;
    }

    @Allow
    @GetMapping("/programme")
    String thisYear() {
        return "redirect:/programme/" + bodies.today().getYear();
    }

    @Allow
    @GetMapping("/programme/{year:\\d{4}}")
    String show(
            Actor actor,
            @PathVariable("year") int year,
            @RequestParam(name = "tally", defaultValue = "") String tally,
            @RequestParam(name = "on", defaultValue = "") String on,
            @RequestParam(name = "page", defaultValue = "1") int page,
            Model model) {
        requireYear(year);
        TaskFilter all = all(actor, year);
        Optional<LocalDate> day = day(on);
        Optional<TaskFilter> counted = counted(all, tally, day);
        Page<TaskView> tasks = lists.list(actor, counted.orElse(all), TaskSort.GIVEN, page);
        Set<Integer> years = new TreeSet<>(lists.years());
        years.add(year);
        years.add(bodies.today().getYear());
        model.addAttribute("year", year);
        model.addAttribute("tally", counted.isPresent() ? tally : "");
        model.addAttribute(
                "on", counted.isPresent() ? day.map(LocalDate::toString).orElse("") : "");
        model.addAttribute("years", List.copyOf(years));
        model.addAttribute("page", tasks);
        model.addAttribute("names", bodies.names(tasks.items()));
        model.addAttribute("body", bodies.body(actor.body()));
        model.addAttribute(
                "followed",
                lists.followed(actor).stream()
                        .map(body -> bodies.body(body).name())
                        .toList());
        model.addAttribute("mayAdd", programmes.mayAdd(actor));
        return "task/programme";
    }

    /** What the page lists, counted in a class or all, now or at the end of a day, for its file. */
    static TaskFilter listed(Actor actor, int year, String tally, String on) {
        requireYear(year);
        TaskFilter all = all(actor, year);
        return counted(all, tally, day(on)).orElse(all);
    }

    private static TaskFilter all(Actor actor, int year) {
        return TaskFilter.all().inYear(year).givenBy(actor.body()).onlyRoots();
    }

    private static Optional<LocalDate> day(String on) {
        return Optional.ofNullable(TaskForms.date(on, "", new ArrayList<>()))
                .filter(day -> Programmes.isYear(day.getYear()));
    }

    /** The tasks that a tally counts in the class, all but the cancelled or those that are done; empty for other words. */
    private static Optional<TaskFilter> counted(TaskFilter all, String tally, Optional<LocalDate> on) {
        Set<TallyClass> classes = classes(tally);
        if (classes.isEmpty() || on.isPresent()) {
            return classes.isEmpty() ? Optional.empty() : on.map(day -> all.standing(day, classes));
        }
        return switch (tally) {
            case "ALL" -> Optional.of(all.inStates(EnumSet.complementOf(EnumSet.of(TaskState.CANCELLED))));
            case "DONE" -> Optional.of(all.inStates(Set.of(TaskState.DONE)));
            default -> Optional.of(all.counted(classes.iterator().next()));
        };
    }

    private static Set<TallyClass> classes(String tally) {
        return switch (tally) {
            case "ALL" -> EnumSet.allOf(TallyClass.class);
            case "DONE" -> EnumSet.of(TallyClass.DONE_ON_TIME, TallyClass.DONE_LATE);
            default ->
                Arrays.stream(TallyClass.values())
                        .filter(one -> one.name().equals(tally))
                        .collect(Collectors.toSet());
        };
    }

    @Allow({LEADER, SPECIALIST})
    @GetMapping("/programme/{year:\\d{4}}/new")
    String ask(Actor actor, @PathVariable("year") int year, Model model) {
        requireMayAdd(actor);
        requireYear(year);
        NewTaskRow row = NewTaskRow.empty(bodies.body(actor.body()).name());
        return form(year, "", List.of(row), model);
    }

    @Allow({LEADER, SPECIALIST})
    @GetMapping("/programme/new-from")
    String askFrom(
            Actor actor,
            @RequestParam("document") String document,
            @RequestParam(name = "year", required = false) Integer year,
            Model model) {
        requireMayAdd(actor);
        DocumentId source = DocumentId.of(document);
        documents.document(actor, source);
        List<StatementView> statements = documents.accepted(source).stream()
                .filter(statement -> isWork(statement.kind()))
                .toList();
        Map<StatementId, List<TaskId>> taken =
                programmes.tasksOf(statements.stream().map(StatementView::id).toList());
        List<NewTaskRow> rows = statements.stream()
                .map(statement -> row(actor, statement, taken.containsKey(statement.id())))
                .toList();
        return form(year == null ? year(statements) : year, document, rows, model);
    }

    private static boolean isWork(StatementKind kind) {
        return kind == StatementKind.TASK || kind == StatementKind.DIRECTIVE;
    }

    /** The year most of the sentences speak of, else this year. */
    private int year(List<StatementView> statements) {
        return statements.stream()
                .map(StatementView::due)
                .filter(java.util.Objects::nonNull)
                .map(LocalDate::getYear)
                .findFirst()
                .orElse(bodies.today().getYear());
    }

    private NewTaskRow row(Actor actor, StatementView statement, boolean taken) {
        LocalDate due = statement.due();
        return new NewTaskRow(
                !taken,
                statement.id().toString(),
                statement.actor(),
                taken,
                sentence(statement.text()),
                "",
                "",
                bodies.suggested(statement.actor(), actor.body()).name(),
                "",
                due == null ? "" : due.toString(),
                false,
                statement.domains().stream().map(Domain::code).toList());
    }

    /** The words of the sentence on one line, beginning with a capital. */
    private static String sentence(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.isEmpty() ? line : line.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + line.substring(1);
    }

    @Allow({LEADER, SPECIALIST})
    @PostMapping("/programme/add")
    String add(Actor actor, @RequestParam MultiValueMap<String, String> typed, Turn turn) {
        NewTaskRows form = NewTaskRows.read(typed);
        List<Refusal> faults = new ArrayList<>();
        List<NewTask> wanted = form.tasks(bodies, faults);
        Integer year = TaskForms.number(typed.getFirst("year"), "year", faults);
        int chosenYear = year == null ? bodies.today().getYear() : year;
        if (faults.isEmpty()) {
            faults.addAll(programmes.check(actor, chosenYear, wanted));
        }
        String step = typed.getFirst("step");
        if (!faults.isEmpty() || "edit".equals(step)) {
            if (!faults.isEmpty()) {
                turn.refused(form.atRows(faults));
            }
            return form(chosenYear, TaskForms.text(typed.getFirst("document")), form.rows(), turn.model());
        }
        if (!"create".equals(step)) {
            return preview(chosenYear, form, wanted, typed, turn.model());
        }
        return create(actor, chosenYear, wanted, form, Uuids.parse(TaskForms.text(typed.getFirst("form"))), turn);
    }

    private String create(Actor actor, int year, List<NewTask> wanted, NewTaskRows form, UUID sent, Turn turn) {
        return switch (programmes.addOnce(actor, sent, year, wanted)) {
            case Outcome.Done<List<TaskView>>(List<TaskView> tasks) -> {
                turn.flash("task.added", Integer.toString(tasks.size()), Integer.toString(year));
                yield tasks.size() == 1 ? "redirect:/tasks/" + tasks.getFirst().id() : "redirect:/programme/" + year;
            }
            case Outcome.Refused<List<TaskView>>(List<Refusal> refusals) -> {
                if (refusals.getFirst().code().equals(TaskTurns.SENT_BEFORE)) {
                    yield turn.back("/programme/" + year, refusals.getFirst());
                }
                turn.refused(form.atRows(refusals));
                yield form(year, "", form.rows(), turn.model());
            }
        };
    }

    private String preview(
            int year, NewTaskRows form, List<NewTask> wanted, MultiValueMap<String, String> typed, Model model) {
        List<BodyId> named = new ArrayList<>();
        wanted.forEach(task -> {
            if (task.lead() != null) {
                named.add(task.lead());
            }
            named.addAll(task.coordinating());
        });
        model.addAttribute("year", year);
        model.addAttribute("form", UUID.randomUUID());
        model.addAttribute("wanted", wanted);
        model.addAttribute("rows", form.rows());
        model.addAttribute("document", TaskForms.text(typed.getFirst("document")));
        model.addAttribute("names", bodies.bodies(named));
        return "task/new-preview";
    }

    private String form(int year, String document, List<NewTaskRow> rows, Model model) {
        model.addAttribute("year", year);
        model.addAttribute("document", document);
        model.addAttribute("rows", rows);
        model.addAttribute("known", bodies.known());
        return "task/new";
    }

    private static void requireYear(int year) {
        if (!Programmes.isYear(year)) {
            throw new NotFound("programme", year);
        }
    }

    private void requireMayAdd(Actor actor) {
        if (!programmes.mayAdd(actor)) {
            throw new Forbidden("programme");
        }
    }
}
