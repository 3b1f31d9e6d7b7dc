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
 * @param before what stood there, empty when nothing did or only the remark changed
 * @param after what stands there since, empty when it was cleared or only the remark changed
 * @param remark the new remark when it is the remark that changed, blank when it was taken away; else null
 * @param edition the former edition that alone asks for the cell, null for a cell of the submission's own edition
 * @param above the body above that entered it for the submission's own body, null when that did itself
 */
public record CellTrace(
        CellId cell,
        Optional<Cell> before,
        Optional<Cell> after,
        @Nullable String remark,
        AccountId by,
        @Nullable BodyId above,
        Instant at,
        @Nullable String edition) {}
