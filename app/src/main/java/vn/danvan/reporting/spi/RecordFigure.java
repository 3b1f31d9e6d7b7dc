package vn.danvan.reporting.spi;

import java.math.BigDecimal;
import vn.danvan.kernel.BodyId;

/**
 * A figure counted from records.
 *
 * @param part a part of the indicator's breakdown, {@code ""} for the whole
 * @param days of which it is counted
 * @param link address of a page that lists the records
 */
public record RecordFigure(
        String indicator, String part, BodyId body, CountedDays days, BigDecimal value, String link) {}
