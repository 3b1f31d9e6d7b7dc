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
 * parts that are shown, and hidden where one of these is, so that it tells nothing that the reader could not work out.
 */
final class Rests {

    private static final BigDecimal LARGEST_SMALL = BigDecimal.valueOf(4);

    private final FigureQuery query;
    private final List<FigureLine> lines;
    private final Map<Cell, Figure> figures;

    Rests(FigureQuery query, List<FigureLine> lines, Map<Cell, Figure> figures) {
        this.query = query;
        this.lines = lines;
        this.figures = figures;
    }

    /** Adds to the figures, of each axis of which there is anything left over, what is left of it. */
    void add(List<Indicator> indicators) {
        if (query.options().parts()) {
            indicators.forEach(indicator -> indicator.breakdown().stream()
                    .flatMap(breakdown -> breakdown.axes().stream())
                    .forEach(axis -> add(indicator, axis)));
        }
    }

    private void add(Indicator indicator, Breakdown axis) {
        Map<Cell, Figure> found = new HashMap<>();
        for (Optional<ReportingPeriod> period : periods()) {
            for (FigureLine line : lines) {
                Cell whole = new Cell(indicator.code(), "", line.key(), period);
                rest(indicator, axis, whole)
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
    private Optional<Figure> rest(Indicator indicator, Breakdown axis, Cell whole) {
        Figure figure = figures.get(whole);
        if (figure == null || figure instanceof Figure.Counted || figure instanceof Figure.Uncounted) {
            return Optional.empty();
        }
        if (!(figure instanceof Figure.Value(BigDecimal value, Figure.Marks marks))) {
            return Optional.of(figure instanceof Figure.Hidden ? new Figure.Hidden(false) : figure);
        }
        BigDecimal left = value;
        for (Breakdown.Item item : axis.items()) {
            Figure part = figures.get(new Cell(whole.indicator(), item.id(), whole.line(), whole.period()));
            if (part instanceof Figure.Hidden) {
                return Optional.of(new Figure.Hidden(false));
            }
            left = left.subtract(part == null ? BigDecimal.ZERO : part.number().orElse(BigDecimal.ZERO));
        }
        boolean sensitive = indicator.sensitive() || axis.sensitive();
        boolean small = left.signum() > 0 && left.compareTo(LARGEST_SMALL) <= 0;
        return Optional.of(sensitive && small ? new Figure.Hidden(false) : new Figure.Value(left, ofRest(marks)));
    }

    /** Whose it is nobody knows, so that it is not said of how many; what is unsure of the whole may be unsure of it. */
    private static Figure.Marks ofRest(Figure.Marks whole) {
        return new Figure.Marks(whole.unapproved(), whole.estimated(), 0, OptionalInt.empty(), Figure.Silence.NONE);
    }
}
