package vn.danvan.reporting.submission;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.AccountId;
import vn.danvan.kernel.BodyId;
import vn.danvan.reporting.form.Answers.Cell;
import vn.danvan.reporting.form.Answers.CellId;

/**
 * One change of a cell.
 *
 * @param before what stood there, empty when nothing did or the content did not change
 * @param after what stands there since, empty when it was cleared or the content did not change
 * @param remark the new remark when it is the remark that changed, blank when it was taken away; else null
 * @param file the file that was put beside the cell or taken from it; else null
 * @param edition the former edition that alone asks for the cell, null for a cell of the submission's own edition
 * @param above the body above that entered it for the submission's own body, null when that did itself
 */
public record CellTrace(
        CellId cell,
        Optional<Cell> before,
        Optional<Cell> after,
        @Nullable String remark,
        @Nullable Moved file,
        AccountId by,
        @Nullable BodyId above,
        Instant at,
        @Nullable String edition) {

    /**
     * A file that came or went.
     *
     * @param name what it is called
     * @param added whether it came
     */
    public record Moved(String name, boolean added) {}
}
