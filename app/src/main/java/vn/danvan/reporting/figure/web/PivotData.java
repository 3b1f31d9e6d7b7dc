package vn.danvan.reporting.figure.web;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import vn.danvan.kernel.AreaId;
import vn.danvan.reporting.figure.Figure;
import vn.danvan.reporting.figure.FigureLine;
import vn.danvan.reporting.figure.FigureTable;
import vn.danvan.reporting.figure.Outlier;
import vn.danvan.reporting.figure.Targets;
import vn.danvan.rules.period.ReportingPeriod;

/**
 * What a table is drawn from.
 *
 * @param before the figures of the same periods a year earlier, by the period now; empty when they are not compared
 * @param targets empty when figures are not held against targets
 */
record PivotData(
        FigureTable now,
        Optional<Before> before,
        Optional<Map<Targets.Slot, Targets.Target>> targets,
        Map<FigureTable.Cell, Outlier> outliers) {

    /** The figures of a year earlier, by the period now. */
    record Before(Map<ReportingPeriod, At> at) {

        /** Where the figures of a period a year earlier stand. */
        record At(FigureTable table, ReportingPeriod period) {}

        /** Of a line that the earlier table lacks nothing was reported. */
        Optional<Figure> figure(FigureTable.Cell cell) {
            return cell.period()
                    .flatMap(period -> Optional.ofNullable(at.get(period)))
                    .map(found -> found.table()
                            .figures()
                            .getOrDefault(
                                    new FigureTable.Cell(
                                            cell.indicator(), cell.part(), cell.line(), Optional.of(found.period())),
                                    NOTHING));
        }
    }

    private static final Figure NOTHING = new Figure.Missing(new Figure.Marks(false, false, 0, OptionalInt.empty()));

    /** The target of a cell. */
    Optional<Targets.Target> target(FigureTable.Cell cell) {
        if (targets.isEmpty() || cell.period().isEmpty() || !cell.part().isEmpty()) {
            return Optional.empty();
        }
        AreaId area = cell.line().kind() == FigureLine.Kind.TOTAL
                ? now.area()
                : cell.line().kind() == FigureLine.Kind.AREA && cell.line().id() != null
                        ? new AreaId(cell.line().id())
                        : null;
        return area == null
                ? Optional.empty()
                : Optional.ofNullable(targets.get()
                        .get(new Targets.Slot(
                                cell.indicator(), area, cell.period().get())));
    }
}
