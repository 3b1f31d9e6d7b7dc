package vn.danvan.directive.task;

import java.util.EnumSet;
import java.util.Set;
import vn.danvan.directive.task.Transition.Back;
import vn.danvan.directive.task.Transition.Barred;
import vn.danvan.directive.task.Transition.Stays;
import vn.danvan.directive.task.Transition.To;

/**
 * Where a task stands; the message {@code task.state.<NAME>} names it.
 *
 * <p>Being overdue is no state: it follows from the deadline and the day one looks. An extension is no state either: it
 * is a decision that adds a deadline.
 */
public enum TaskState {
    ASSIGNED,
    ACCEPTED,
    IN_PROGRESS,
    SUBMITTED,
    RETURNED,
    SUSPENDED,
    DONE,
    CANCELLED,
    /** Given once more as a task of the next year: it goes on there, and nobody owes anything here. */
    CARRIED_OVER;

    /** The states in which somebody still owes something. */
    public static final Set<TaskState> OPEN =
            Set.copyOf(EnumSet.of(ASSIGNED, ACCEPTED, IN_PROGRESS, SUBMITTED, RETURNED, SUSPENDED));

    /** True while somebody still owes something. */
    public boolean isOpen() {
        return OPEN.contains(this);
    }

    /** True when the move is permitted in this state, whoever makes it. */
    public boolean permits(TaskMove move) {
        return !(on(move) instanceof Barred);
    }

    /** The one table of permitted moves. */
    Transition on(TaskMove move) {
        return switch (this) {
            case ASSIGNED -> whenAssigned(move);
            case ACCEPTED -> whenAccepted(move);
            case IN_PROGRESS -> whenInProgress(move);
            case SUBMITTED -> whenSubmitted(move);
            case RETURNED -> whenReturned(move);
            case SUSPENDED -> whenSuspended(move);
            case DONE -> move == TaskMove.UNDO_COMPLETE ? new To(SUBMITTED) : new Barred();
            case CANCELLED, CARRIED_OVER -> new Barred();
        };
    }

    private static Transition whenAssigned(TaskMove move) {
        return switch (move) {
            case ACCEPT -> new To(ACCEPTED);
            case EXTEND, URGE, EDIT -> new Stays();
            case REASSIGN -> new To(ASSIGNED);
            case SUSPEND -> new To(SUSPENDED);
            case CANCEL -> new To(CANCELLED);
            case UNDO_ACCEPT, REPORT, SUBMIT, RETURN, COMPLETE, UNDO_COMPLETE, RESUME, HAND_DOWN -> new Barred();
        };
    }

    private static Transition whenAccepted(TaskMove move) {
        return switch (move) {
            case UNDO_ACCEPT -> new To(ASSIGNED);
            case REPORT, HAND_DOWN -> new To(IN_PROGRESS);
            case SUBMIT -> new To(SUBMITTED);
            case EXTEND, URGE, EDIT -> new Stays();
            case REASSIGN -> new To(ASSIGNED);
            case SUSPEND -> new To(SUSPENDED);
            case CANCEL -> new To(CANCELLED);
            case ACCEPT, RETURN, COMPLETE, UNDO_COMPLETE, RESUME -> new Barred();
        };
    }

    private static Transition whenInProgress(TaskMove move) {
        return switch (move) {
            case REPORT, HAND_DOWN, EXTEND, URGE, EDIT -> new Stays();
            case SUBMIT -> new To(SUBMITTED);
            case REASSIGN -> new To(ASSIGNED);
            case SUSPEND -> new To(SUSPENDED);
            case CANCEL -> new To(CANCELLED);
            case ACCEPT, UNDO_ACCEPT, RETURN, COMPLETE, UNDO_COMPLETE, RESUME -> new Barred();
        };
    }

    private static Transition whenSubmitted(TaskMove move) {
        return switch (move) {
            case RETURN -> new To(RETURNED);
            case COMPLETE -> new To(DONE);
            case CANCEL -> new To(CANCELLED);
            case EDIT -> new Stays();
            case ACCEPT,
                    UNDO_ACCEPT,
                    REPORT,
                    SUBMIT,
                    UNDO_COMPLETE,
                    EXTEND,
                    SUSPEND,
                    RESUME,
                    URGE,
                    HAND_DOWN,
                    REASSIGN -> new Barred();
        };
    }

    private static Transition whenReturned(TaskMove move) {
        return switch (move) {
            case REPORT, HAND_DOWN -> new To(IN_PROGRESS);
            case SUBMIT -> new To(SUBMITTED);
            case EXTEND, URGE, EDIT -> new Stays();
            case REASSIGN -> new To(ASSIGNED);
            case SUSPEND -> new To(SUSPENDED);
            case CANCEL -> new To(CANCELLED);
            case ACCEPT, UNDO_ACCEPT, RETURN, COMPLETE, UNDO_COMPLETE, RESUME -> new Barred();
        };
    }

    private static Transition whenSuspended(TaskMove move) {
        return switch (move) {
            case RESUME -> new Back();
            case CANCEL -> new To(CANCELLED);
            case EDIT -> new Stays();
            case ACCEPT,
                    UNDO_ACCEPT,
                    REPORT,
                    SUBMIT,
                    RETURN,
                    COMPLETE,
                    UNDO_COMPLETE,
                    EXTEND,
                    SUSPEND,
                    URGE,
                    HAND_DOWN,
                    REASSIGN -> new Barred();
        };
    }
}
