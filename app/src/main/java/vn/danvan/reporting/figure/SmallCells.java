package vn.danvan.reporting.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Hides counts so small that they could point at somebody: 1 to 4, and as many others as it takes that nobody can work them
 * out of any sum they stand in. A sum that is not known binds nothing, and it is hidden only where its parts leave no other
 * way.
 *
 * @param <K> names a count
 */
final class SmallCells<K> {

    /**
     * What is hidden.
     *
     * @param small the counts from 1 to 4
     * @param others those hidden for their sake
     */
    record Hiding<K>(Set<K> small, Set<K> others) {

        boolean hides(K place) {
            return small.contains(place) || others.contains(place);
        }

        Set<K> all() {
            Set<K> all = new LinkedHashSet<>(small);
            all.addAll(others);
            return all;
        }
    }

    /** From the least to the most that a count may be for all that a reader knows. */
    private record Range(long least, long most) {

        static final long OPEN = Long.MAX_VALUE / 4;

        Range plus(Range other) {
            return new Range(least + other.least, Math.min(OPEN, most + other.most));
        }
    }

    private static final long LARGEST = 4;

    private final Map<K, Long> counts;
    private final Map<K, Integer> order = new LinkedHashMap<>();
    private final Set<K> small = new LinkedHashSet<>();
    private final Set<K> others = new LinkedHashSet<>();

    private SmallCells(Map<K, Long> counts) {
        this.counts = counts;
        counts.keySet().forEach(place -> order.put(place, order.size()));
    }

    /**
     * Decides.
     *
     * @param counts what is known to anybody, in the order in which one is taken before another
     * @param sensitive those of which small ones are hidden
     * @param given those that are hidden in any case
     * @param sums each the parts and, last, their sum
     */
    static <K> Hiding<K> of(Map<K, Long> counts, Set<K> sensitive, Set<K> given, List<List<K>> sums) {
        SmallCells<K> cells = new SmallCells<>(counts);
        cells.hide(sensitive, given);
        List<List<K>> known =
                sums.stream().filter(sum -> counts.containsKey(sum.getLast())).toList();
        boolean changed = true;
        while (changed) {
            changed = false;
            for (List<K> sum : known) {
                changed |= cells.protect(sum);
            }
        }
        return new Hiding<>(Set.copyOf(cells.small), Set.copyOf(cells.others));
    }

    static boolean isSmall(long count) {
        return count >= 1 && count <= LARGEST;
    }

    private void hide(Set<K> sensitive, Set<K> given) {
        counts.forEach((place, count) -> {
            if (sensitive.contains(place) && isSmall(count)) {
                small.add(place);
            } else if (given.contains(place)) {
                others.add(place);
            }
        });
    }

    /** Hides one more of the sum when a hidden one could be worked out; true when it did. */
    private boolean protect(List<K> sum) {
        List<K> hidden = sum.stream().filter(this::hidden).toList();
        if (hidden.isEmpty() || hidden.stream().allMatch(place -> open(place, sum))) {
            return false;
        }
        Optional<K> next = sum.stream()
                .filter(place -> !hidden(place) && counts.containsKey(place))
                .min(Comparator.comparing((K place) -> place.equals(sum.getLast()))
                        .thenComparing(place -> count(place) == 0)
                        .thenComparingLong(this::count)
                        .thenComparingInt(place -> order.getOrDefault(place, 0)));
        next.ifPresent(others::add);
        return next.isPresent();
    }

    private boolean hidden(K place) {
        return small.contains(place) || others.contains(place);
    }

    private long count(K place) {
        return counts.getOrDefault(place, 0L);
    }

    /** What a reader knows of a count: all of it when it is shown. */
    private Range range(K place) {
        if (small.contains(place)) {
            return new Range(1, LARGEST);
        }
        return others.contains(place) ? new Range(0, Range.OPEN) : new Range(count(place), count(place));
    }

    /** Whether a hidden count can still have two values by what is known of its sum: the others make the last. */
    private boolean open(K place, List<K> line) {
        K last = line.getLast();
        List<Range> known = new ArrayList<>();
        line.stream()
                .filter(other -> !other.equals(place) && !other.equals(last))
                .forEach(other -> known.add(range(other)));
        Range rest = known.stream().reduce(new Range(0, 0), Range::plus);
        Range own = range(place);
        Range sum = range(last);
        Range left = place.equals(last)
                ? rest
                : new Range(
                        rest.most() >= Range.OPEN ? 0 : sum.least() - rest.most(),
                        sum.most() >= Range.OPEN ? Range.OPEN : sum.most() - rest.least());
        return Math.min(own.most(), left.most()) > Math.max(own.least(), left.least());
    }
}
