package vn.danvan.directive.task;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.FileId;

/** A move with what it needs; {@link Tasks#perform} checks and carries it out. */
public sealed interface TaskStep {

    /** Which move this is. */
    TaskMove move();

    /** The lead body takes the task on. */
    record Accept() implements TaskStep {
        @Override
        public TaskMove move() {
            return TaskMove.ACCEPT;
        }
    }

    /** The lead body takes its acceptance back. */
    record UndoAccept() implements TaskStep {
        @Override
        public TaskMove move() {
            return TaskMove.UNDO_ACCEPT;
        }
    }

    /**
     * How the work stands.
     *
     * @param percent 0 to 100, or null when it cannot be said in a number
     */
    record Report(String text, @Nullable Integer percent, List<FileId> files) implements TaskStep {
        public Report {
            files = List.copyOf(files);
        }

        @Override
        public TaskMove move() {
            return TaskMove.REPORT;
        }
    }

    /** The work is handed to the assigner as done. */
    record Submit(String text, List<FileId> files) implements TaskStep {
        public Submit {
            files = List.copyOf(files);
        }

        @Override
        public TaskMove move() {
            return TaskMove.SUBMIT;
        }
    }

    /** Submitted work goes back. */
    record Return(String reason) implements TaskStep {
        @Override
        public TaskMove move() {
            return TaskMove.RETURN;
        }
    }

    /** Submitted work is confirmed; the note may be empty. */
    record Complete(String note) implements TaskStep {
        @Override
        public TaskMove move() {
            return TaskMove.COMPLETE;
        }
    }

    /** A confirmation is taken back. */
    record UndoComplete() implements TaskStep {
        @Override
        public TaskMove move() {
            return TaskMove.UNDO_COMPLETE;
        }
    }

    /** A decision sets a new deadline; number and date of the decision may be missing, its authority may not. */
    record Extend(
            LocalDate due,
            String authority,
            @Nullable String decisionNumber,
            @Nullable LocalDate decisionDate,
            String reason)
            implements TaskStep {
        @Override
        public TaskMove move() {
            return TaskMove.EXTEND;
        }
    }

    /** The task halts; {@code until} is the day it is expected to go on, or null. */
    record Suspend(LocalDate from, @Nullable LocalDate until, String reason) implements TaskStep {
        @Override
        public TaskMove move() {
            return TaskMove.SUSPEND;
        }
    }

    /** The task goes on, with this deadline from now on; null keeps the one it has. */
    record Resume(@Nullable LocalDate due) implements TaskStep {
        @Override
        public TaskMove move() {
            return TaskMove.RESUME;
        }
    }

    /** The task and every open task below it are called off. */
    record Cancel(String reason, String authority) implements TaskStep {
        @Override
        public TaskMove move() {
            return TaskMove.CANCEL;
        }
    }

    /** The lead body is urged; the text may be empty. */
    record Urge(String text) implements TaskStep {
        @Override
        public TaskMove move() {
            return TaskMove.URGE;
        }
    }
}
