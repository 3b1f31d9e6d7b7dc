package vn.danvan.directive.task;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.directive.task.HandDowns.HandDown;
import vn.danvan.directive.task.TaskEntry.Kind;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Forbidden;

/**
 * Takes over tasks that were given before the organisation is known here, which begins on 2021-01-01.
 *
 * <p>The same traces are left as for any task; only whether a lead body existed that day is not asked. What happens to
 * the tasks afterwards goes through {@link Tasks}.
 */
@Component
@Transactional
public class EarlierTasks {

    private final TaskStore store;
    private final TaskAssignments assignments;
    private final TaskJournal journal;

    EarlierTasks(TaskStore store, TaskAssignments assignments, TaskJournal journal) {
        this.store = store;
        this.assignments = assignments;
        this.journal = journal;
    }

    /** Adds a task to the programme of the actor's body for the year, given on the clock's day. */
    public TaskView give(Actor actor, int year, NewTask task) {
        if (!TaskAuthority.mayAssign(actor, actor.body())) {
            throw new Forbidden("take over tasks as " + actor.role());
        }
        return assignments.assign(actor, year, task, null);
    }

    /** Gives each body its part of a task that the actor's body leads; parts are in the order of the shares. */
    public List<TaskView> handDown(Actor actor, TaskView task, HandDown wanted) {
        if (!TaskAuthority.mayAssign(actor, task.lead()) || !task.state().permits(TaskMove.HAND_DOWN)) {
            throw new Forbidden("hand down " + task.id() + " as it is " + task.state());
        }
        store.update(task, TaskChange.of(task).to(StepRules.next(task, TaskMove.HAND_DOWN)), journal.now());
        journal.enter(
                task.id(),
                Kind.HANDED_DOWN,
                actor,
                Integer.toString(wanted.shares().size()));
        return wanted.shares().stream()
                .map(share -> assignments.assignPart(actor, task, wanted.part(task, share, store.sources(task.id()))))
                .toList();
    }
}
