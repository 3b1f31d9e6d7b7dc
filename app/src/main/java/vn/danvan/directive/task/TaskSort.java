package vn.danvan.directive.task;

/** The order of a list of tasks; the message {@code task.sort.<NAME>} names it. */
public enum TaskSort {
    /** Earliest deadline first, those without one last. */
    DUE,
    /** Latest deadline first, those without one last. */
    DUE_LATEST,
    /** Last changed first. */
    CHANGED,
    /** In the order they were given. */
    GIVEN,
    /** By state in the order of the work, then by deadline. */
    STATE
}
