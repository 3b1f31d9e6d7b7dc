package vn.danvan.summary.compose;

import java.math.BigDecimal;
import java.util.Optional;

/** Where the composer takes its figures from. */
public interface FigureSource {

    /** The figure; one without value when nobody reported it. */
    Figure figure(FigureRef ref);

    /** What was to be reached, when a target was set. */
    Optional<BigDecimal> target(FigureRef ref);
}
