package vn.danvan.reporting.submission;

import java.time.Instant;

/**
 * Successive saves of a cell by one person in one sitting, as one change: a paragraph is saved again and again while it is typed.
 *
 * @param change from what stood before the first save to what stands since the last, at its time
 * @param saves how many there were
 * @param first when the first one was
 */
public record CellRun(CellTrace change, int saves, Instant first) {}
