package vn.danvan.reporting.figure;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Finds values that stand far from their like, by the robust z-score: 0.6745 · (value − median) / median of the distances from
 * the median. Robust, because a single wrong value moves neither median.
 */
final class Outliers {

    /** From this score on, either way, a value stands out; the limit that Iglewicz and Hoaglin recommend. */
    static final double LIMIT = 3.5;

    /** With fewer values than this nothing can be said. */
    static final int FEWEST = 5;

    private static final double NORMAL = 0.6745;

    private Outliers() {}

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
        return spread == 0 ? Optional.empty() : Optional.of(NORMAL * (value - middle) / spread);
    }

    private static double median(double[] sorted) {
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
