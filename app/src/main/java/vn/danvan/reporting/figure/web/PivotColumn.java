package vn.danvan.reporting.figure.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.danvan.reporting.figure.FigureLine;
import vn.danvan.reporting.form.Indicator;
import vn.danvan.rules.period.ReportingPeriod;

/**
 * One of the three things a figure is of, or several; what a row leaves open its column says.
 *
 * @param period null when another says it; empty for the sum of the reports
 */
record PivotColumn(
        @Nullable Indicator indicator,
        String part,
        @Nullable FigureLine line,
        @Nullable Optional<ReportingPeriod> period) {

    /** What the two say together. */
    PivotColumn with(PivotColumn other) {
        return new PivotColumn(
                indicator == null ? other.indicator : indicator,
                part.isEmpty() ? other.part : part,
                line == null ? other.line : line,
                period == null ? other.period : period);
    }
}
