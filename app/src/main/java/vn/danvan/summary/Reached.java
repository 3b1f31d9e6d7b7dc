package vn.danvan.summary;

import java.math.BigDecimal;
import java.util.Optional;
import vn.danvan.reporting.form.Indicator;
import vn.danvan.summary.compose.Figure;

/**
 * A figure beside its target.
 *
 * @param figure the one that has a value, if there is one
 * @param hidden whether it was reported and is shown to nobody
 */
public record Reached(Indicator indicator, Optional<Figure> figure, boolean hidden, BigDecimal target) {

    /** What was reached, if it is known. */
    public Optional<BigDecimal> value() {
        return figure.flatMap(Figure::known);
    }
}
