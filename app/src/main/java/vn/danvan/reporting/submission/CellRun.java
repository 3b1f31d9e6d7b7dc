package vn.danvan.reporting.submission;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.danvan.reporting.form.Answers.Cell;
import vn.danvan.reporting.form.Answers.Words;

/**
 * Successive saves of a cell by one person in one sitting, as one change: a paragraph is saved again and again while it is typed.
 *
 * @param change from what stood before the first save to what stands since the last, at its time
 * @param saves how many there were
 * @param first when the first one was
 */
public record CellRun(CellTrace change, int saves, Instant first) {

    /** So many characters of texts go into one file: paragraphs are long, and each stands there before and after. */
    static final int MOST_TEXT = 10_000_000;

    /** How many of the first ones go into a file together; fewer than all where their texts are longer. */
    public static int fitting(List<CellRun> runs) {
        long text = 0;
        for (int at = 0; at < runs.size(); at++) {
            text += runs.get(at).text();
            if (text > MOST_TEXT) {
                return at;
            }
        }
        return runs.size();
    }

    /** How many characters it says. */
    long text() {
        String remark = change.remark();
        return (remark == null ? 0 : remark.length()) + length(change.before()) + length(change.after());
    }

    private static long length(Optional<Cell> cell) {
        return cell.map(one -> one instanceof Words(String words) ? words.length() : 0)
                .orElse(0);
    }
}
