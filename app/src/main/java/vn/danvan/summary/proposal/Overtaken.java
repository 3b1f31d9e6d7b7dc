package vn.danvan.summary.proposal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.danvan.web.Days;

/**
 * Why there is nothing left to decide of a line: what it wanted done was done, called off, given or stopped meanwhile.
 *
 * @param reference the number of the task, empty for a recurring one; of a target what was reached
 * @param day when, or null
 */
public record Overtaken(
        Kind kind, String reference, @Nullable LocalDate day) {

    /** What happened; the message {@code summary.proposal.overtaken.<NAME>} tells it. */
    public enum Kind {
        /** The recurring task was stopped. */
        STOPPED,
        /** The task was confirmed as done. */
        DONE,
        /** The task was called off. */
        CANCELLED,
        /** The sentence became a task in another way. */
        GIVEN,
        /** The target is reached now. */
        REACHED,
        /** No document of the conference says it: the sentence was rejected or opened again, or its document was taken away. */
        WITHDRAWN,
        /** The task was submitted and waits to be confirmed; it may be sent back. */
        SUBMITTED,
        /** The task was carried over already. */
        CARRIED_OVER;

        /** Whether there may be something to decide again, so that a line nobody decided waits. */
        public boolean mayReturn() {
            return this == WITHDRAWN || this == SUBMITTED;
        }
    }

    /** The day as it is shown, empty for none. */
    public String shown() {
        return day == null ? "" : Days.field(day);
    }
}
