package vn.danvan.directive.task;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.BodyId;

/**
 * A task that comes back.
 *
 * @param assigner in whose name the tasks are given
 * @param nextPeriod first day of the period the next task is made for
 * @param until no task is made for periods that begin after this day, or null
 * @param stoppedOn the day it was stopped, or null
 * @param gone who of its bodies is no more, so that it gives nothing until it is handed over; null while all are there
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
        /** Whoever carries the tasks out. */
        LEAD,
        /** Whoever gives them. */
        ASSIGNER
    }

    /** Why it waits to be handed over, unless it was stopped. */
    public Optional<Gone> waits() {
        return stoppedOn == null ? Optional.ofNullable(gone) : Optional.empty();
    }
}
