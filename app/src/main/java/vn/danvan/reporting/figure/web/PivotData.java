package vn.danvan.reporting.figure.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.danvan.kernel.AreaId;
import vn.danvan.reporting.figure.Figure;
import vn.danvan.reporting.figure.FigureCatalogue;
import vn.danvan.reporting.figure.FigureLine;
import vn.danvan.reporting.figure.FigureTable;
import vn.danvan.reporting.figure.Outlier;
import vn.danvan.reporting.figure.Plan;
import vn.danvan.reporting.figure.TargetSlot;
import vn.danvan.reporting.form.Indicator;
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
        Optional<Held> targets,
        Map<FigureTable.Cell, Outlier> outliers) {

    /**
     * What figures are held against.
     *
     * @param added what sums of all periods are held against, by the last of these
     * @param open whether the reader may open the page of targets
     */
    record Held(Map<TargetSlot, Plan> each, Map<TargetSlot, Plan> added, boolean open) {}

    /**
     * The figures of a year earlier, by the period now.
     *
     * @param added the table in which all of them are added; empty where they are not
     * @param apart what stands for their sum where they stand in the units of different days, so that they cannot be added
     */
    record Before(Map<ReportingPeriod, At> at, Optional<FigureTable> added, Optional<Figure> apart) {

        /** Where the figures of a period a year earlier stand. */
        record At(FigureTable table, ReportingPeriod period) {

            private Optional<LocalDate> units() {
                return unitsOf(table, Stream.of(period));
            }
        }

        /** The days for whose units some of its figures are restated. */
        List<LocalDate> units() {
            return at.values().stream()
                    .flatMap(one -> one.units().stream())
                    .distinct()
                    .sorted()
                    .toList();
        }

        /** Empty for what is left over in other years, and for a sum of periods that are not added. */
        Optional<Figure> figure(FigureTable.Cell cell) {
            return cell.period().isEmpty()
                    ? added.map(table -> sum(table, cell)).orElse(apart)
                    : ofPeriod(cell);
        }

        private static Optional<Figure> sum(FigureTable table, FigureTable.Cell cell) {
            return Optional.ofNullable(table.figures().get(cell));
        }

        private Optional<Figure> ofPeriod(FigureTable.Cell cell) {
            return cell.period()
                    .flatMap(period -> Optional.ofNullable(at.get(period)))
                    .flatMap(found -> Optional.ofNullable(found.table()
                            .figures()
                            .get(new FigureTable.Cell(
                                    cell.indicator(), cell.part(), cell.line(), Optional.of(found.period())))));
        }
    }

    /** The day for whose units a figure of now is restated; empty where it is of those of its time. */
    Optional<LocalDate> units(FigureTable.Cell cell) {
        return unitsOf(now, cell.period().map(Stream::of).orElseGet(() -> now.query().periods().stream()));
    }

    /** The day for whose units that of a year earlier is restated. */
    Optional<LocalDate> unitsBefore(FigureTable.Cell cell) {
        return before.flatMap(one -> cell.period()
                .map(period -> Optional.ofNullable(one.at().get(period)).flatMap(Before.At::units))
                .orElseGet(() -> one.added().flatMap(table -> unitsOf(table, table.query().periods().stream()))));
    }

    private static Optional<LocalDate> unitsOf(FigureTable table, Stream<ReportingPeriod> periods) {
        return table.query()
                .options()
                .unitsOf()
                .filter(day -> periods.anyMatch(period -> period.end().isBefore(day)));
    }

    /** The parts of the indicator, also what is left over of it in the year before alone. */
    List<String> parts(Indicator indicator) {
        return Stream.concat(
                        Stream.of(drawn),
                        before.stream()
                                .flatMap(one -> one.at().values().stream().map(Before.At::table)))
                .flatMap(table -> table.parts(indicator).stream())
                .distinct()
                .toList();
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

    /**
     * The target of a cell; what is counted from records is held against that of what is reported. A sum in which periods are missing
     * because the unit did not exist is held against none, for targets are those of the whole year.
     */
    Optional<Plan> target(FigureTable.Cell cell) {
        if (targets.isEmpty()
                || !cell.part().isEmpty()
                || Compared.spell(figure(cell)).isPresent()) {
            return Optional.empty();
        }
        Held held = targets.get();
        return slot(cell)
                .flatMap(slot ->
                        Optional.ofNullable((cell.period().isPresent() ? held.each() : held.added()).get(slot)));
    }

    /**
     * The address of the page on which the target stands with its basis: of what was set for another period or other units the list of
     * the year. Empty where the reader may not open it.
     */
    Optional<String> targetPage(FigureTable.Cell cell, Plan plan) {
        return targets.filter(Held::open).flatMap(_ -> slot(cell)).map(slot -> {
            ReportingPeriod period = slot.period();
            return plan.ofYear() || plan.former().isPresent()
                    ? "/figures/targets?listed=" + period.year()
                    : "/figures/targets?i=" + URLEncoder.encode(slot.indicator(), StandardCharsets.UTF_8) + "&area="
                            + slot.area() + "&kind=" + period.kind() + "&year=" + period.year() + "&toIndex="
                            + period.index();
        });
    }

    /** Which target the cell is held against; empty for lines that are no area. */
    private Optional<TargetSlot> slot(FigureTable.Cell cell) {
        AreaId area = cell.line().kind() == FigureLine.Kind.TOTAL
                ? now.area()
                : cell.line().kind() == FigureLine.Kind.AREA && cell.line().id() != null
                        ? new AreaId(cell.line().id())
                        : null;
        return Optional.ofNullable(area)
                .map(one -> new TargetSlot(
                        FigureCatalogue.reported(cell.indicator()),
                        one,
                        cell.period().orElseGet(() -> last(now))));
    }

    /** The period that ends last. */
    static ReportingPeriod last(FigureTable table) {
        return table.query().periods().stream()
                .max(Comparator.comparing(ReportingPeriod::end))
                .orElseThrow();
    }
}
