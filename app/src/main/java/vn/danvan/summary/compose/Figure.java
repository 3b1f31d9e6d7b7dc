package vn.danvan.summary.compose;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A figure as it was read.
 *
 * @param value null when nothing was reported or it cannot be formed
 * @param unapproved whether part of it is not approved by every level
 * @param estimated whether part of it is an estimate ("số ước")
 * @param reported how many units reported, of {@code expected}
 */
public record Figure(
        FigureRef ref, @Nullable BigDecimal value, boolean unapproved, boolean estimated, int reported, int expected) {

    /** A figure that nobody reported. */
    public static Figure missing(FigureRef ref) {
        return new Figure(ref, null, false, false, 0, 0);
    }

    /** The value, if there is one. */
    public Optional<BigDecimal> known() {
        return Optional.ofNullable(value);
    }

    /** Whether both say the same of the same, marks included. */
    public boolean sameAs(Figure other) {
        BigDecimal mine = value;
        BigDecimal theirs = other.value;
        boolean sameValue =
                (mine == null || theirs == null) ? (mine == null && theirs == null) : mine.compareTo(theirs) == 0;
        return ref.equals(other.ref) && sameValue && unapproved == other.unapproved && estimated == other.estimated;
    }
}
