package vn.danvan.directive.task.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.directive.task.TaskMove;
import vn.danvan.directive.task.TaskStep;
import vn.danvan.directive.task.TaskView;
import vn.danvan.kernel.FileId;
import vn.danvan.kernel.NotFound;
import vn.danvan.kernel.Refusal;

/**
 * What was typed on the page of a move, kept as text so that nothing is lost when it is refused.
 *
 * @param version the version of the task the page was drawn from
 */
public record ActForm(
        int version,
        @Nullable String text,
        @Nullable String percent,
        @Nullable String due,
        @Nullable String from,
        @Nullable String until,
        @Nullable String authority,
        @Nullable String decisionNumber,
        @Nullable String decisionDate,
        @Nullable List<String> kept) {

    /** The form as first shown: the days a move is likely to need are filled in. */
    static ActForm fresh(TaskView task, TaskMove move, LocalDate today) {
        LocalDate due = move == TaskMove.RESUME ? dueAfterHalt(task, today) : null;
        return new ActForm(
                task.version(),
                null,
                task.percent() == null ? null : task.percent().toString(),
                due == null ? null : due.toString(),
                today.toString(),
                null,
                null,
                null,
                null,
                List.of());
    }

    /** The deadline moved by the days the task stood still; a deadline that had passed before stays. */
    static @Nullable LocalDate dueAfterHalt(TaskView task, LocalDate today) {
        LocalDate due = task.due();
        TaskView.Suspension halt = task.suspension();
        if (due == null || halt == null || halt.from().isAfter(due)) {
            return due;
        }
        return due.plusDays(halt.from().until(today, java.time.temporal.ChronoUnit.DAYS));
    }

    ActForm atVersion(int fresh) {
        return new ActForm(fresh, text, percent, due, from, until, authority, decisionNumber, decisionDate, kept);
    }

    ActForm keeping(List<FileId> files) {
        return new ActForm(
                version,
                text,
                percent,
                due,
                from,
                until,
                authority,
                decisionNumber,
                decisionDate,
                files.stream().map(FileId::toString).toList());
    }

    List<FileId> keptFiles() {
        List<FileId> files = new ArrayList<>();
        if (kept != null) {
            kept.forEach(id -> files.add(FileId.of(id)));
        }
        return files;
    }

    /** The step the form asks for; faults that keep it from being read are added. */
    @Nullable
    TaskStep step(TaskMove move, List<FileId> files, List<Refusal> faults) {
        String typed = TaskForms.text(text);
        TaskStep step = switch (move) {
            case ACCEPT -> new TaskStep.Accept();
            case UNDO_ACCEPT -> new TaskStep.UndoAccept();
            case REPORT -> new TaskStep.Report(typed, TaskForms.number(percent, "percent", faults), files);
            case SUBMIT -> new TaskStep.Submit(typed, files);
            case RETURN -> new TaskStep.Return(typed);
            case COMPLETE -> new TaskStep.Complete(typed);
            case UNDO_COMPLETE -> new TaskStep.UndoComplete();
            case EXTEND -> extend(typed, faults);
            case SUSPEND -> suspend(typed, faults);
            case RESUME -> new TaskStep.Resume(TaskForms.date(due, "due", faults));
            case CANCEL -> new TaskStep.Cancel(typed, TaskForms.text(authority));
            case URGE -> new TaskStep.Urge(typed);
            case HAND_DOWN, EDIT, REASSIGN -> throw new NotFound("move", move);
        };
        return faults.isEmpty() ? step : null;
    }

    private @Nullable TaskStep extend(String reason, List<Refusal> faults) {
        LocalDate to = TaskForms.date(due, "due", faults);
        LocalDate decided = TaskForms.date(decisionDate, "decisionDate", faults);
        TaskForms.require(to != null, "due", "task.due-missing", faults);
        if (to == null || !faults.isEmpty()) {
            TaskForms.require(TaskForms.orNull(authority) != null, "authority", "task.authority-missing", faults);
            TaskForms.require(!reason.isBlank(), "text", "task.reason-missing", faults);
            return null;
        }
        return new TaskStep.Extend(to, TaskForms.text(authority), TaskForms.orNull(decisionNumber), decided, reason);
    }

    private @Nullable TaskStep suspend(String reason, List<Refusal> faults) {
        LocalDate first = TaskForms.date(from, "from", faults);
        LocalDate last = TaskForms.date(until, "until", faults);
        TaskForms.require(first != null, "from", "task.from-missing", faults);
        if (first == null || !faults.isEmpty()) {
            TaskForms.require(!reason.isBlank(), "text", "task.reason-missing", faults);
            return null;
        }
        return new TaskStep.Suspend(first, last, reason);
    }
}
