package vn.danvan.reporting.figure;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.BodyId;

/**
 * A figure as one body reported it.
 *
 * @param cell the cell it stands in, as the pages of reports name it; empty when no form asks for the indicator any more
 * @param value null when it could point at somebody, or give that away
 * @param split whether the body's area was split afterwards, so that the figure belongs to no single later unit
 */
public record FigureSource(
        UUID submission,
        BodyId body,
        String bodyName,
        String indicator,
        String part,
        String cell,
        @Nullable BigDecimal value,
        Flags flags,
        boolean split) {

    /** What is to be known of it. */
    public record Flags(boolean estimated, boolean approved) {}
}
