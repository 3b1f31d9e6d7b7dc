package vn.danvan.reporting.disclosure;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Hides counts so small that they could point at somebody: 1 to 4, and as many others as it takes that nobody can work them
 * out of any sum they stand in. A sum that is not known binds nothing, and it is hidden only where its parts leave no other
 * way.
 */
public final class SmallCells {

    /**
     * What is hidden.
     *
     * @param small the counts from 1 to 4
     * @param others those hidden for their sake
     */
    public record Hiding<K>(Set<K> small, Set<K> others) {

        boolean hides(K place) {
            return small.contains(place) || others.contains(place);
        }

        public Set<K> all() {
            Set<K> all = new LinkedHashSet<>(small);
            all.addAll(others);
            return all;
        }
    }

    static final long LARGEST = 4;

    private SmallCells() {}

    /**
     * Decides.
     *
     * @param counts what is known to anybody, in the order in which one is taken before another
     * @param sensitive those of which small ones are hidden
     * @param given those that are hidden in any case
     * @param sums each the parts and, last, their sum
     */
    public static <K> Hiding<K> of(Map<K, Long> counts, Set<K> sensitive, Set<K> given, List<List<K>> sums) {
        List<K> places = List.copyOf(counts.keySet());
        Map<K, Integer> numbers = new HashMap<>();
        places.forEach(place -> numbers.put(place, numbers.size()));
        BitSet small = new BitSet();
        BitSet hidden = new BitSet();
        for (int number = 0; number < places.size(); number++) {
            K place = places.get(number);
            boolean primary = sensitive.contains(place) && isSmall(counts.getOrDefault(place, 0L));
            small.set(number, primary);
            hidden.set(number, primary || given.contains(place));
        }
        BitSet present = new BitSet();
        present.set(0, places.size());
        int[] with = new int[places.size()];
        Arrays.fill(with, -1);
        long[] values = places.stream()
                .mapToLong(place -> counts.getOrDefault(place, 0L))
                .toArray();
        BitSet all = new Cover(values, present, small, hidden, with, numbered(sums, numbers)).hidden();
        Set<K> others = new LinkedHashSet<>();
        all.stream().filter(number -> !small.get(number)).forEach(number -> others.add(places.get(number)));
        return new Hiding<>(small.stream().mapToObj(places::get).collect(Collectors.toSet()), others);
    }

    private static <K> Sums numbered(List<List<K>> sums, Map<K, Integer> numbers) {
        List<int[]> numbered = sums.stream()
                .filter(sum -> numbers.containsKey(sum.getLast()))
                .map(sum -> sum.stream()
                        .mapToInt(place -> numbers.getOrDefault(place, -1))
                        .toArray())
                .toList();
        return Sums.of(numbers.size(), numbered);
    }

    static boolean isSmall(long count) {
        return count >= 1 && count <= LARGEST;
    }
}
