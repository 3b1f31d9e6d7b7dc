package vn.danvan.directive.task;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Conflict;
import vn.danvan.kernel.Forbidden;
import vn.danvan.kernel.NotFound;
import vn.danvan.organisation.Organisation;

/** Fetches tasks for an actor: what may not be seen does not exist, what may not be done is forbidden. */
@Component
class TaskDesk {

    private final TaskStore store;
    private final Organisation organisation;

    TaskDesk(TaskStore store, Organisation organisation) {
        this.store = store;
        this.organisation = organisation;
    }

    TaskFacts facts(TaskView task, Actor actor, LocalDate today) {
        return facts(task, actor.body(), today);
    }

    private TaskFacts facts(TaskView task, BodyId body, LocalDate today) {
        Set<BodyId> coordinating = store.coordinating(task.id());
        boolean leadWithin = organisation.within(body, task.lead(), today);
        boolean within = leadWithin
                || organisation.within(body, task.assigner(), today)
                || organisation.standing(task.assigner(), today).equals(Optional.of(body));
        boolean leadBelow = leadWithin && !body.equals(task.lead());
        return new TaskFacts(task.lead(), task.assigner(), coordinating, task.submittedBy(), within, leadBelow);
    }

    /** Whether the people of the body see the task. */
    boolean isSeenBy(BodyId body, TaskView task, LocalDate today) {
        TaskFacts facts = facts(task, body, today);
        return facts.below() || facts.coordinating().contains(body);
    }

    TaskView readable(Actor actor, TaskId id, LocalDate today) {
        TaskView task = store.find(id).orElseThrow(() -> new NotFound("task", id));
        if (!TaskAuthority.mayRead(actor, facts(task, actor, today))) {
            throw new NotFound("task", id);
        }
        return task;
    }

    TaskView movable(Actor actor, TaskId id, TaskMove move, LocalDate today) {
        TaskView task = readable(actor, id, today);
        if (!TaskAuthority.may(actor, facts(task, actor, today), move)) {
            throw new Forbidden("task " + id + " " + move);
        }
        return task;
    }

    TaskView movable(Actor actor, TaskId id, int version, TaskMove move, LocalDate today) {
        TaskView task = movable(actor, id, move, today);
        if (task.version() != version) {
            throw new Conflict("task", id);
        }
        return task;
    }
}
