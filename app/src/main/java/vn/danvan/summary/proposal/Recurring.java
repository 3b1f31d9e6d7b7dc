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

    /** Whether the recurring task of the line gives its tasks by itself. */
    boolean goesOn(LineView line) {
        SeriesView one = series.get(line.key());
        return one != null && one.goesOn();
    }

    /** Who of its bodies is no more, so that the recurring task of the line waits to be handed over. */
    Optional<SeriesView.Gone> waits(LineView line) {
        return Optional.ofNullable(series.get(line.key())).flatMap(SeriesView::waits);
    }

    /** Whether there is something of the recurring task left to be stopped: it goes on, or would once it is handed over. */
    boolean mayStop(LineView line) {
        return goesOn(line) || waits(line).isPresent();
    }

    /** Whether the line left a recurring task out that has stopped, so that it cannot be kept any more. */
    boolean isClosed(LineView line) {
        return line.origin() == Origin.CONTINUING && Boolean.FALSE.equals(line.taken()) && !mayStop(line);
    }

    /** When the recurring task was stopped that the line wanted to be kept. */
    Optional<LocalDate> stopped(LineView line) {
        return line.origin() == Origin.CONTINUING
                ? Optional.ofNullable(series.get(line.key())).flatMap(one -> Optional.ofNullable(one.stoppedOn()))
                : Optional.empty();
    }
}
