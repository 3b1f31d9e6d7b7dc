package vn.danvan.reporting.figure;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import vn.danvan.kernel.AreaId;
import vn.danvan.rules.period.ReportingPeriod;

/** Says why what stands in a line of restated figures is not the whole: a unit was split, or nobody was to report for a part. */
record Reasons(Splits splits, Frame frame) {

    /** The reason, where there is one, of a column of these periods. */
    Optional<Figure> of(Column column, FigureLine.Key line, Collection<Told> told) {
        Set<AreaId> split = column.splits(line);
        if (!split.isEmpty()) {
            return Optional.of(new Figure.NotDivisible(splits.of(split)));
        }
        Set<AreaId> untold = new LinkedHashSet<>();
        told.stream()
                .filter(one -> frame.restates(one.period()) && one.column().tally(line) != null)
                .forEach(one -> untold.addAll(frame.placing(one.period())
                        .untold(line, one.period(), one.column().telling())));
        return untold.isEmpty() ? Optional.empty() : Optional.of(new Figure.Untold(splits.names(untold)));
    }

    /** What was told of a period. */
    record Told(ReportingPeriod period, Column column) {}
}
