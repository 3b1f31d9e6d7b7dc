package vn.danvan.reporting.submission;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.AccountId;
import vn.danvan.reporting.form.Answers.Cell;
import vn.danvan.reporting.form.Answers.CellId;

/**
 * A cell that was not changed, because somebody else changed it or its remark since the writer saw it.
 *
 * @param stored what stands there
 * @param wanted what the writer wanted there
 * @param by who changed it last
 * @param row what the row is called by now in which it stands, blank for nothing, when its name was changed and not the cell; else null
 */
public record CellConflict(
        CellId cell,
        Side stored,
        Side wanted,
        AccountId by,
        Instant at,
        @Nullable String row) {

    /**
     * One of the two contents.
     *
     * @param content empty when the cell is
     * @param remark the remark beside it, "" for none
     */
    public record Side(Optional<Cell> content, String remark) {}

    /** The same of another cell. */
    CellConflict in(CellId place) {
        return new CellConflict(place, stored, wanted, by, at, row);
    }

    /** Whether the two differ in their remarks. */
    public boolean ofRemarks() {
        return !stored.remark().equals(wanted.remark());
    }
}
