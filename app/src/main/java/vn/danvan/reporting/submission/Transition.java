package vn.danvan.reporting.submission;

/** What a move does to the state of a submission. */
sealed interface Transition {

    /** It is in this state then. */
    record To(SubmissionState state) implements Transition {}

    /** It stays where it is. */
    record Stays() implements Transition {}

    /** It waits for the next body above, or is approved when there is none. */
    record Onward() implements Transition {}

    /** It is gone, and the version before it counts again. */
    record Gone() implements Transition {}

    /** The move is not made in this state. */
    record Barred() implements Transition {}
}
