package vn.danvan.reporting.submission;

import java.util.List;
import vn.danvan.reporting.form.Finding;

/**
 * What came of saving cells.
 *
 * @param revision the submission's revision now
 * @param conflicts the cells that were left as they are
 * @param moves the rows of tables that went to another number
 * @param findings what does not agree now
 */
public record Saved(long revision, List<CellConflict> conflicts, List<RowMove> moves, List<Finding> findings) {

    /** Keeps copies. */
    public Saved {
        conflicts = List.copyOf(conflicts);
        moves = List.copyOf(moves);
        findings = List.copyOf(findings);
    }
}
