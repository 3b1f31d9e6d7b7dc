package vn.danvan.reporting.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.danvan.reporting.disclosure.Family.Row;
import vn.danvan.reporting.disclosure.GroundNumbers.Placed;
import vn.danvan.reporting.fact.ProvinceFacts.Reported;

/** The counts of a family in provinces and a year, added up along the organisation of each period's end. */
final class Ground {

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
        List<Map<Placed, int[]>> ways = new ArrayList<>();
        below.forEach(_ -> ways.add(new HashMap<>()));
        for (Reported fact : facts) {
            int period = numbers.period(fact.period());
            int[] way = ways.get(period)
                    .computeIfAbsent(new Placed(fact.body(), fact.standing()), placed -> way(placed, period));
            add(fact, way, period);
        }
        for (int cell = 0; cell < numbers.size(); cell++) {
            present.set(numbers.size() + cell, numbers.isMixed(cell));
            present.set(2 * numbers.size() + cell, numbers.isMixed(cell));
        }
    }

    private int[] way(Placed placed, int period) {
        int[] way = numbers.way(placed);
        for (int at = 1; at < way.length; at++) {
            below.get(period).computeIfAbsent(way[at], _ -> new TreeSet<>()).add(way[at - 1]);
        }
        return way;
    }

    private void add(Reported fact, int[] way, int period) {
        int[] rows = numbers.rowsOf(new Row(fact.indicator(), fact.part()));
        for (int place : way) {
            for (int row : rows) {
                add(numbers.cell(row, place, period), fact);
            }
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
