package vn.danvan.reporting.form;

import java.time.LocalDate;
import java.util.Optional;
import vn.danvan.rules.content.Confidence;
import vn.danvan.rules.content.Wording;

/**
 * What is measured, wherever and by whomever it is reported.
 *
 * @param code the name that stays, such as {@code DVK.DK}
 * @param group its place in lists
 * @param domain field of work, by the code of directives
 * @param unit what it counts
 * @param of numerator and denominator of a ratio, else empty
 * @param breakdown the parts it is asked for in, else empty
 * @param decimals digits behind the comma, 0 to 3
 * @param estimable whether an estimate ("số ước") may be reported
 * @param sensitive whether small numbers of it could point at somebody, so that they are not shown
 * @param basis where it is taken from and for which days it is defined
 * @param why why its figures cannot be added, for {@link Summing#NONE} those of places, for {@link Measure#CARRIED} those of
 *     periods
 */
public record Indicator(
        String code,
        String group,
        String domain,
        Wording name,
        Unit unit,
        Measure measure,
        Summing summing,
        Optional<Ratio> of,
        Polarity polarity,
        Optional<Breakdown> breakdown,
        int decimals,
        boolean estimable,
        boolean sensitive,
        Basis basis,
        Optional<Wording> why) {

    /**
     * What an indicator rests on.
     *
     * @param source the legal act or rule
     * @param from the first day for which it is defined
     * @param to the last such day, empty when it is in use
     * @param confidence whether the source was read
     */
    public record Basis(String source, LocalDate from, Optional<LocalDate> to, Confidence confidence) {

        /** Whether it is defined on all days of a span; one without an end never ends. */
        public boolean covers(LocalDate first, Optional<LocalDate> last) {
            return !first.isBefore(from)
                    && to.filter(end -> last.isEmpty() || last.get().isAfter(end))
                            .isEmpty();
        }
    }

    /** The same under another code and name. */
    public Indicator called(String otherCode, Wording otherName) {
        return new Indicator(
                otherCode, group, domain, otherName, unit, measure, summing, of, polarity, breakdown, decimals,
                estimable, sensitive, basis, why);
    }

    /**
     * Whether a figure of the one means the same as a figure of the other: unit, adding up, parts, what is hidden of it. A part
     * that ends means what it meant.
     */
    boolean measuresLike(Indicator other) {
        return unit.equals(other.unit)
                && measure == other.measure
                && summing == other.summing
                && of.equals(other.of)
                && breakdown.map(Breakdown::undated).equals(other.breakdown.map(Breakdown::undated))
                && sensitive == other.sensitive;
    }

    /** The codes of two indicators of the same unit. */
    public record Ratio(String numerator, String denominator) {}
}
