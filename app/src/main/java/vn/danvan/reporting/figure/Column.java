package vn.danvan.reporting.figure;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.AreaId;
import vn.danvan.reporting.fact.Tally;
import vn.danvan.rules.period.ReportingPeriod;

/**
 * The facts of one indicator, part and period, put into lines. Nothing is counted twice and nothing is lost: the lines that
 * show a number and the residual always make the total.
 */
final class Column {

    /**
     * Which column it is.
     *
     * @param part a part of the breakdown, {@code ""} for the whole
     */
    record Slot(String indicator, String part, ReportingPeriod period) {}

    private final Map<FigureLine.Key, Tally> lines = new LinkedHashMap<>();
    private final Map<FigureLine.Key, Set<AreaId>> touched = new LinkedHashMap<>();
    private final Map<FigureLine.Key, Integer> expected = new HashMap<>();
    private final Map<Shared, Integer> shared = new LinkedHashMap<>();
    private final Set<AreaId> across = new LinkedHashSet<>();
    private @Nullable Tally total;
    private boolean counted;

    /**
     * Where bodies of an area that was split are expected: once in each of the lines, but never twice in what takes these lines
     * together.
     *
     * @param whole whether the area asked for holds all of their figures, so that they stand in it undivided
     */
    private record Shared(Set<FigureLine.Key> lines, boolean whole) {}

    void add(Placing.Spot spot, Tally tally) {
        switch (spot) {
            case Placing.Spot.In(FigureLine.Key line) -> {
                whole(tally);
                put(line, tally);
            }
            case Placing.Spot.Between(AreaId split, Set<FigureLine.Key> parts) -> {
                whole(tally);
                put(FigureLine.Key.of(FigureLine.Kind.UNDIVIDED), tally);
                touch(split, parts);
            }
            case Placing.Spot.Across(AreaId split, Set<FigureLine.Key> parts) -> {
                across.add(split);
                touch(split, parts);
            }
            case Placing.Spot.Outside ignored -> {}
        }
    }

    private void whole(Tally tally) {
        Tally before = total;
        total = before == null ? tally : before.plus(tally);
    }

    private void put(FigureLine.Key line, Tally tally) {
        if (line.kind() != FigureLine.Kind.TOTAL) {
            lines.merge(line, tally, Tally::plus);
        }
    }

    private void touch(AreaId split, Set<FigureLine.Key> parts) {
        parts.forEach(line ->
                touched.computeIfAbsent(line, _ -> new LinkedHashSet<>()).add(split));
    }

    /** A body that stands there is to report. */
    void expect(Placing.Spot spot) {
        counted = true;
        switch (spot) {
            case Placing.Spot.In(FigureLine.Key line) -> {
                if (line.kind() != FigureLine.Kind.TOTAL) {
                    expected.merge(line, 1, Integer::sum);
                }
                expected.merge(FigureLine.Key.TOTAL, 1, Integer::sum);
            }
            case Placing.Spot.Between(AreaId ignored, Set<FigureLine.Key> parts) -> {
                share(parts, true);
                expected.merge(FigureLine.Key.TOTAL, 1, Integer::sum);
            }
            case Placing.Spot.Across(AreaId ignored, Set<FigureLine.Key> parts) -> share(parts, false);
            case Placing.Spot.Outside ignored -> {}
        }
    }

    private void share(Set<FigureLine.Key> parts, boolean whole) {
        Set<FigureLine.Key> lines = parts.stream()
                .filter(line -> line.kind() != FigureLine.Kind.TOTAL)
                .collect(Collectors.toUnmodifiableSet());
        if (!lines.isEmpty()) {
            shared.merge(new Shared(lines, whole), 1, Integer::sum);
        }
    }

    /** It is known who is to report, even when nobody is. */
    void expectNobodyElse() {
        counted = true;
    }

    /** Takes in another period's facts. */
    void add(Column other) {
        other.lines.forEach((line, tally) -> lines.merge(line, tally, Tally::plus));
        other.touched.forEach((line, splits) ->
                touched.computeIfAbsent(line, _ -> new LinkedHashSet<>()).addAll(splits));
        other.expected.forEach((line, number) -> expected.merge(line, number, Integer::sum));
        other.shared.forEach((lines, number) -> shared.merge(lines, number, Integer::sum));
        across.addAll(other.across);
        counted = counted || other.counted;
        if (other.total != null) {
            whole(other.total);
        }
    }

    /** Moves what belongs to split lines into the residual, and lines that are not to be seen into one. */
    Column settled(Predicate<FigureLine.Key> seen) {
        Column settled = new Column();
        settled.total = total;
        settled.counted = counted;
        settled.across.addAll(across);
        lines.forEach((line, tally) -> settled.put(place(line, seen), tally));
        touched.forEach((line, splits) -> {
            if (line.kind() == FigureLine.Kind.TOTAL || seen.test(line)) {
                settled.touched.put(line, splits);
            }
        });
        expected.forEach((line, number) -> settled.expected.merge(place(line, seen), number, Integer::sum));
        shared.forEach((among, number) -> {
            Set<FigureLine.Key> lines = among.lines().stream()
                    .filter(line -> among.whole() || line.equals(place(line, seen)))
                    .map(line -> place(line, seen))
                    .collect(Collectors.toUnmodifiableSet());
            if (!lines.isEmpty()) {
                settled.shared.merge(new Shared(lines, among.whole()), number, Integer::sum);
            }
        });
        return settled;
    }

    private FigureLine.Key place(FigureLine.Key line, Predicate<FigureLine.Key> seen) {
        if (line.kind() == FigureLine.Kind.TOTAL) {
            return line;
        }
        FigureLine.Key counting = touched.containsKey(line) ? FigureLine.Key.of(FigureLine.Kind.UNDIVIDED) : line;
        return seen.test(counting) ? counting : FigureLine.Key.of(FigureLine.Kind.OTHERS);
    }

    /** The facts of the line, or null when there are none. */
    @Nullable
    Tally tally(FigureLine.Key line) {
        return line.kind() == FigureLine.Kind.TOTAL ? total : lines.get(line);
    }

    /** The areas because of whose split the line is not known. */
    Set<AreaId> splits(FigureLine.Key line) {
        return line.kind() == FigureLine.Kind.TOTAL ? across : touched.getOrDefault(line, Set.of());
    }

    /** How many bodies are to report; null when nobody knows. */
    @Nullable
    Integer expected(FigureLine.Key line) {
        return counted
                ? expected.getOrDefault(line, 0)
                        + shared.entrySet().stream()
                                .filter(among -> among.getKey().lines().contains(line))
                                .mapToInt(Map.Entry::getValue)
                                .sum()
                : null;
    }

    Set<FigureLine.Key> lines() {
        Set<FigureLine.Key> all = new LinkedHashSet<>(lines.keySet());
        all.addAll(touched.keySet());
        expected.keySet().stream()
                .filter(line -> line.kind() != FigureLine.Kind.TOTAL)
                .forEach(all::add);
        shared.keySet().forEach(among -> all.addAll(among.lines()));
        all.remove(FigureLine.Key.TOTAL);
        return all;
    }
}
