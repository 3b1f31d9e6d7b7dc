package vn.danvan.directive.task;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The classes a tally counts in, in the words of the rules on following up tasks; every task that is not cancelled falls
 * into exactly one. The message {@code task.tally.<NAME>} names it.
 *
 * <p>The database function {@code directive.tally_class} says the same; a test compares the two.
 */
public enum TallyClass {
    /** Hoàn thành đúng hạn: confirmed, and submitted on or before the deadline, or without one. */
    DONE_ON_TIME,
    /** Hoàn thành trễ hạn: confirmed, but submitted after the deadline. */
    DONE_LATE,
    /** Đang thực hiện trong hạn: work has been reported, submitted or returned, and the deadline has not passed. */
    IN_PROGRESS,
    /** Quá hạn: not confirmed and the deadline passed before it was submitted, or has passed by today. */
    OVERDUE,
    /** Chưa đến hạn: assigned or accepted, no work reported yet, and the deadline has not passed. */
    NOT_DUE,
    /** Tạm dừng: halted by the assigner. */
    SUSPENDED,
    /** Chuyển năm sau: not confirmed, and given once more as a task of the next year. */
    CARRIED_OVER;

    /**
     * The class of a task on a day; empty for a cancelled one.
     *
     * @param due the deadline in force, or null when there is none
     * @param submittedOn the day of the last submission, which is what on time and late are judged by
     */
    public static Optional<TallyClass> of(
            TaskState state, @Nullable LocalDate due, @Nullable LocalDate submittedOn, LocalDate today) {
        return switch (state) {
            case CANCELLED -> Optional.empty();
            case SUSPENDED -> Optional.of(SUSPENDED);
            case CARRIED_OVER -> Optional.of(CARRIED_OVER);
            case DONE -> Optional.of(passed(due, submittedOn, today) ? DONE_LATE : DONE_ON_TIME);
            case SUBMITTED -> Optional.of(passed(due, submittedOn, today) ? OVERDUE : IN_PROGRESS);
            case IN_PROGRESS, RETURNED -> Optional.of(passed(due, null, today) ? OVERDUE : IN_PROGRESS);
            case ASSIGNED, ACCEPTED -> Optional.of(passed(due, null, today) ? OVERDUE : NOT_DUE);
        };
    }

    /** True for the classes of tasks that are confirmed. */
    boolean isDone() {
        return this == DONE_ON_TIME || this == DONE_LATE;
    }

    /** True for the classes of tasks with which nobody is busy any more. */
    boolean isClosed() {
        return isDone() || this == CARRIED_OVER;
    }

    private static boolean passed(@Nullable LocalDate due, @Nullable LocalDate submittedOn, LocalDate today) {
        return due != null && (submittedOn == null ? today : submittedOn).isAfter(due);
    }
}
