package vn.danvan.summary.compose;

import java.time.LocalDate;
import java.util.Map;

/**
 * How the tasks of the year's programme stood on a day.
 *
 * @param atEnd whether the day is the last one of the period, so that the numbers stay what they are
 * @param counts by class; empty when there is no programme
 */
public record StoodTasks(LocalDate on, boolean atEnd, Map<String, Long> counts) {

    /** Keeps a copy. */
    public StoodTasks {
        counts = Map.copyOf(counts);
    }
}
