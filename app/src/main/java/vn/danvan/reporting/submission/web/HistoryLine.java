package vn.danvan.reporting.submission.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the file of what became of cells: a change, or what somebody who approves remarked at a cell, or what was answered.
 *
 * @param before what stood there; null where nothing in the cell was changed
 * @param who who changed or wrote it
 * @param enteredFor the body that entered it for the one that reports; null when that did so itself
 * @param saves how many saves the change is; null of what was remarked and answered
 * @param first when the first of them was
 */
record HistoryLine(
        String cell,
        @Nullable String before,
        String after,
        String who,
        @Nullable String enteredFor,
        Instant at,
        @Nullable Integer saves,
        @Nullable Instant first) {

    /** What was written at a cell and changed nothing in it. */
    static HistoryLine written(String cell, String text, String who, Instant at) {
        return new HistoryLine(cell, null, text, who, null, at, null, null);
    }
}
