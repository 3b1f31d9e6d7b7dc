package vn.danvan.reporting.submission;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.danvan.reporting.form.Answers.Cell;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.Answers.Words;

/**
 * A cell as somebody wants it.
 *
 * @param now what is to stand there, empty when it is to be cleared
 * @param remark the remark beside it from now on, blank for none; null leaves it as it is
 * @param seen what the writer saw there before
 * @param seenRemark the remark that the writer saw there before, blank for none; null when what stands there was looked up
 *     just now, so that it may be replaced whatever it is
 * @param row what the row of a table was called in which the writer saw the cell, blank when nothing at all stood in that row; null
 *     where no place is meant, or whatever is there
 */
public record CellChange(
        CellId cell,
        Optional<Cell> now,
        @Nullable String remark,
        Optional<Cell> seen,
        @Nullable String seenRemark,
        @Nullable String row) {

    /** A remark that is as it was seen was left alone, whatever somebody else has written there since. */
    public CellChange {
        remark = remark == null ? null : Words.tidy(remark);
        seenRemark = seenRemark == null ? null : Words.tidy(seenRemark);
        if (remark != null && remark.equals(seenRemark)) {
            remark = null;
        }
    }

    /** A change of a cell that stands in no row, or in whichever there is. */
    public CellChange(
            CellId cell,
            Optional<Cell> now,
            @Nullable String remark,
            Optional<Cell> seen,
            @Nullable String seenRemark) {
        this(cell, now, remark, seen, seenRemark, null);
    }

    /** A change of somebody who knows what remark stands there, or leaves it as it is. */
    public CellChange(CellId cell, Optional<Cell> now, @Nullable String remark, Optional<Cell> seen) {
        this(cell, now, remark, seen, null, null);
    }

    /** The same in another cell. */
    CellChange in(CellId place) {
        return new CellChange(place, now, remark, seen, seenRemark, row);
    }

    /** The same by somebody who saw the row of the cell called so. */
    public CellChange inRow(String called) {
        return new CellChange(cell, now, remark, seen, seenRemark, called);
    }

    /** Whether it would put something over what the writer has not seen; what is wanted anyway overwrites nothing. */
    boolean overwrites(CellStore.@Nullable Stored stored) {
        Optional<Cell> content = stored == null ? Optional.empty() : stored.content();
        return !(CellText.same(content, seen) || CellText.same(content, now)) || overwritesRemark(stored);
    }

    private boolean overwritesRemark(CellStore.@Nullable Stored stored) {
        String beside = stored == null || stored.remark() == null ? "" : stored.remark();
        return remark != null && seenRemark != null && !beside.equals(seenRemark) && !beside.equals(remark);
    }
}
