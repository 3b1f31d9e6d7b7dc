package vn.danvan.reporting.figure;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.BodyId;
import vn.danvan.rules.period.ReportingPeriod;

/**
 * A figure as one body reported it.
 *
 * @param cell the cell of that report in which it stands, as the pages of reports name it; empty when it has none
 * @param value null when it could point at somebody, or give that away
 * @param split whether the body's area was split afterwards, so that the figure belongs to no single later unit
 */
public record FigureSource(
        UUID submission,
        ReportingPeriod period,
        BodyId body,
        String bodyName,
        String indicator,
        String part,
        String cell,
        @Nullable BigDecimal value,
        Flags flags,
        boolean split) {

    /**
     * What is to be known of it.
     *
     * @param counted whether it is in the figure; of a ratio only what bodies reported that reported both its figures
     * @param readable whether the reader may open the report
     */
    public record Flags(boolean estimated, boolean approved, boolean counted, boolean readable) {}
}
