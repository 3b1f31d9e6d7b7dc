package vn.danvan.reporting.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.BodyId;
import vn.danvan.reporting.disclosure.Family.Row;
import vn.danvan.reporting.fact.ProvinceFacts.Reported;
import vn.danvan.reporting.fact.Standing;

/** The counts of a family in provinces and a year, added up along the organisation of each period's end. */
final class Ground {

    private record Placed(BodyId body, Standing standing) {}

    private final GroundNumbers numbers;
    private final long[] counts;
    private final BitSet present = new BitSet();
    private final List<Map<Integer, Set<Integer>>> below = new ArrayList<>();

    Ground(Family family, List<Reported> facts) {
        numbers = new GroundNumbers(family, facts);
        counts = new long[3 * numbers.size()];
        for (int period = 0; period < numbers.periods().length; period++) {
            below.add(new LinkedHashMap<>());
        }
        Map<Placed, int[]> ways = new HashMap<>();
        facts.forEach(fact -> add(fact, ways));
        for (int cell = 0; cell < numbers.size(); cell++) {
            present.set(numbers.size() + cell, numbers.isMixed(cell));
            present.set(2 * numbers.size() + cell, numbers.isMixed(cell));
        }
    }

    private void add(Reported fact, Map<Placed, int[]> ways) {
        int[] way = ways.computeIfAbsent(
                new Placed(fact.body(), fact.standing()), placed -> numbers.way(placed.body(), placed.standing()));
        int period = numbers.period(fact.period());
        for (int at = 1; at < way.length; at++) {
            below.get(period).computeIfAbsent(way[at], _ -> new TreeSet<>()).add(way[at - 1]);
        }
        for (int place : way) {
            add(numbers.rows().get(new Row(fact.indicator(), fact.part())), place, period, fact);
            if (!fact.part().isEmpty()) {
                add(numbers.rows().get(new Row(fact.indicator(), "")), place, period, fact);
            }
        }
    }

    private void add(@Nullable Integer row, int place, int period, Reported fact) {
        if (row != null) {
            add(numbers.cell(row, place, period), fact);
        }
    }

    private void add(int cell, Reported fact) {
        present.set(cell);
        counts[cell] += fact.count();
        counts[(fact.approved() ? 1 : 2) * numbers.size() + cell] += fact.count();
        numbers.count(cell, fact.approved());
    }

    GroundNumbers numbers() {
        return numbers;
    }

    /** The counts by their numbers. */
    long[] counts() {
        return counts;
    }

    /** The numbers of which there is a count. */
    BitSet present() {
        return present;
    }

    /** The places in each place in a period. */
    Map<Integer, Set<Integer>> below(int period) {
        return below.get(period);
    }
}
