package vn.danvan.summary.compose;

import vn.danvan.kernel.AreaId;

/**
 * Which figure is meant.
 *
 * @param indicator the indicator's code
 * @param part a part of its breakdown, {@code ""} for all of it
 * @param area where
 * @param period when
 */
public record FigureRef(String indicator, String part, AreaId area, Span period) {

    /** The same figure of another year. */
    public FigureRef inYear(int year) {
        return new FigureRef(indicator, part, area, period.inYear(year));
    }

    /** The same figure of another area. */
    public FigureRef at(AreaId other) {
        return new FigureRef(indicator, part, other, period);
    }

    /** The same figure of one part. */
    public FigureRef part(String other) {
        return new FigureRef(indicator, other, area, period);
    }
}
