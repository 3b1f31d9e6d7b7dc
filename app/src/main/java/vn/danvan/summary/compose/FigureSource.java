package vn.danvan.summary.compose;

import java.math.BigDecimal;
import java.util.Optional;

/** Where the composer takes its figures from. */
public interface FigureSource {

    /** Knows nothing. */
    FigureSource NONE = new FigureSource() {
        @Override
        public Figure figure(FigureRef ref) {
            return Figure.missing(ref);
        }

        @Override
        public Optional<BigDecimal> target(FigureRef ref) {
            return Optional.empty();
        }
    };

    /** The figure; one without value when nobody reported it. */
    Figure figure(FigureRef ref);

    /** What was to be reached, when a target was set. */
    Optional<BigDecimal> target(FigureRef ref);

    /** What was to be reached in the whole year, of a figure of a part of one. */
    default Optional<BigDecimal> targetOfYear(FigureRef ref) {
        return Optional.empty();
    }
}
