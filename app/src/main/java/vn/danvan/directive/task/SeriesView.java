package vn.danvan.directive.task;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.BodyId;

/**
 * A task that comes back.
 *
 * @param assigner in whose name the tasks are given
 * @param lead who carries them out: the body it was set up for, or who has the place of that
 * @param nextPeriod first day of the period the next task is made for
 * @param until no task is made for periods that begin after this day, or null
 * @param stoppedOn the day it was stopped, or null
 * @param gone who of its bodies is no more without another going on with it, so that it gives nothing until it is handed
 *     over; null while there is somebody for both
 */
public record SeriesView(
        SeriesId id,
        String content,
        BodyId assigner,
        BodyId lead,
        Recurrence recurrence,
        int dayOfMonth,
        LocalDate nextPeriod,
        @Nullable LocalDate until,
        @Nullable LocalDate stoppedOn,
        @Nullable Gone gone) {

    /** A body that is no more; the message {@code task.series.gone.<NAME>} says it. */
    public enum Gone {
        /** Whoever carries the tasks out, and nobody has its place. */
        LEAD,
        /** Whoever gives them. */
        ASSIGNER
    }

    /** Whether it gives its tasks by itself; so it does when its lead ended and another has the place of that. */
    public boolean goesOn() {
        return stoppedOn == null && gone == null;
    }

    /** Why it waits to be handed over, unless it was stopped. */
    public Optional<Gone> waits() {
        return stoppedOn == null ? Optional.ofNullable(gone) : Optional.empty();
    }
}
