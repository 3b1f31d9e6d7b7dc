package vn.danvan.reporting.filling.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import vn.danvan.reporting.form.Answers;
import vn.danvan.reporting.form.Question;

/** Figures of a sheet that follow from others: totals, shares, changes since another period. */
final class Figures {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final String NONE = "–";

    private Figures() {}

    /** A figure of another period beside today's. */
    static Sheet.Was was(Optional<BigDecimal> now, Optional<BigDecimal> before) {
        return before.map(value -> new Sheet.Was(FindingTexts.print(value), change(now, value)))
                .orElse(Sheet.Was.NOTHING);
    }

    private static String change(Optional<BigDecimal> now, BigDecimal before) {
        if (now.isEmpty() || before.signum() == 0) {
            return "";
        }
        BigDecimal percent = now.get().subtract(before).multiply(HUNDRED).divide(before.abs(), 1, RoundingMode.HALF_UP);
        String printed = FindingTexts.print(percent) + "%";
        return percent.signum() > 0 ? "+" + printed : printed;
    }

    static String total(Optional<BigDecimal> value) {
        return value.map(FindingTexts::print).orElse(NONE);
    }

    /** Numerator over denominator in per cent with one decimal. */
    static Optional<BigDecimal> share(Answers answers, Question.Figure numerator, Question.Figure denominator) {
        return answers.figure(denominator)
                .filter(whole -> whole.signum() != 0)
                .flatMap(whole -> answers.figure(numerator)
                        .map(part -> part.multiply(HUNDRED).divide(whole, 1, RoundingMode.HALF_UP)));
    }

    static String percent(Optional<BigDecimal> share) {
        return share.map(value -> FindingTexts.print(value) + "%").orElse(NONE);
    }

    /** A share of another period; a change of a share would be read as one of the figure, so none is shown. */
    static Sheet.Was wasShare(Optional<BigDecimal> share) {
        return share.map(value -> new Sheet.Was(FindingTexts.print(value) + "%", ""))
                .orElse(Sheet.Was.NOTHING);
    }
}
