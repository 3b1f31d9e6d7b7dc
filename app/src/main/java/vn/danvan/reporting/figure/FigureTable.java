package vn.danvan.reporting.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.danvan.kernel.AreaId;
import vn.danvan.reporting.form.Breakdown;
import vn.danvan.reporting.form.Indicator;
import vn.danvan.rules.period.ReportingPeriod;

/**
 * Figures by indicator, line and period.
 *
 * @param lines in the order in which they are read, the total last; the others together make the total
 * @param limited whether the reader sees only own lines and the rest in one
 */
public record FigureTable(
        FigureQuery query,
        List<Indicator> indicators,
        List<FigureLine> lines,
        boolean limited,
        Map<Cell, Figure> figures) {

    /** Keeps copies. */
    public FigureTable {
        indicators = List.copyOf(indicators);
        lines = List.copyOf(lines);
        figures = Map.copyOf(figures);
    }

    /**
     * Where a figure stands.
     *
     * @param part a part of the breakdown, {@code ""} for the whole
     * @param period empty for the sum of the reports of all periods
     */
    public record Cell(String indicator, String part, FigureLine.Key line, Optional<ReportingPeriod> period) {}

    /** Its parts as they are asked for, and behind them what stands in none of an axis's parts, where there is any such. */
    public List<String> parts(Indicator indicator) {
        List<String> parts = new ArrayList<>(query.parts(indicator));
        if (query.options().parts()) {
            indicator.breakdown().stream()
                    .flatMap(breakdown -> breakdown.axes().stream())
                    .map(Breakdown::rest)
                    .filter(rest -> has(indicator.code(), rest))
                    .forEach(parts::add);
        }
        return parts;
    }

    private boolean has(String indicator, String part) {
        return lines.stream()
                .anyMatch(line -> query.periods().stream()
                        .anyMatch(period ->
                                figures.containsKey(new Cell(indicator, part, line.key(), Optional.of(period)))));
    }

    /** The whole figure of the indicator. */
    public Figure figure(String indicator, FigureLine.Key line, ReportingPeriod period) {
        return figure(new Cell(indicator, "", line, Optional.of(period)));
    }

    /** What stands there. */
    public Figure figure(Cell cell) {
        return Objects.requireNonNull(figures.get(cell), cell::toString);
    }

    /** The whole figure of the area asked for. */
    public Figure total(String indicator, ReportingPeriod period) {
        return figure(indicator, FigureLine.Key.TOTAL, period);
    }

    /** The area asked for. */
    public AreaId area() {
        return query.area();
    }
}
