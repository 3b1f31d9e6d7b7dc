package vn.danvan.directive.task;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.AccountId;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.FileId;

/**
 * One thing that happened to a task.
 *
 * @param account who did it, or null for the system
 * @param body in the name of which body, or null for the system
 * @param note what was written with it, or null
 * @param version the task's version after it changed fields, or null when it changed none
 * @param changes what it changed in the task's words and bodies
 */
public record TaskEntry(
        Kind kind,
        Instant at,
        @Nullable AccountId account,
        @Nullable BodyId body,
        @Nullable String note,
        @Nullable Integer percent,
        List<FileId> files,
        @Nullable Integer version,
        List<TaskFieldChange> changes) {

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
        CARRIED_OVER,
        URGED,
        HANDED_DOWN,
        HANDED_OVER,
        BODY_ENDED,
        REST_DAY,
        ROLLED,
        REST_DAY_WITHDRAWN,
        ROLLED_BACK,
        EDITED,
        REASSIGNED,
        TAKEN_BACK
    }

    public TaskEntry {
        files = List.copyOf(files);
        changes = List.copyOf(changes);
    }

    /** A line that changes no field. */
    static TaskEntry of(
            Kind kind,
            Instant at,
            @Nullable Actor actor,
            @Nullable String note,
            @Nullable Integer percent,
            List<FileId> files) {
        AccountId account = actor == null ? null : actor.account();
        BodyId body = actor == null ? null : actor.body();
        return new TaskEntry(kind, at, account, body, note, percent, files, null, List.of());
    }

    /** A line that changes fields, with its reason. */
    static TaskEntry of(Kind kind, Instant at, Actor actor, String reason, int version, List<TaskFieldChange> changes) {
        return new TaskEntry(kind, at, actor.account(), actor.body(), reason, null, List.of(), version, changes);
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
            case EDIT -> Kind.EDITED;
            case REASSIGN -> Kind.REASSIGNED;
        };
    }
}
