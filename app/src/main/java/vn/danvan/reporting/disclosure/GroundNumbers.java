package vn.danvan.reporting.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.danvan.kernel.BodyId;
import vn.danvan.reporting.disclosure.Family.Row;
import vn.danvan.reporting.disclosure.Veil.Leaf;
import vn.danvan.reporting.disclosure.Veil.Node;
import vn.danvan.reporting.fact.ProvinceFacts.Reported;
import vn.danvan.reporting.fact.Standing;

/**
 * Numbers for the counts of a family in provinces and a year: one for each row, place and period. Of a place where some reports
 * are approved and some are not there are three: of all of them, of the approved ones, and what is between the two.
 */
final class GroundNumbers {

    /** Which reports are counted. */
    enum Reports {
        ALL,
        APPROVED,
        OTHERS
    }

    /** Where a body stood. */
    record Placed(BodyId body, Standing standing) {}

    private final Family family;
    private final Map<Row, Integer> rows = new LinkedHashMap<>();
    private final Map<Row, int[]> told = new HashMap<>();
    private final Map<Node, Integer> nodes = new HashMap<>();
    private final int places;
    private final int[] periods;
    private final int size;
    private final BitSet approved = new BitSet();
    private final BitSet others = new BitSet();
    private final List<Set<Leaf>> leaves = new ArrayList<>();

    GroundNumbers(Family family, List<Reported> facts) {
        this.family = family;
        periods = facts.stream().mapToInt(Reported::period).distinct().sorted().toArray();
        Set<String> indicators = new LinkedHashSet<>();
        Set<Row> reported = new LinkedHashSet<>();
        Map<Placed, List<Node>> ways = new HashMap<>();
        List<Set<Placed>> seen = new ArrayList<>();
        for (int period = 0; period < periods.length; period++) {
            leaves.add(new LinkedHashSet<>());
            seen.add(new HashSet<>());
        }
        for (Reported fact : facts) {
            indicators.add(fact.indicator());
            reported.add(new Row(fact.indicator(), fact.part()));
            Placed placed = new Placed(fact.body(), fact.standing());
            int period = period(fact.period());
            if (seen.get(period).add(placed)) {
                ways.computeIfAbsent(placed, GroundNumbers::nodes);
                Optional.ofNullable(Leaf.of(fact.standing())).ifPresent(leaves.get(period)::add);
            }
        }
        family.rows().stream()
                .filter(row -> indicators.contains(row.indicator()))
                // Most bodies tell everything in parts: then nothing is left over, and no room is taken for it.
                .filter(row -> !family.isRest(row) || reported.stream().anyMatch(part -> family.counts(part, row)))
                .forEach(row -> rows.put(row, rows.size()));
        places = name(ways);
        size = rows.size() * places * periods.length;
    }

    /** Gives the places their numbers, in an order that is the same every time; a body alone in its place has that place's. */
    private int name(Map<Placed, List<Node>> ways) {
        Map<Node, Set<Node>> bodies = new HashMap<>();
        Map<Node, Set<Node>> homes = new HashMap<>();
        Set<Node> all = new TreeSet<>(Comparator.comparing(Node::kind).thenComparing(Node::id));
        ways.values().forEach(way -> {
            all.addAll(way);
            if (!way.isEmpty()) {
                bodies.computeIfAbsent(way.get(1), _ -> new LinkedHashSet<>()).add(way.getFirst());
                homes.computeIfAbsent(way.getFirst(), _ -> new LinkedHashSet<>())
                        .add(way.get(1));
            }
        });
        int numbers = 0;
        for (Node node : all) {
            Set<Node> home = homes.getOrDefault(node, Set.of());
            boolean alone = home.size() == 1
                    && Objects.requireNonNull(bodies.get(home.iterator().next()))
                                    .size()
                            == 1;
            nodes.put(node, alone ? -1 : numbers++);
        }
        homes.forEach((body, home) -> nodes.computeIfPresent(
                body, (_, number) -> number < 0 ? nodes.get(home.iterator().next()) : number));
        return numbers;
    }

    /** From the body up to the province; nothing for a body without an area. */
    private static List<Node> nodes(Placed placed) {
        Leaf leaf = Leaf.of(placed.standing());
        if (leaf == null) {
            return List.of();
        }
        List<Node> way = new ArrayList<>(List.of(Node.body(placed.body()), leaf.node()));
        Stream.of(leaf.standing().district(), leaf.standing().province())
                .filter(Objects::nonNull)
                .map(Node::area)
                .forEach(way::add);
        return way;
    }

    /** The numbers of the places from the body up to the province, each once; none for a body without an area. */
    int[] way(Placed placed) {
        return nodes(placed).stream()
                .mapToInt(node -> Objects.requireNonNull(nodes.get(node)))
                .distinct()
                .toArray();
    }

    /** Says that a report was counted. */
    void count(int cell, boolean isApproved) {
        (isApproved ? approved : others).set(cell);
    }

    /** Whether some of the reports are approved and some are not. */
    boolean isMixed(int cell) {
        return approved.get(cell) && others.get(cell);
    }

    int cell(int row, int place, int period) {
        return (row * places + place) * periods.length + period;
    }

    /** The number of a count, below 0 where nothing was reported; that of the whole where no part of the reports is left out. */
    int cell(int row, int place, int period, Reports reports) {
        int cell = cell(row, place, period);
        return switch (reports) {
            case ALL -> approved.get(cell) || others.get(cell) ? cell : -1;
            case APPROVED -> isMixed(cell) ? size + cell : approved.get(cell) ? cell : -1;
            case OTHERS -> isMixed(cell) ? 2 * size + cell : others.get(cell) ? cell : -1;
        };
    }

    /** The number of a count; below 0 where nothing was reported. */
    int cell(Row row, Node node, int period, Reports reports) {
        Integer at = rows.get(row);
        Integer place = nodes.get(node);
        return at == null || place == null || period < 0 ? -1 : cell(at, place, period, reports);
    }

    boolean anyMixed() {
        return approved.intersects(others);
    }

    Map<Row, Integer> rows() {
        return rows;
    }

    /** The numbers of all rows in which what stands in a part is counted: its own, those of its margins and the whole. */
    int[] rowsOf(Row part) {
        return told.computeIfAbsent(
                part,
                _ -> rows.entrySet().stream()
                        .filter(row -> family.counts(part, row.getKey()))
                        .mapToInt(Map.Entry::getValue)
                        .toArray());
    }

    Map<Node, Integer> nodes() {
        return nodes;
    }

    int places() {
        return places;
    }

    /** The periods with facts, by their place in the year. */
    int[] periods() {
        return periods;
    }

    /** How many numbers there are of all reports; those of the approved follow, then those of the others. */
    int size() {
        return size;
    }

    /** Where bodies stood that reported in a period of the year. */
    List<Leaf> leaves(int ofYear) {
        return period(ofYear) < 0 ? List.of() : List.copyOf(leaves.get(period(ofYear)));
    }

    /** The place of a period of the year among those with facts; below 0 when it has none. */
    int period(int ofYear) {
        return Math.max(-1, Arrays.binarySearch(periods, ofYear));
    }
}
