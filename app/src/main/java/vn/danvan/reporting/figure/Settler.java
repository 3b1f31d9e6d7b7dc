package vn.danvan.reporting.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.AreaId;
import vn.danvan.reporting.figure.FigureTable.Cell;
import vn.danvan.reporting.form.Breakdown;
import vn.danvan.reporting.form.Indicator;
import vn.danvan.reporting.form.Measure;
import vn.danvan.reporting.form.Summing;
import vn.danvan.rules.period.ReportingPeriod;

/** Makes figures of settled columns: a value, or the reason why there is none. */
@Component
class Settler {

    private final Splits splits;
    private final TableLines lines;

    Settler(Splits splits, TableLines lines) {
        this.splits = splits;
        this.lines = lines;
    }

    /** All figures of a table, by the lines that are shown. */
    Map<Cell, Figure> figures(
            FigureQuery query,
            Frame frame,
            List<Indicator> indicators,
            List<FigureLine> shown,
            Map<Columns.Slot, Column> columns) {
        Map<Cell, Figure> figures = new HashMap<>();
        for (Indicator indicator : indicators) {
            for (String part : parts(query, indicator)) {
                for (FigureLine line : shown) {
                    for (ReportingPeriod period : query.periods()) {
                        Column column = columns.get(new Columns.Slot(indicator.code(), part, period));
                        figures.put(
                                new Cell(indicator.code(), part, line.key(), Optional.of(period)),
                                lines.exists(frame, line.key(), period)
                                        ? figure(indicator, line.key(), column, frame)
                                        : new Figure.Absent());
                    }
                    if (query.options().added()) {
                        figures.put(
                                new Cell(indicator.code(), part, line.key(), Optional.empty()),
                                added(query, indicator, part, line.key(), columns, frame));
                    }
                }
            }
            hideSmall(query, indicator, shown, figures);
        }
        return figures;
    }

    static List<String> parts(FigureQuery query, Indicator indicator) {
        List<String> parts = new ArrayList<>(List.of(""));
        if (query.options().parts()) {
            indicator.breakdown().ifPresent(breakdown -> breakdown.items().forEach(item -> parts.add(item.id())));
        }
        return parts;
    }

    /** Flows of the periods are added; of what stands at the end of a period the last counts. */
    private Figure added(
            FigureQuery query,
            Indicator indicator,
            String part,
            FigureLine.Key line,
            Map<Columns.Slot, Column> columns,
            Frame frame) {
        if (indicator.summing() == Summing.NONE) {
            return new Figure.NotAdditive(indicator.why().orElseThrow());
        }
        List<ReportingPeriod> inTime = query.periods().stream()
                .sorted(java.util.Comparator.comparing(ReportingPeriod::end))
                .toList();
        if (indicator.measure() == Measure.STOCK) {
            ReportingPeriod last = inTime.getLast();
            return figure(indicator, line, columns.get(new Columns.Slot(indicator.code(), part, last)), frame);
        }
        Column all = new Column();
        for (ReportingPeriod period : inTime) {
            Column column = columns.get(new Columns.Slot(indicator.code(), part, period));
            if (column != null) {
                all.add(column);
            }
        }
        return figure(indicator, line, all.settled(key -> true), frame);
    }

    private Figure figure(Indicator indicator, FigureLine.Key line, @Nullable Column column, Frame frame) {
        if (column == null) {
            return new Figure.Missing(marks(null, null));
        }
        Set<AreaId> split = column.splits(line);
        if (!split.isEmpty()) {
            return new Figure.NotDivisible(splits.of(split));
        }
        Tally tally = column.tally(line);
        Integer expected = column.expected(line);
        if (tally == null) {
            return new Figure.Missing(marks(null, expected));
        }
        if (indicator.summing() == Summing.NONE && !ofOneBody(line, tally, expected, frame)) {
            return new Figure.NotAdditive(indicator.why().orElseThrow());
        }
        Optional<BigDecimal> result = tally.result(indicator);
        return result.<Figure>map(value -> new Figure.Value(value, marks(tally, expected)))
                .orElseGet(() -> new Figure.Missing(marks(tally, expected)));
    }

    /** A value that cannot be added may still be shown where one body alone speaks for the line. */
    private static boolean ofOneBody(FigureLine.Key line, Tally tally, @Nullable Integer expected, Frame frame) {
        if (line.kind() == FigureLine.Kind.BODY) {
            return true;
        }
        boolean alone = expected == null
                ? line.kind() == FigureLine.Kind.AREA && frame.by() == FactQueries.By.COMMUNE
                : expected <= 1;
        return tally.reports() == 1 && alone;
    }

    private static Figure.Marks marks(@Nullable Tally tally, @Nullable Integer expected) {
        return new Figure.Marks(
                tally != null && tally.unapproved(),
                tally != null && tally.estimated(),
                tally == null ? 0 : tally.reports(),
                expected == null ? OptionalInt.empty() : OptionalInt.of(expected));
    }

    /** Breakdowns that could point at somebody lose their small numbers, and what would give these away. */
    private static void hideSmall(
            FigureQuery query, Indicator indicator, List<FigureLine> shown, Map<Cell, Figure> figures) {
        boolean sensitive = indicator.breakdown().filter(Breakdown::sensitive).isPresent();
        if (!sensitive || !query.options().parts()) {
            return;
        }
        List<String> parts =
                parts(query, indicator).stream().filter(part -> !part.isEmpty()).toList();
        // Rows are the parts and, last, the whole; columns are the lines, the total last.
        List<String> rows = new ArrayList<>(parts);
        rows.add("");
        for (Optional<ReportingPeriod> period : periods(query)) {
            Cell[][] cells = new Cell[rows.size()][shown.size()];
            @Nullable Long[][] counts = new @Nullable Long[rows.size()][shown.size()];
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < shown.size(); column++) {
                    cells[row][column] = new Cell(
                            indicator.code(), rows.get(row), shown.get(column).key(), period);
                    counts[row][column] = count(figures.get(cells[row][column]));
                }
            }
            hide(SmallCells.of(counts), cells, figures);
        }
    }

    private static List<Optional<ReportingPeriod>> periods(FigureQuery query) {
        List<Optional<ReportingPeriod>> periods = new ArrayList<>();
        query.periods().forEach(period -> periods.add(Optional.of(period)));
        if (query.options().added()) {
            periods.add(Optional.empty());
        }
        return periods;
    }

    private static @Nullable Long count(@Nullable Figure figure) {
        return figure == null
                ? null
                : figure.number().map(BigDecimal::longValue).orElse(null);
    }

    private static void hide(SmallCells.Hiding hiding, Cell[][] cells, Map<Cell, Figure> figures) {
        hiding.small().forEach(place -> figures.put(cells[place.row()][place.column()], new Figure.Hidden(true)));
        hiding.others().forEach(place -> figures.put(cells[place.row()][place.column()], new Figure.Hidden(false)));
    }
}
