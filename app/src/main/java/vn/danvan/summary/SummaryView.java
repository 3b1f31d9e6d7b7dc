package vn.danvan.summary;

import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.AreaId;
import vn.danvan.kernel.BodyId;
import vn.danvan.summary.compose.Span;

/**
 * A summary: one outline of one body for one period.
 *
 * @param outline the outline's id
 * @param area the area it sums up
 * @param keeper to whom it was handed over; null while it was to nobody
 */
public record SummaryView(
        SummaryId id,
        String outline,
        BodyId body,
        AreaId area,
        Span period,
        @Nullable BodyId keeper) {

    /** One that was handed to nobody. */
    SummaryView(SummaryId id, String outline, BodyId body, AreaId area, Span period) {
        this(id, outline, body, area, period, null);
    }
}
