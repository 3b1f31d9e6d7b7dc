package vn.danvan.reporting.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import vn.danvan.reporting.figure.FigureTable.Cell;
import vn.danvan.reporting.form.Breakdown;
import vn.danvan.reporting.form.Indicator;
import vn.danvan.rules.period.ReportingPeriod;

/**
 * What was reported as a whole and stands in no part: a report whose edition asks in none of an axis. It is the whole less the
 * parts, as they were reported: what of it is withheld is decided as it is for these.
 */
final class Rests {

    private final FigureQuery query;
    private final List<FigureLine> lines;
    private final Map<Cell, Figure> figures;

    Rests(FigureQuery query, List<FigureLine> lines, Map<Cell, Figure> figures) {
        this.query = query;
        this.lines = lines;
        this.figures = figures;
    }

    /** Adds to the figures, of each axis of which there is anything left over, what is left of it; these by the indicator's code. */
    Map<String, List<String>> add(List<Indicator> indicators) {
        Map<String, List<String>> rests = new HashMap<>();
        if (query.options().parts()) {
            indicators.forEach(indicator -> rests.put(
                    indicator.code(),
                    indicator.breakdown().stream()
                            .flatMap(breakdown -> breakdown.axes().stream())
                            .filter(axis -> add(indicator, axis))
                            .map(Breakdown::rest)
                            .toList()));
        }
        return rests;
    }

    private boolean add(Indicator indicator, Breakdown axis) {
        Map<Cell, Figure> found = new HashMap<>();
        for (Optional<ReportingPeriod> period : periods()) {
            for (FigureLine line : lines) {
                Cell whole = new Cell(indicator.code(), "", line.key(), period);
                rest(axis, whole)
                        .ifPresent(figure ->
                                found.put(new Cell(indicator.code(), axis.rest(), line.key(), period), figure));
            }
        }
        boolean left = found.values().stream()
                .anyMatch(figure ->
                        figure.number().filter(value -> value.signum() != 0).isPresent());
        if (left) {
            figures.putAll(found);
        }
        return left;
    }

    private List<Optional<ReportingPeriod>> periods() {
        List<Optional<ReportingPeriod>> periods = new ArrayList<>();
        query.periods().forEach(period -> periods.add(Optional.of(period)));
        if (query.options().added()) {
            periods.add(Optional.empty());
        }
        return periods;
    }

    /** Empty where there is no telling, as of what is counted from records. */
    private Optional<Figure> rest(Breakdown axis, Cell whole) {
        Figure figure = figures.get(whole);
        if (figure == null || figure instanceof Figure.Counted || figure instanceof Figure.Uncounted) {
            return Optional.empty();
        }
        if (!(figure instanceof Figure.Value(BigDecimal value, Figure.Marks marks))) {
            return Optional.of(figure);
        }
        BigDecimal left = value;
        for (Breakdown.Item item : axis.items()) {
            Figure part = figures.get(new Cell(whole.indicator(), item.id(), whole.line(), whole.period()));
            left = left.subtract(part == null ? BigDecimal.ZERO : part.number().orElse(BigDecimal.ZERO));
        }
        return Optional.of(new Figure.Value(left, ofRest(marks)));
    }

    /** Whose it is nobody knows, so that it is not said of how many; what is unsure of the whole may be unsure of it. */
    private static Figure.Marks ofRest(Figure.Marks whole) {
        return new Figure.Marks(
                whole.unapproved(), whole.estimated(), 0, OptionalInt.empty(), Figure.Silence.NONE, whole.spell());
    }
}
