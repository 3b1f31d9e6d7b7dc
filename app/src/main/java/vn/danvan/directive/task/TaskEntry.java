package vn.danvan.directive.task;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.AccountId;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.FileId;

/**
 * One thing that happened to a task.
 *
 * @param account who did it, or null for the system
 * @param body in the name of which body, or null for the system
 * @param note what was written with it, or null
 */
public record TaskEntry(
        Kind kind,
        Instant at,
        @Nullable AccountId account,
        @Nullable BodyId body,
        @Nullable String note,
        @Nullable Integer percent,
        List<FileId> files) {

    /** What happened; the message {@code task.entry.<NAME>} names it. */
    public enum Kind {
        ASSIGNED,
        ACCEPTED,
        ACCEPT_UNDONE,
        REPORTED,
        SUBMITTED,
        RETURNED,
        COMPLETED,
        COMPLETE_UNDONE,
        EXTENDED,
        SUSPENDED,
        RESUMED,
        CANCELLED,
        URGED,
        HANDED_DOWN,
        HANDED_OVER,
        BODY_ENDED,
        REST_DAY,
        ROLLED
    }

    public TaskEntry {
        files = List.copyOf(files);
    }

    static Kind of(TaskMove move) {
        return switch (move) {
            case ACCEPT -> Kind.ACCEPTED;
            case UNDO_ACCEPT -> Kind.ACCEPT_UNDONE;
            case REPORT -> Kind.REPORTED;
            case SUBMIT -> Kind.SUBMITTED;
            case RETURN -> Kind.RETURNED;
            case COMPLETE -> Kind.COMPLETED;
            case UNDO_COMPLETE -> Kind.COMPLETE_UNDONE;
            case EXTEND -> Kind.EXTENDED;
            case SUSPEND -> Kind.SUSPENDED;
            case RESUME -> Kind.RESUMED;
            case CANCEL -> Kind.CANCELLED;
            case URGE -> Kind.URGED;
            case HAND_DOWN -> Kind.HANDED_DOWN;
        };
    }
}
