package vn.danvan.directive.task;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Conflict;
import vn.danvan.kernel.FileId;
import vn.danvan.kernel.Forbidden;
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
    private final TaskDeadlines deadlines;
    private final LastSteps lastSteps;

    Tasks(TaskStore store, TaskDesk desk, TaskJournal journal, TaskDeadlines deadlines, LastSteps lastSteps) {
        this.store = store;
        this.desk = desk;
        this.journal = journal;
        this.deadlines = deadlines;
        this.lastSteps = lastSteps;
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
        TaskFacts facts = desk.facts(task, actor, today);
        return new TaskDetail(
                task,
                parent(actor, task, today),
                store.coordinating(id),
                deadlines.of(id),
                store.entries(id),
                store.sources(id),
                store.parts(id),
                moves(task, facts, actor, today),
                takeBack(task, facts, actor).orElse(null),
                new TaskDetail.Carried(
                        store.carriedTo(id)
                                .filter(one -> mayRead(actor, one, today))
                                .orElse(null),
                        store.carriedFrom(id).stream()
                                .filter(one -> mayRead(actor, one, today))
                                .toList()));
    }

    private boolean mayRead(Actor actor, TaskView task, LocalDate today) {
        return TaskAuthority.mayRead(actor, desk.facts(task, actor, today));
    }

    private Optional<TaskDetail.TakeBack> takeBack(TaskView task, TaskFacts facts, Actor actor) {
        return lastSteps
                .of(task)
                .filter(step -> step.account().equals(actor.account())
                        && TaskAuthority.may(actor, facts, step.move())
                        && journal.now().isBefore(step.until()))
                .map(step -> new TaskDetail.TakeBack(step.move(), step.until()));
    }

    /**
     * Why the move cannot be made now by one who may make it at all; empty when it can.
     *
     * @throws vn.danvan.kernel.Forbidden when the actor may never make it
     */
    @Transactional(readOnly = true)
    public Optional<Refusal> barred(Actor actor, TaskId id, TaskMove move) {
        LocalDate today = journal.today();
        TaskView task = desk.movable(actor, id, move, today);
        if (!task.state().permits(move)) {
            return Optional.of(Refusal.of("task.barred." + task.state()));
        }
        return switch (move) {
            case UNDO_ACCEPT ->
                StepRules.check(task, new TaskStep.UndoAccept(), today).stream().findFirst();
            case UNDO_COMPLETE ->
                StepRules.check(task, new TaskStep.UndoComplete(), today).stream()
                        .findFirst();
            case URGE ->
                StepRules.check(task, new TaskStep.Urge(""), today).stream().findFirst();
            default -> Optional.empty();
        };
    }

    private @Nullable TaskView parent(Actor actor, TaskView task, LocalDate today) {
        TaskId parent = task.parent();
        return parent == null
                ? null
                : store.find(parent)
                        .filter(above -> mayRead(actor, above, today))
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
            store.openBelow(id).forEach(part -> carryOut(actor, part, cancel, id));
        }
        return Outcome.done(carryOut(actor, task, step, id));
    }

    /**
     * Takes the actor's own last step on the task back, with all that followed it below: submitting, returning, extending
     * and cancelling, within 15 minutes and while nobody has acted on the task since.
     *
     * @param version the version the actor saw; another one is a {@link Conflict}
     * @return the task as it was before, or why the step stays
     */
    public Outcome<TaskView> takeBack(Actor actor, TaskId id, int version) {
        LocalDate today = journal.today();
        TaskView task = desk.readable(actor, id, today);
        if (task.version() != version) {
            throw new Conflict("task", id);
        }
        LastSteps.LastStep step = lastSteps.of(task).orElseThrow(() -> new Forbidden("take back on task " + id));
        if (!step.account().equals(actor.account())
                || !TaskAuthority.may(actor, desk.facts(task, actor, today), step.move())) {
            throw new Forbidden("take back " + step.move() + " on task " + id);
        }
        if (!journal.now().isBefore(step.until())) {
            return Outcome.refused(Refusal.of("task.take-back-late"));
        }
        lastSteps
                .followers(id)
                .forEach(part -> store.find(part)
                        .ifPresent(
                                below -> lastSteps.of(below).ifPresent(followed -> restore(actor, below, followed))));
        return Outcome.done(restore(actor, task, step));
    }

    private TaskView restore(Actor actor, TaskView task, LastSteps.LastStep step) {
        store.update(task, step.before(), journal.now());
        if (step.move() == TaskMove.EXTEND) {
            deadlines.takeBack(task.id(), actor, step.before().due(), journal.today());
        }
        TaskView after = store.find(task.id()).orElseThrow();
        journal.takenBack(task, after, step.move(), actor);
        return after;
    }

    /**
     * Urges the lead bodies of many tasks with one text.
     *
     * @return the tasks that were urged; those that are closed, already urged today or not the actor's to urge are left.
     *     Refused when the text cannot be kept
     */
    public Outcome<List<TaskView>> urgeAll(Actor actor, List<TaskId> ids, String text) {
        List<Refusal> refusals = StepRules.urging(text);
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        return Outcome.done(urgeable(actor, ids).stream()
                .map(task -> carryOut(actor, task, new TaskStep.Urge(text), task.id()))
                .toList());
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

    private TaskView carryOut(Actor actor, TaskView task, TaskStep step, TaskId top) {
        TaskChange wanted = StepRules.change(task, step, actor, journal.today());
        DeadlineVersion decided = decided(actor, task, step);
        TaskChange change =
                decided == null ? wanted : wanted.due(deadlines.settle(decided.due(), task.workingDay(), task.lead()));
        if (LastSteps.KEPT.contains(step.move())) {
            lastSteps.keep(task.id(), step.move(), top, actor, journal.now());
        }
        store.update(task, change, journal.now());
        if (decided != null) {
            deadlines.add(task.id(), decided, change.due());
        }
        TaskView after = store.find(task.id()).orElseThrow();
        journal.moved(task, after, step, actor);
        return after;
    }

    /** The deadline the step sets, or null when it sets none. */
    private @Nullable DeadlineVersion decided(Actor actor, TaskView task, TaskStep step) {
        LocalDate today = journal.today();
        return switch (step) {
            case TaskStep.Extend extend ->
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
                        today);
            case TaskStep.Resume(LocalDate due)
            when due != null && !due.equals(task.due()) ->
                DeadlineVersion.setBy(actor, due, DeadlineVersion.Cause.RESUMED, today);
            default -> null;
        };
    }
}
