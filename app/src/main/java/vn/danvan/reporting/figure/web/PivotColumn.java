package vn.danvan.reporting.figure.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.danvan.reporting.figure.FigureLine;
import vn.danvan.reporting.form.Indicator;
import vn.danvan.rules.period.ReportingPeriod;

/**
 * One of the three things a figure is of, or several; what a row leaves open its column says.
 *
 * @param when null when another says it
 */
record PivotColumn(
        @Nullable Indicator indicator,
        String part,
        @Nullable FigureLine line,
        @Nullable When when) {

    /** A period; empty for the sum of the reports of all. */
    record When(Optional<ReportingPeriod> period) {}

    /** What the two say together. */
    PivotColumn with(PivotColumn other) {
        return new PivotColumn(
                indicator == null ? other.indicator : indicator,
                part.isEmpty() ? other.part : part,
                line == null ? other.line : line,
                when == null ? other.when : when);
    }
}
