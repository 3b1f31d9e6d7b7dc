package vn.danvan.reporting.submission;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.AccountId;
import vn.danvan.kernel.BodyId;
import vn.danvan.reporting.form.Answers.Cell;
import vn.danvan.reporting.form.Answers.CellId;

/**
 * What somebody who approves remarked at a cell of a report.
 *
 * @param cell the cell; without a part the whole question where that is asked in parts or as a table
 * @param body in whose name
 * @param sent the step with which it went to the body that reports; null while only the own body sees it
 * @param removed whether it was taken away before it was sent
 * @param answer what the body that reports wrote; null when nothing
 * @param changes what became of the cell since: until the report is sent again as it stands now, then as it was sent
 */
public record CellComment(
        CommentId id,
        CellId cell,
        BodyId body,
        Written written,
        @Nullable Sent sent,
        boolean removed,
        @Nullable Written answer,
        List<Change> changes) {

    /** Keeps a copy. */
    public CellComment {
        changes = List.copyOf(changes);
    }

    /** A text, who wrote it and when. */
    public record Written(String text, AccountId by, Instant at) {}

    /**
     * The step with which it was sent.
     *
     * @param again whether the report was sent again since
     */
    public record Sent(StepView.Kind step, Instant at, boolean again) {}

    /** What stood in a cell and beside it, and what stands there since; beside it is the remark of who fills in, empty for none. */
    public record Change(
            CellId cell, Optional<Cell> before, Optional<Cell> after, String besideBefore, String besideAfter) {

        /** Whether something else stands beside the cell. */
        public boolean beside() {
            return !besideBefore.equals(besideAfter);
        }

        /** Whether something else stands in the cell. */
        public boolean within() {
            return !before.equals(after);
        }
    }

    /** Whether only the own body sees it. */
    public boolean isUnsent() {
        return sent == null;
    }

    /** Whether it went with the report that was sent back: then it asks for an answer. */
    public boolean isAsking() {
        return sent != null && sent.step() == StepView.Kind.SENT_BACK;
    }

    /** Whether the body that reports has done something about it: changed the cell or written an answer. */
    public boolean isAnswered() {
        return answer != null || !changes.isEmpty();
    }

    /** Whether the body that reports can still answer: the report was sent back and not sent again. */
    public boolean isOpen() {
        return isAsking() && sent != null && !sent.again();
    }

    /** What was written as an answer, empty when nothing. */
    public String answered() {
        return answer == null ? "" : answer.text();
    }
}
