package vn.danvan.directive.task;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.BodyId;

/**
 * A task that comes back.
 *
 * @param nextPeriod first day of the period the next task is made for
 * @param until no task is made for periods that begin after this day, or null
 * @param stoppedOn the day it was stopped, or null
 */
public record SeriesView(
        SeriesId id,
        String content,
        BodyId lead,
        Recurrence recurrence,
        int dayOfMonth,
        LocalDate nextPeriod,
        @Nullable LocalDate until,
        @Nullable LocalDate stoppedOn) {}
