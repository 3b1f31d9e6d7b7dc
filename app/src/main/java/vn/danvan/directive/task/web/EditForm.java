package vn.danvan.directive.task.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.danvan.directive.task.TaskDetail;
import vn.danvan.directive.task.TaskEdits;
import vn.danvan.directive.task.TaskEntry;
import vn.danvan.directive.task.TaskFieldChange;
import vn.danvan.directive.task.TaskFieldChange.Field;
import vn.danvan.directive.task.TaskView;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Refusal;

/**
 * What was typed on the page that edits a task, kept as text.
 *
 * @param version the version of the task the page was drawn from
 * @param coordinating names of bodies, parted by semicolons
 */
public record EditForm(
        int version,
        @Nullable String content,
        @Nullable String product,
        @Nullable String targets,
        @Nullable List<String> domains,
        @Nullable String coordinating,
        @Nullable String reason) {

    /** The form as first shown: what the task says now. */
    static EditForm of(TaskDetail detail, TaskNames names) {
        TaskView task = detail.task();
        return new EditForm(
                task.version(),
                task.content(),
                TaskForms.text(task.product()),
                TaskForms.text(task.targets()),
                task.domains(),
                names.listed(detail.coordinating()),
                "");
    }

    /** What is asked for; bodies that cannot be told are faults. */
    TaskEdits.Edit edit(BodyTexts bodies, Set<BodyId> present, List<Refusal> faults) {
        return new TaskEdits.Edit(
                lines(content),
                lines(product),
                lines(targets),
                chosen(),
                bodies.allNamed(TaskForms.text(coordinating), "coordinating", present, faults),
                lines(reason));
    }

    /** The ticked lines of work. */
    public List<String> chosen() {
        return domains == null ? List.of() : domains;
    }

    /** Browsers send two characters for the end of a line. */
    private static String lines(@Nullable String text) {
        return TaskForms.text(text).replace("\r\n", "\n").strip();
    }

    /** A form that somebody else's change was laid under, and the fields both changed. */
    record Merged(EditForm form, List<TaskFieldChange> clashes) {}

    /**
     * The form on the task as it stands now: fields left alone take what others wrote since, fields that were typed in
     * keep what was typed.
     *
     * @param since what others changed since the form was drawn, earliest first
     */
    Merged on(TaskDetail detail, TaskNames names, List<TaskEntry> since) {
        EditForm now = of(detail, names);
        List<TaskFieldChange> clashes = new ArrayList<>();
        return new Merged(
                new EditForm(
                        now.version(),
                        pick(Field.CONTENT, content, now.content(), names, since, clashes),
                        pick(Field.PRODUCT, product, now.product(), names, since, clashes),
                        pick(Field.TARGETS, targets, now.targets(), names, since, clashes),
                        pickDomains(now, since, clashes),
                        pick(Field.COORDINATING, coordinating, now.coordinating(), names, since, clashes),
                        reason),
                clashes);
    }

    private static @Nullable String pick(
            Field field,
            @Nullable String typed,
            @Nullable String now,
            TaskNames names,
            List<TaskEntry> since,
            List<TaskFieldChange> clashes) {
        List<TaskFieldChange> changes = changes(field, since);
        if (changes.isEmpty()) {
            return typed;
        }
        String before = TaskForms.text(changes.getFirst().before());
        String drawn = field.namesBodies() ? names.listed(TaskNames.bodies(before)) : before;
        if (lines(typed).equals(lines(drawn))) {
            return now;
        }
        if (!lines(typed).equals(lines(now))) {
            clashes.add(changes.getLast());
        }
        return typed;
    }

    private List<String> pickDomains(EditForm now, List<TaskEntry> since, List<TaskFieldChange> clashes) {
        List<TaskFieldChange> changes = changes(Field.DOMAINS, since);
        if (changes.isEmpty()) {
            return chosen();
        }
        String before = TaskForms.text(changes.getFirst().before());
        Set<String> typed = new HashSet<>(chosen());
        if (typed.equals(new HashSet<>(before.lines().toList()))) {
            return now.chosen();
        }
        if (!typed.equals(new HashSet<>(now.chosen()))) {
            clashes.add(changes.getLast());
        }
        return chosen();
    }

    private static List<TaskFieldChange> changes(Field field, List<TaskEntry> since) {
        return since.stream()
                .map(TaskEntry::changes)
                .flatMap(List::stream)
                .filter(change -> Objects.equals(change.field(), field))
                .toList();
    }
}
