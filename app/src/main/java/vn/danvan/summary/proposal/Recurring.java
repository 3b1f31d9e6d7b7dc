package vn.danvan.summary.proposal;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import vn.danvan.directive.task.SeriesView;

/** The recurring tasks that an actor keeps, by what their lines are known by. */
record Recurring(Map<String, SeriesView> series) {

    Recurring {
        series = Map.copyOf(series);
    }

    /** Whether the recurring task of the line has not been stopped. */
    boolean goesOn(LineView line) {
        SeriesView one = series.get(line.key());
        return one != null && one.stoppedOn() == null;
    }

    /** Whether the line left a recurring task out that has stopped, so that it cannot be kept any more. */
    boolean isClosed(LineView line) {
        return line.origin() == Origin.CONTINUING && Boolean.FALSE.equals(line.taken()) && !goesOn(line);
    }

    /** When the recurring task was stopped that the line wanted to be kept. */
    Optional<LocalDate> stopped(LineView line) {
        return line.origin() == Origin.CONTINUING
                ? Optional.ofNullable(series.get(line.key())).flatMap(one -> Optional.ofNullable(one.stoppedOn()))
                : Optional.empty();
    }
}
