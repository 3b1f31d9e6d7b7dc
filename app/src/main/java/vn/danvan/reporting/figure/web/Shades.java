package vn.danvan.reporting.figure.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How dark the areas of a map are, so that each shade has about as many areas.
 *
 * @param steps the least value of each shade from the second on; none when all values are equal
 */
record Shades(List<BigDecimal> steps) {

    private static final int MOST = 5;

    Shades {
        steps = List.copyOf(steps);
    }

    /** Nothing lies below the least value, so that no shade begins with it. */
    static Shades of(List<BigDecimal> values) {
        List<BigDecimal> sorted = values.stream().sorted().toList();
        if (sorted.isEmpty()) {
            return new Shades(List.of());
        }
        List<BigDecimal> above = sorted.stream()
                .filter(value -> value.compareTo(sorted.getFirst()) > 0)
                .toList();
        List<BigDecimal> steps = IntStream.range(1, MOST)
                .mapToObj(shade -> sorted.get(sorted.size() * shade / MOST))
                .filter(above::contains)
                .map(BigDecimal::stripTrailingZeros)
                .distinct()
                .toList();
        return new Shades(steps.isEmpty() ? above.stream().limit(1).toList() : steps);
    }

    /** From 1 for the least; 0 where there is no number. */
    int of(Optional<BigDecimal> value) {
        return value.map(one -> 1
                        + (int) steps.stream()
                                .filter(step -> one.compareTo(step) >= 0)
                                .count())
                .orElse(0);
    }
}
