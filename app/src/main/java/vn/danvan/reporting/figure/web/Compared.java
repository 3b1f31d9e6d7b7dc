package vn.danvan.reporting.figure.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import vn.danvan.reporting.figure.Figure;
import vn.danvan.reporting.figure.FigureText;
import vn.danvan.reporting.figure.Plan;
import vn.danvan.reporting.form.Indicator;
import vn.danvan.reporting.form.Polarity;

/** What a figure comes to beside that of a year earlier, and beside its target. */
final class Compared {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal LEAST = new BigDecimal("0.1");

    private Compared() {}

    /**
     * In per cent; of shares the difference in points, of what is shown. Empty unless both are known, and of sums of periods unless
     * the unit existed in as many of them.
     */
    static Optional<BigDecimal> change(Optional<Figure> before, Optional<Figure> now, Indicator indicator) {
        Optional<BigDecimal> earlier = before.flatMap(Figure::number);
        Optional<BigDecimal> later = now.flatMap(Figure::number);
        if (earlier.isEmpty() || later.isEmpty() || !spell(before).equals(spell(now))) {
            return Optional.empty();
        }
        return FigureText.isShare(indicator)
                ? Optional.of(
                        FigureText.shown(later.get(), indicator).subtract(FigureText.shown(earlier.get(), indicator)))
                : FigureText.change(earlier.get(), later.get());
    }

    /** In how many of the periods added the unit existed; empty for all. */
    static Optional<Figure.Spell> spell(Optional<Figure> figure) {
        return figure.flatMap(Figure::known).flatMap(Figure.Marks::spell);
    }

    /**
     * How much of the target it is, in per cent with one decimal; nothing of a target of 0. What is short of the target is never
     * shown as 100 %, and what is more than nothing never as 0 %.
     */
    static Optional<BigDecimal> reached(Optional<Plan> target, Optional<Figure> now) {
        return target.flatMap(Plan::value)
                .filter(one -> one.signum() > 0)
                .flatMap(one -> now.flatMap(Figure::number).map(value -> share(value, one)));
    }

    static BigDecimal share(BigDecimal part, BigDecimal whole) {
        BigDecimal rounded = part.multiply(HUNDRED).divide(whole, 1, RoundingMode.HALF_UP);
        if (part.compareTo(whole) < 0 && rounded.compareTo(HUNDRED) >= 0) {
            return HUNDRED.subtract(LEAST);
        }
        return part.signum() > 0 && rounded.signum() == 0 ? LEAST : rounded;
    }

    /** Whether the target is a limit, which is not to be reached but kept. */
    static boolean isLimit(Indicator indicator) {
        return indicator.polarity() == Polarity.DOWN;
    }

    /** Whether there is a limit that was not kept: by the numbers themselves, for a per cent is rounded and 0 has none. */
    static boolean over(Optional<Plan> target, Optional<Figure> now, Indicator indicator) {
        return isLimit(indicator)
                && target.flatMap(Plan::value)
                        .flatMap(one -> now.flatMap(Figure::number).filter(value -> value.compareTo(one) > 0))
                        .isPresent();
    }
}
