package vn.danvan.summary;

import vn.danvan.kernel.AreaId;
import vn.danvan.kernel.BodyId;
import vn.danvan.summary.compose.Span;

/**
 * A summary: one outline of one body for one period.
 *
 * @param outline the outline's id
 * @param area the area it sums up
 */
public record SummaryView(SummaryId id, String outline, BodyId body, AreaId area, Span period) {}
