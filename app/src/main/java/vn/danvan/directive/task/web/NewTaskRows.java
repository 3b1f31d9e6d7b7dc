package vn.danvan.directive.task.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.util.MultiValueMap;
import vn.danvan.directive.document.StatementId;
import vn.danvan.directive.task.NewTask;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Refusal;

/**
 * The rows of the page that adds tasks; the fields of a row end in its place, from 0.
 *
 * @param rows all rows as typed, those not chosen too
 */
record NewTaskRows(List<NewTaskRow> rows) {

    private static final int MOST = 200;
    private static final Pattern PLACE = Pattern.compile("(.*)-(\\d+)");

    static NewTaskRows read(MultiValueMap<String, String> typed) {
        List<NewTaskRow> rows = new ArrayList<>();
        for (int place = 0; place < MOST && typed.containsKey("content-" + place); place++) {
            rows.add(row(typed, "-" + place));
        }
        return new NewTaskRows(rows);
    }

    private static NewTaskRow row(MultiValueMap<String, String> typed, String suffix) {
        return new NewTaskRow(
                typed.containsKey("chosen" + suffix),
                TaskForms.text(typed.getFirst("statement" + suffix)),
                TaskForms.orNull(typed.getFirst("actor" + suffix)),
                typed.containsKey("taken" + suffix),
                TaskForms.text(typed.getFirst("content" + suffix)),
                TaskForms.text(typed.getFirst("product" + suffix)),
                TaskForms.text(typed.getFirst("targets" + suffix)),
                TaskForms.text(typed.getFirst("lead" + suffix)),
                TaskForms.text(typed.getFirst("coordinating" + suffix)),
                TaskForms.text(typed.getFirst("due" + suffix)),
                typed.containsKey("workingDay" + suffix),
                typed.getOrDefault("domains" + suffix, List.of()));
    }

    /** The chosen rows as tasks; what cannot be read is a fault at its place among the chosen. */
    List<NewTask> tasks(BodyTexts bodies, List<Refusal> faults) {
        List<NewTask> tasks = new ArrayList<>();
        for (NewTaskRow row : rows) {
            if (row.chosen()) {
                tasks.add(task(row, "-" + tasks.size(), bodies, faults));
            }
        }
        return tasks;
    }

    private static NewTask task(NewTaskRow row, String suffix, BodyTexts bodies, List<Refusal> faults) {
        BodyId lead = bodies.named(row.lead(), "lead" + suffix, faults).orElse(null);
        Set<BodyId> coordinating = bodies.allNamed(row.coordinating(), "coordinating" + suffix, faults);
        LocalDate due = TaskForms.date(row.due(), "due" + suffix, faults);
        return new NewTask(
                row.content(),
                TaskForms.orNull(row.product()),
                TaskForms.orNull(row.targets()),
                row.domains(),
                lead,
                coordinating,
                due,
                row.workingDay(),
                row.statement().isEmpty() ? List.of() : List.of(StatementId.of(row.statement())));
    }

    /** The faults with their places among the chosen rows turned into places among all rows. */
    List<Refusal> atRows(List<Refusal> faults) {
        List<Integer> places = new ArrayList<>();
        for (int place = 0; place < rows.size(); place++) {
            if (rows.get(place).chosen()) {
                places.add(place);
            }
        }
        return faults.stream().map(fault -> at(fault, places)).toList();
    }

    private static Refusal at(Refusal fault, List<Integer> places) {
        Matcher field = PLACE.matcher(fault.field() == null ? "" : fault.field());
        if (!field.matches()) {
            return fault;
        }
        int place = places.get(Integer.parseInt(field.group(2)));
        return new Refusal(fault.code(), field.group(1) + "-" + place, fault.args());
    }
}
