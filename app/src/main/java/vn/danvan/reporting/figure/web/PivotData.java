package vn.danvan.reporting.figure.web;

import java.util.Map;
import java.util.Optional;
import vn.danvan.kernel.AreaId;
import vn.danvan.reporting.figure.Figure;
import vn.danvan.reporting.figure.FigureCatalogue;
import vn.danvan.reporting.figure.FigureLine;
import vn.danvan.reporting.figure.FigureTable;
import vn.danvan.reporting.figure.Outlier;
import vn.danvan.reporting.figure.Targets;
import vn.danvan.rules.period.ReportingPeriod;

/**
 * What a table is drawn from.
 *
 * @param drawn the same with the lines that only the year before has, so that its lines make its total too
 * @param before the figures of the same periods a year earlier, by the period now; empty when they are not compared
 * @param targets empty when figures are not held against targets
 */
record PivotData(
        FigureTable now,
        FigureTable drawn,
        Optional<Before> before,
        Optional<Map<Targets.Slot, Targets.Target>> targets,
        Map<FigureTable.Cell, Outlier> outliers) {

    /** The figures of a year earlier, by the period now. */
    record Before(Map<ReportingPeriod, At> at) {

        /** Where the figures of a period a year earlier stand. */
        record At(FigureTable table, ReportingPeriod period) {}

        /** Empty for a sum of periods, and for what is left over in other years. */
        Optional<Figure> figure(FigureTable.Cell cell) {
            return cell.period()
                    .flatMap(period -> Optional.ofNullable(at.get(period)))
                    .flatMap(found -> Optional.ofNullable(found.table()
                            .figures()
                            .get(new FigureTable.Cell(
                                    cell.indicator(), cell.part(), cell.line(), Optional.of(found.period())))));
        }
    }

    /** What stands there now; empty for what is left over only in the year before. */
    Optional<Figure> figure(FigureTable.Cell cell) {
        return Optional.ofNullable(drawn.figures().get(cell));
    }

    /** What was reported where a counted figure stands; empty where it is not asked for, or for what was reported itself. */
    Optional<Figure> reported(FigureTable.Cell cell) {
        return FigureCatalogue.isCounted(cell.indicator())
                ? figure(new FigureTable.Cell(
                        FigureCatalogue.reported(cell.indicator()), cell.part(), cell.line(), cell.period()))
                : Optional.empty();
    }

    /** The target of a cell; what is counted from records is held against that of what is reported. */
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
                                FigureCatalogue.reported(cell.indicator()),
                                area,
                                cell.period().get())));
    }
}
