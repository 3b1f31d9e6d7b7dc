package vn.danvan.directive.task;

/** What can be done to a task once it exists; the message {@code task.move.<NAME>} names it. */
public enum TaskMove {
    /** The lead body takes the task on. */
    ACCEPT,
    /** The lead body takes its acceptance back, the same day and before any report. */
    UNDO_ACCEPT,
    /** The lead body tells how the work stands. */
    REPORT,
    /** The lead body declares the work done and hands it to the assigner. */
    SUBMIT,
    /** The assigner sends submitted work back with a reason. */
    RETURN,
    /** The assigner confirms that submitted work is done. */
    COMPLETE,
    /** The assigner takes its confirmation back, the same day. */
    UNDO_COMPLETE,
    /** A decision gives the task a new deadline; the old one is kept. */
    EXTEND,
    /** The assigner halts the task. */
    SUSPEND,
    /** The assigner lets a halted task go on. */
    RESUME,
    /** A named authority calls the task off. */
    CANCEL,
    /** Somebody responsible urges the lead body. */
    URGE,
    /** The lead body passes parts of the task to other bodies. */
    HAND_DOWN,
    /** The assigner changes what the task says or who takes part, with a reason. */
    EDIT,
    /** The assigner makes another body the lead. */
    REASSIGN
}
