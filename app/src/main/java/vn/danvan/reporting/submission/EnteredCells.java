package vn.danvan.reporting.submission;

import java.util.List;

/**
 * What came of entering cells from a file or another program.
 *
 * @param revision the submission's revision now
 * @param conflicts the cells that were left as they are
 */
public record EnteredCells(long revision, List<CellConflict> conflicts) {

    /** Keeps a copy. */
    public EnteredCells {
        conflicts = List.copyOf(conflicts);
    }
}
