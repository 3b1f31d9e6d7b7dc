package vn.danvan.reporting.fact;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.danvan.reporting.form.Indicator;
import vn.danvan.reporting.form.Summing;

/**
 * Facts taken together.
 *
 * @param value their sum; of a ratio the sum of its numerators
 * @param base of a ratio the sum of its denominators over the same bodies, else null
 * @param reports how many bodies' facts are in it
 */
public record Tally(BigDecimal value, @Nullable BigDecimal base, int reports, boolean unapproved, boolean estimated) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DIGITS = 6;

    public Tally plus(Tally other) {
        return new Tally(
                value.add(other.value),
                base == null || other.base == null ? null : base.add(other.base),
                reports + other.reports,
                unapproved || other.unapproved,
                estimated || other.estimated);
    }

    /** The value they come to; empty for a ratio of nothing. */
    public Optional<BigDecimal> result(Indicator indicator) {
        if (indicator.summing() != Summing.RATIO) {
            return Optional.of(value);
        }
        if (base == null || base.signum() == 0) {
            return Optional.empty();
        }
        BigDecimal times = indicator.unit().id().equals("phan-tram") ? HUNDRED : BigDecimal.ONE;
        return Optional.of(value.multiply(times).divide(base, DIGITS, RoundingMode.HALF_UP));
    }
}
