package vn.danvan.directive.task;

/** What a move does to the state of a task. */
sealed interface Transition {

    /** The task changes to this state. */
    record To(TaskState state) implements Transition {}

    /** The move is permitted and the state stays. */
    record Stays() implements Transition {}

    /** The task returns to the state it was halted in. */
    record Back() implements Transition {}

    /** The move is not permitted in this state. */
    record Barred() implements Transition {}
}
