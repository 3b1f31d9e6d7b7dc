package vn.danvan.reporting.figure;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import vn.danvan.kernel.AreaId;

/**
 * How many bodies stand in each line. One of an area that was split stands once in each of the lines, but never twice in what
 * takes these lines together.
 */
final class Headcount {

    private final Map<FigureLine.Key, Integer> lines = new HashMap<>();
    private final Map<Shared, Integer> shared = new LinkedHashMap<>();

    /**
     * Where bodies of an area that was split stand.
     *
     * @param whole whether the area asked for holds all of their figures, so that they stand in it undivided
     */
    private record Shared(Set<FigureLine.Key> lines, boolean whole) {}

    /** A body stands there. */
    void add(Placing.Spot spot) {
        switch (spot) {
            case Placing.Spot.In(FigureLine.Key line) -> {
                if (line.kind() != FigureLine.Kind.TOTAL) {
                    lines.merge(line, 1, Integer::sum);
                }
                lines.merge(FigureLine.Key.TOTAL, 1, Integer::sum);
            }
            case Placing.Spot.Between(AreaId ignored, Set<FigureLine.Key> parts) -> {
                share(parts, true);
                lines.merge(FigureLine.Key.TOTAL, 1, Integer::sum);
            }
            case Placing.Spot.Across(AreaId ignored, Set<FigureLine.Key> parts) -> share(parts, false);
            case Placing.Spot.Outside ignored -> {}
        }
    }

    private void share(Set<FigureLine.Key> parts, boolean whole) {
        Set<FigureLine.Key> among = parts.stream()
                .filter(line -> line.kind() != FigureLine.Kind.TOTAL)
                .collect(Collectors.toUnmodifiableSet());
        if (!among.isEmpty()) {
            shared.merge(new Shared(among, whole), 1, Integer::sum);
        }
    }

    /** Takes in those of another period. */
    void add(Headcount other) {
        other.lines.forEach((line, number) -> lines.merge(line, number, Integer::sum));
        other.shared.forEach((among, number) -> shared.merge(among, number, Integer::sum));
    }

    /** The same by the lines in which those here are taken together. */
    Headcount settled(UnaryOperator<FigureLine.Key> place) {
        Headcount settled = new Headcount();
        lines.forEach((line, number) -> settled.lines.merge(place.apply(line), number, Integer::sum));
        shared.forEach((among, number) -> {
            Set<FigureLine.Key> kept = among.lines().stream()
                    .filter(line -> among.whole() || line.equals(place.apply(line)))
                    .map(place)
                    .collect(Collectors.toUnmodifiableSet());
            if (!kept.isEmpty()) {
                settled.shared.merge(new Shared(kept, among.whole()), number, Integer::sum);
            }
        });
        return settled;
    }

    int of(FigureLine.Key line) {
        return lines.getOrDefault(line, 0)
                + shared.entrySet().stream()
                        .filter(among -> among.getKey().lines().contains(line))
                        .mapToInt(Map.Entry::getValue)
                        .sum();
    }

    /** All of them but the total. */
    Set<FigureLine.Key> lines() {
        Set<FigureLine.Key> all = new LinkedHashSet<>(lines.keySet());
        shared.keySet().forEach(among -> all.addAll(among.lines()));
        all.remove(FigureLine.Key.TOTAL);
        return all;
    }
}
