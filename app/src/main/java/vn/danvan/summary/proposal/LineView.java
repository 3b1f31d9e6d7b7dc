package vn.danvan.summary.proposal;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danvan.directive.task.TaskId;
import vn.danvan.kernel.BodyId;

/**
 * A line of a proposal as it stands.
 *
 * @param key what it comes from: a task, a series, a target or a sentence
 * @param because where it comes from, in words
 * @param taken true when it is to be a task, false when it is left out, null while nobody decided
 * @param reason why it is left out, else null
 * @param task the task it became, or null
 */
public record LineView(
        UUID id,
        Origin origin,
        String key,
        String content,
        @Nullable BodyId lead,
        @Nullable LocalDate due,
        String because,
        @Nullable Boolean taken,
        @Nullable String reason,
        @Nullable TaskId task,
        int revision) {

    /** Whether it may still be decided otherwise. */
    public boolean open() {
        return task == null;
    }
}
