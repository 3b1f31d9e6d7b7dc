package vn.danvan.reporting.form;

import java.util.Optional;
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
 * @param why why its figures cannot be added, for {@link Summing#NONE}
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
        Optional<Wording> why) {

    /** The codes of two indicators of the same unit. */
    public record Ratio(String numerator, String denominator) {}
}
