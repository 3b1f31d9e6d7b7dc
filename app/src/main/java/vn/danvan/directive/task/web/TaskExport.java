package vn.danvan.directive.task.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.danvan.directive.task.Tally;
import vn.danvan.directive.task.TallyClass;
import vn.danvan.directive.task.TaskView;
import vn.danvan.documents.Table;
import vn.danvan.web.Texts;

/** Lists and tallies as tables to be downloaded. */
@Component
class TaskExport {

    private static final List<String> COLUMNS = List.of(
            "task.reference",
            "task.content",
            "task.product",
            "task.lead",
            "task.assigner",
            "task.state",
            "task.tally",
            "task.percent",
            "task.due",
            "task.submitted-on",
            "task.completed-on");

    private final BodyTexts bodies;
    private final Texts texts;

    TaskExport(BodyTexts bodies, Texts texts) {
        this.bodies = bodies;
        this.texts = texts;
    }

    Table list(List<TaskView> tasks, Locale locale) {
        TaskNames names = bodies.names(tasks);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (TaskView task : tasks) {
            rows.add(row(task, names, locale));
        }
        return new Table(
                texts.text(locale, "task.list"),
                COLUMNS.stream().map(key -> texts.text(locale, key)).toList(),
                rows,
                texts.fileNote(locale));
    }

    private List<@Nullable Object> row(TaskView task, TaskNames names, Locale locale) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(task.reference());
        row.add(task.content());
        row.add(task.product());
        row.add(names.full(task.lead()));
        row.add(names.full(task.assigner()));
        row.add(texts.text(locale, "task.state." + task.state()));
        row.add(task.tallyClass(bodies.today())
                .map(tally -> texts.text(locale, "task.tally." + tally))
                .orElse(""));
        row.add(task.percent());
        row.add(task.due());
        row.add(task.days().submitted());
        row.add(task.days().completed());
        return row;
    }

    Table tally(Tally tally, Locale locale) {
        TaskNames names =
                bodies.bodies(tally.rows().stream().map(Tally.Row::body).toList());
        List<String> columns =
                new ArrayList<>(List.of(texts.text(locale, "task.tally.body"), texts.text(locale, "task.tally.total")));
        Arrays.stream(TallyClass.values()).forEach(name -> columns.add(texts.text(locale, "task.tally." + name)));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Tally.Row row : tally.rows()) {
            List<@Nullable Object> cells = new ArrayList<>(List.of(names.full(row.body()), row.total()));
            Arrays.stream(TallyClass.values()).forEach(name -> cells.add(row.of(name)));
            rows.add(cells);
        }
        List<@Nullable Object> sum = new ArrayList<>(List.of(texts.text(locale, "task.tally.sum"), tally.total()));
        Arrays.stream(TallyClass.values()).forEach(name -> sum.add(tally.of(name)));
        rows.add(sum);
        return new Table(
                texts.text(locale, "task.tally.title", Integer.toString(tally.year())),
                columns,
                rows,
                texts.fileNote(locale));
    }
}
