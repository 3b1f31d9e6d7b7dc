package vn.danvan.directive.task;

/** The order of a list of tasks; the message {@code task.sort.<NAME>} names it. */
public enum TaskSort {
    /** What is open first, earliest deadline first and those without one last; then what is finished, latest deadline first. */
    OPEN_FIRST,
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
