package vn.danvan.directive.task;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.FileId;

/** Makes the line of history a step leaves. */
final class Entries {

    private Entries() {}

    static TaskEntry of(TaskStep step, Instant at, Actor actor) {
        return TaskEntry.of(TaskEntry.of(step.move()), at, actor, note(step), percent(step), files(step));
    }

    private static @Nullable String note(TaskStep step) {
        return switch (step) {
            case TaskStep.Report report -> report.text();
            case TaskStep.Submit submit -> submit.text();
            case TaskStep.Return back -> back.reason();
            case TaskStep.Complete complete -> complete.note();
            case TaskStep.Extend extend -> extend.reason();
            case TaskStep.Suspend suspend -> suspend.reason();
            case TaskStep.Cancel cancel -> cancel.reason() + "\n" + cancel.authority();
            case TaskStep.Urge urge -> urge.text();
            case TaskStep.Accept _, TaskStep.UndoAccept _, TaskStep.UndoComplete _, TaskStep.Resume _ -> null;
        };
    }

    private static @Nullable Integer percent(TaskStep step) {
        return step instanceof TaskStep.Report report ? report.percent() : null;
    }

    private static List<FileId> files(TaskStep step) {
        return switch (step) {
            case TaskStep.Report report -> report.files();
            case TaskStep.Submit submit -> submit.files();
            default -> List.of();
        };
    }
}
