package vn.danvan.directive.task;

import static vn.danvan.kernel.Role.LEADER;
import static vn.danvan.kernel.Role.SPECIALIST;
import static vn.danvan.kernel.Role.UNIT_OFFICER;

import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Role;

/** Who may see a task and who may do what to it; pure, so that each role has a test of its own. */
final class TaskAuthority {

    private TaskAuthority() {}

    /** Everybody but administrators sees the own body's tasks, those below it, and those it coordinates. */
    static boolean mayRead(Actor actor, TaskFacts task) {
        return actor.role() != Role.ADMINISTRATOR
                && (task.below() || task.coordinating().contains(actor.body()));
    }

    /** Leaders and specialists give tasks in the name of their own body only. */
    static boolean mayAssign(Actor actor, BodyId assigner) {
        return actor.is(LEADER, SPECIALIST) && actor.body().equals(assigner);
    }

    /** Whether the actor may make the move; whether the task's state permits it is asked of {@link TaskState}. */
    static boolean may(Actor actor, TaskFacts task, TaskMove move) {
        return switch (move) {
            case ACCEPT, UNDO_ACCEPT, REPORT, SUBMIT ->
                actor.is(LEADER, SPECIALIST, UNIT_OFFICER) && actor.body().equals(task.lead());
            case HAND_DOWN -> actor.is(LEADER, SPECIALIST) && actor.body().equals(task.lead());
            case EXTEND, SUSPEND, RESUME, CANCEL, EDIT, REASSIGN -> mayAssign(actor, task.assigner());
            case RETURN, COMPLETE, UNDO_COMPLETE -> mayConfirm(actor, task);
            case URGE -> mayUrge(actor, task);
        };
    }

    /** Nobody confirms what they submitted themselves; a body's own task is confirmed by its leader. */
    private static boolean mayConfirm(Actor actor, TaskFacts task) {
        if (!mayAssign(actor, task.assigner()) || actor.account().equals(task.submittedBy())) {
            return false;
        }
        return !task.lead().equals(task.assigner()) || actor.is(LEADER);
    }

    /** The assigner urges, and so does any body above the lead. */
    private static boolean mayUrge(Actor actor, TaskFacts task) {
        return actor.is(LEADER, SPECIALIST) && (actor.body().equals(task.assigner()) || task.leadBelow());
    }
}
