package vn.danvan.demo;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.danvan.reporting.form.Answers.Cell;
import vn.danvan.reporting.form.Answers.Value;
import vn.danvan.reporting.submission.CellChange;

/**
 * A figure that a body reports wrongly at first and corrects when its report has been approved.
 *
 * @param body code of the body
 * @param times so many times as much as it is is reported at first
 * @param reason why the body corrects its report
 */
record Mistake(String body, String question, int times, String reason) {

    /** The answers with the wrong figure instead of the right one. */
    List<CellChange> made(List<CellChange> right) {
        return right.stream()
                .map(change -> isIn(change)
                        ? new CellChange(change.cell(), wrong(change), change.remark(), change.seen())
                        : change)
                .toList();
    }

    /** What puts the right figure in the place of the wrong one. */
    List<CellChange> mended(List<CellChange> right) {
        return right.stream()
                .filter(this::isIn)
                .map(change -> new CellChange(change.cell(), change.now(), change.remark(), wrong(change)))
                .toList();
    }

    /** In the figure, and in the rows of a table that must add up to it. */
    private boolean isIn(CellChange change) {
        return change.cell().question().equals(question) || change.cell().part().endsWith("/" + question);
    }

    private Optional<Cell> wrong(CellChange change) {
        return change.now()
                .map(cell -> cell instanceof Value(BigDecimal value, boolean estimated)
                        ? new Value(value.multiply(BigDecimal.valueOf(times)), estimated)
                        : cell);
    }
}
