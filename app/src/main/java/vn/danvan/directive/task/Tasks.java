package vn.danvan.directive.task;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.FileId;
import vn.danvan.kernel.NotFound;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;

/** Single tasks: reading one with all that belongs to it, and moving it on. */
@Component
@Transactional
public class Tasks {

    private final TaskStore store;
    private final TaskDesk desk;
    private final TaskJournal journal;

    Tasks(TaskStore store, TaskDesk desk, TaskJournal journal) {
        this.store = store;
        this.desk = desk;
        this.journal = journal;
    }

    /** The task; one the actor may not see does not exist for it. */
    @Transactional(readOnly = true)
    public TaskView require(Actor actor, TaskId id) {
        return desk.readable(actor, id, journal.today());
    }

    /** The task with its history, deadlines, sources, parts and what the actor may do to it today. */
    @Transactional(readOnly = true)
    public TaskDetail detail(Actor actor, TaskId id) {
        LocalDate today = journal.today();
        TaskView task = desk.readable(actor, id, today);
        return new TaskDetail(
                task,
                parent(actor, task, today),
                store.coordinating(id),
                store.deadlines(id),
                store.entries(id),
                store.sources(id),
                store.parts(id),
                moves(task, desk.facts(task, actor, today), actor, today));
    }

    private @Nullable TaskView parent(Actor actor, TaskView task, LocalDate today) {
        TaskId parent = task.parent();
        return parent == null
                ? null
                : store.find(parent)
                        .filter(above -> TaskAuthority.mayRead(actor, desk.facts(above, actor, today)))
                        .orElse(null);
    }

    private static Set<TaskMove> moves(TaskView task, TaskFacts facts, Actor actor, LocalDate today) {
        EnumSet<TaskMove> moves = EnumSet.noneOf(TaskMove.class);
        for (TaskMove move : TaskMove.values()) {
            if (task.state().permits(move) && TaskAuthority.may(actor, facts, move) && inTime(task, move, today)) {
                moves.add(move);
            }
        }
        return moves;
    }

    private static boolean inTime(TaskView task, TaskMove move, LocalDate today) {
        return switch (move) {
            case UNDO_ACCEPT -> today.equals(task.days().accepted());
            case UNDO_COMPLETE -> today.equals(task.days().completed());
            case URGE -> !today.equals(task.days().urged());
            default -> true;
        };
    }

    /** The open tasks below, which a cancellation would call off too. */
    @Transactional(readOnly = true)
    public List<TaskView> openBelow(Actor actor, TaskId id) {
        desk.readable(actor, id, journal.today());
        return store.openBelow(id);
    }

    /** True when the file belongs to a task the actor may see; asked before a file is handed out. */
    @Transactional(readOnly = true)
    public void requireFile(Actor actor, TaskId id, FileId file) {
        desk.readable(actor, id, journal.today());
        if (store.entries(id).stream().noneMatch(entry -> entry.files().contains(file))) {
            throw new NotFound("file", file);
        }
    }

    /**
     * Takes a step on the task.
     *
     * @param version the version the actor saw; another one is a {@link vn.danvan.kernel.Conflict}
     * @return the task as it is then, or every reason why nothing was done
     */
    public Outcome<TaskView> perform(Actor actor, TaskId id, int version, TaskStep step) {
        LocalDate today = journal.today();
        TaskView task = desk.movable(actor, id, version, step.move(), today);
        List<Refusal> refusals = StepRules.check(task, step, today);
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        if (step instanceof TaskStep.Cancel cancel) {
            store.openBelow(id).forEach(part -> carryOut(actor, part, cancel, today));
        }
        return Outcome.done(carryOut(actor, task, step, today));
    }

    /**
     * Urges the lead bodies of many tasks with one text.
     *
     * @return the tasks that were urged; those that are closed, already urged today or not the actor's to urge are left
     */
    public List<TaskView> urgeAll(Actor actor, List<TaskId> ids, String text) {
        LocalDate today = journal.today();
        return urgeable(actor, ids).stream()
                .map(task -> carryOut(actor, task, new TaskStep.Urge(text), today))
                .toList();
    }

    /** Those of the tasks that the actor may urge today. */
    @Transactional(readOnly = true)
    public List<TaskView> urgeable(Actor actor, List<TaskId> ids) {
        LocalDate today = journal.today();
        return store.find(ids).stream()
                .filter(task -> TaskAuthority.may(actor, desk.facts(task, actor, today), TaskMove.URGE))
                .filter(task ->
                        StepRules.check(task, new TaskStep.Urge(""), today).isEmpty())
                .toList();
    }

    private TaskView carryOut(Actor actor, TaskView task, TaskStep step, LocalDate today) {
        TaskChange change = StepRules.change(task, step, actor, today);
        store.update(task, change, journal.now());
        deadline(actor, task, step, today);
        TaskView after = store.find(task.id()).orElseThrow();
        journal.moved(task, after, step, actor);
        return after;
    }

    private void deadline(Actor actor, TaskView task, TaskStep step, LocalDate today) {
        if (step instanceof TaskStep.Extend extend) {
            store.addDeadline(
                    task.id(),
                    new DeadlineVersion(
                            0,
                            extend.due(),
                            DeadlineVersion.Cause.EXTENDED,
                            extend.reason(),
                            extend.authority(),
                            extend.decisionNumber(),
                            extend.decisionDate(),
                            actor.account(),
                            actor.body(),
                            today));
        } else if (step instanceof TaskStep.Resume resume
                && resume.due() != null
                && !resume.due().equals(task.due())) {
            store.addDeadline(
                    task.id(),
                    new DeadlineVersion(
                            0,
                            resume.due(),
                            DeadlineVersion.Cause.RESUMED,
                            null,
                            null,
                            null,
                            null,
                            actor.account(),
                            actor.body(),
                            today));
        }
    }
}
