package vn.danvan.summary.compose;

/** Which tasks of the year's programme a number counts; the message {@code summary.tasks.<NAME>} says it. */
public enum CountedTasks {
    /** All that were not cancelled. */
    ALL,
    /** Confirmed, on time or late. */
    DONE,
    /** Confirmed, submitted in time. */
    DONE_ON_TIME,
    /** Confirmed, submitted late. */
    DONE_LATE,
    /** Being worked on, in time. */
    IN_PROGRESS,
    /** Not confirmed, and the deadline has passed. */
    OVERDUE,
    /** Not begun, in time. */
    NOT_DUE,
    /** Halted by who gave them. */
    SUSPENDED,
    /** Not confirmed, and given once more in the next year. */
    CARRIED_OVER
}
