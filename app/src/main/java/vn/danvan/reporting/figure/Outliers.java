package vn.danvan.reporting.figure;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.danvan.reporting.form.Indicator;
import vn.danvan.rules.period.ReportingPeriod;

/**
 * Finds values that stand far from their like, by the robust z-score: 0.6745 · (value − median) / median of the distances from
 * the median. Robust, because a single wrong value moves neither median. Where more than half of the values are equal that
 * median is 0, and the mean of the distances takes its place: (value − median) / (1.253314 · mean), with 1 at least below, for
 * of a single odd value among equal ones that quotient tells nothing but how many there are.
 */
public final class Outliers {

    /** From this score on, either way, a value stands out; the limit that Iglewicz and Hoaglin recommend. */
    static final double LIMIT = 3.5;

    /** With fewer values than this nothing can be said. */
    static final int FEWEST = 5;

    private static final double NORMAL = 0.6745;
    private static final double NORMAL_MEAN = 1.253314;
    private static final double SMALLEST = 1;

    private Outliers() {}

    /** The figures that stand far from those of the other areas, or from those of the same line in other periods. */
    public static Map<FigureTable.Cell, Outlier> of(FigureTable table) {
        Map<FigureTable.Cell, Outlier> found = new LinkedHashMap<>();
        for (Indicator indicator : table.indicators()) {
            for (FigureLine line : units(table)) {
                Map<FigureTable.Cell, Figure> history = new LinkedHashMap<>();
                table.query().periods().forEach(period -> add(table, indicator, line, period, history));
                among(comparable(history)).forEach((cell, score) -> found.put(cell, new Outlier(false, score > 0)));
            }
            for (ReportingPeriod period : table.query().periods()) {
                Map<FigureTable.Cell, Figure> peers = new LinkedHashMap<>();
                units(table).forEach(line -> add(table, indicator, line, period, peers));
                among(comparable(peers)).forEach((cell, score) -> found.put(cell, new Outlier(true, score > 0)));
            }
        }
        return found;
    }

    private static List<FigureLine> units(FigureTable table) {
        return table.lines().stream()
                .filter(line ->
                        line.key().kind() == FigureLine.Kind.AREA || line.key().kind() == FigureLine.Kind.BODY)
                .toList();
    }

    private static void add(
            FigureTable table,
            Indicator indicator,
            FigureLine line,
            ReportingPeriod period,
            Map<FigureTable.Cell, Figure> into) {
        FigureTable.Cell cell = new FigureTable.Cell(indicator.code(), "", line.key(), Optional.of(period));
        into.put(cell, table.figure(cell));
    }

    /** The numbers, without those of which another share has reported than is usual among them: they are low or high for that alone. */
    private static Map<FigureTable.Cell, BigDecimal> comparable(Map<FigureTable.Cell, Figure> figures) {
        List<Coverage> all = figures.values().stream()
                .flatMap(figure -> Coverage.of(figure).stream())
                .toList();
        Map<FigureTable.Cell, BigDecimal> values = new LinkedHashMap<>();
        figures.forEach((cell, figure) -> figure.number()
                .filter(_ -> Coverage.of(figure).map(one -> one.fits(all)).orElse(true))
                .ifPresent(value -> values.put(cell, value)));
        return values;
    }

    /** The scores of those that stand out; positive above, negative below. */
    static <K> Map<K, Double> among(Map<K, BigDecimal> values) {
        Map<K, Double> found = new LinkedHashMap<>();
        double[] all = values.values().stream()
                .mapToDouble(BigDecimal::doubleValue)
                .sorted()
                .toArray();
        values.forEach((key, value) -> score(all, value.doubleValue())
                .filter(score -> Math.abs(score) >= LIMIT)
                .ifPresent(score -> found.put(key, score)));
        return found;
    }

    private static Optional<Double> score(double[] sorted, double value) {
        if (sorted.length < FEWEST) {
            return Optional.empty();
        }
        double middle = median(sorted);
        double[] distances = Arrays.stream(sorted)
                .map(one -> Math.abs(one - middle))
                .sorted()
                .toArray();
        double spread = median(distances);
        if (spread > 0) {
            return Optional.of(NORMAL * (value - middle) / spread);
        }
        double mean = Arrays.stream(distances).average().orElse(0);
        return Optional.of((value - middle) / Math.max(SMALLEST, NORMAL_MEAN * mean));
    }

    private static double median(double[] sorted) {
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
