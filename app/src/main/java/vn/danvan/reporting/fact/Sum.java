package vn.danvan.reporting.fact;

import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.BodyId;
import vn.danvan.rules.period.ReportingPeriod;

/**
 * Facts of one indicator and period that stand in the same place.
 *
 * @param part a part of the breakdown, or {@code ""} for the whole
 * @param standing where they stand, as far as the query tells places apart
 * @param body the body, when the query tells bodies apart
 */
public record Sum(
        String indicator,
        String part,
        ReportingPeriod period,
        Standing standing,
        @Nullable BodyId body,
        Tally tally) {}
