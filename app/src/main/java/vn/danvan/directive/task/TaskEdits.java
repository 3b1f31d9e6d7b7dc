package vn.danvan.directive.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.directive.task.TaskFieldChange.Field;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.organisation.Organisation;

/** Changing what a task says and who takes part, after it was given; each change is kept with its reason. */
@Component
@Transactional
public class TaskEdits {

    /** The most characters of a reason. */
    private static final int LONGEST_REASON = 2_000;

    /**
     * A task's words and coordinating bodies as they are to be.
     *
     * @param domains codes of lines of work
     * @param reason why; must be given
     */
    public record Edit(
            String content,
            @Nullable String product,
            @Nullable String targets,
            List<String> domains,
            Set<BodyId> coordinating,
            String reason) {

        public Edit {
            content = content.strip();
            product = TaskRows.blankToNull(product);
            targets = TaskRows.blankToNull(targets);
            domains = domains.stream().distinct().sorted().toList();
            coordinating = Set.copyOf(coordinating);
            reason = reason.strip();
        }
    }

    private final TaskStore store;
    private final TaskDesk desk;
    private final TaskJournal journal;
    private final TaskAssignments assignments;
    private final Organisation organisation;

    TaskEdits(
            TaskStore store,
            TaskDesk desk,
            TaskJournal journal,
            TaskAssignments assignments,
            Organisation organisation) {
        this.store = store;
        this.desk = desk;
        this.journal = journal;
        this.assignments = assignments;
        this.organisation = organisation;
    }

    /**
     * Changes the task; the lead and the coordinating bodies are told.
     *
     * @param version the version the actor saw; another one is a {@link vn.danvan.kernel.Conflict}
     * @return the task as it is then, or every reason why nothing was changed
     */
    public Outcome<TaskView> edit(Actor actor, TaskId id, int version, Edit wanted) {
        LocalDate today = journal.today();
        TaskView task = desk.movable(actor, id, version, TaskMove.EDIT, today);
        Set<BodyId> coordinating = store.coordinating(id);
        List<TaskFieldChange> changes = changes(task, coordinating, wanted);
        List<Refusal> faults = check(task, coordinating, wanted, changes, today);
        if (!faults.isEmpty()) {
            return Outcome.refused(faults);
        }
        store.rewrite(task, wanted, journal.now());
        assignments.letRead(actor, wanted.coordinating(), store.sources(id));
        TaskView after = store.find(id).orElseThrow();
        journal.edited(task, after, TaskMove.EDIT, wanted.reason(), changes, actor);
        tell(after, coordinating, wanted.coordinating());
        return Outcome.done(after);
    }

    /** What was changed in the task's fields after that version, earliest first. */
    @Transactional(readOnly = true)
    public List<TaskEntry> since(Actor actor, TaskId id, int version) {
        desk.readable(actor, id, journal.today());
        return store.entries(id).reversed().stream()
                .filter(entry -> {
                    Integer changedTo = entry.version();
                    return changedTo != null && changedTo > version;
                })
                .toList();
    }

    private List<Refusal> check(
            TaskView task, Set<BodyId> coordinating, Edit wanted, List<TaskFieldChange> changes, LocalDate today) {
        if (!task.state().permits(TaskMove.EDIT)) {
            return List.of(Refusal.of("task.barred." + task.state()));
        }
        List<Refusal> faults = new ArrayList<>(
                WordingRules.check(wanted.content(), wanted.product(), wanted.targets(), wanted.domains(), ""));
        if (wanted.coordinating().contains(task.lead())) {
            faults.add(Refusal.at("coordinating", "task.lead-coordinates"));
        }
        wanted.coordinating().stream()
                .filter(body -> !coordinating.contains(body)
                        && organisation.body(body, today).isEmpty())
                .findFirst()
                .ifPresent(ended -> faults.add(Refusal.at("coordinating", "task.coordinating-ended")));
        WordingRules.reason(wanted.reason(), LONGEST_REASON, faults);
        if (faults.isEmpty() && changes.isEmpty()) {
            faults.add(Refusal.of("task.nothing-changed"));
        }
        return faults;
    }

    private void tell(TaskView task, Set<BodyId> before, Set<BodyId> after) {
        Set<BodyId> told = new LinkedHashSet<>();
        told.add(task.lead());
        told.addAll(before);
        told.addAll(after);
        told.remove(task.assigner());
        for (BodyId body : told) {
            if (before.contains(body) && !after.contains(body)) {
                boolean sees = desk.isSeenBy(body, task, journal.today());
                journal.notify(body, "task.uncoordinated", task, sees ? "/tasks/" + task.id() : "/tasks");
            } else {
                journal.notify(
                        body,
                        after.contains(body) && !before.contains(body) ? "task.coordinating" : "task.edited",
                        task);
            }
        }
    }

    private static List<TaskFieldChange> changes(TaskView task, Set<BodyId> coordinating, Edit wanted) {
        List<TaskFieldChange> changes = new ArrayList<>();
        add(changes, Field.CONTENT, task.content(), wanted.content());
        add(changes, Field.PRODUCT, task.product(), wanted.product());
        add(changes, Field.TARGETS, task.targets(), wanted.targets());
        if (!new HashSet<>(task.domains()).equals(new HashSet<>(wanted.domains()))) {
            add(changes, Field.DOMAINS, lines(task.domains()), lines(wanted.domains()));
        }
        add(changes, Field.COORDINATING, bodies(coordinating), bodies(wanted.coordinating()));
        return changes;
    }

    static void add(List<TaskFieldChange> changes, Field field, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            changes.add(new TaskFieldChange(field, before, after));
        }
    }

    static @Nullable String bodies(Set<BodyId> bodies) {
        return lines(bodies.stream().map(BodyId::toString).sorted().toList());
    }

    private static @Nullable String lines(List<String> values) {
        return values.isEmpty() ? null : String.join("\n", values);
    }
}
