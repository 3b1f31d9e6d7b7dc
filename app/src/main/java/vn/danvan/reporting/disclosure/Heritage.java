package vn.danvan.reporting.disclosure;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import vn.danvan.kernel.AreaId;
import vn.danvan.reporting.disclosure.Veil.Node;
import vn.danvan.rules.period.ReportingPeriod;

/** Which areas of a ground have become part of which others until the last of its periods; those that were split have not. */
final class Heritage {

    /** What is known of areas that ended. */
    interface History {

        /** The one area that all of the area belongs to on the later day; empty while it exists, and when it was split. */
        Optional<AreaId> heir(AreaId area, LocalDate then, LocalDate later);
    }

    private record Place(int number, int period) {}

    private static final int[] NONE = {};

    private final Map<Place, IntStream.Builder> collected = new HashMap<>();
    private final Map<Place, int[]> before = new HashMap<>();

    private Heritage() {}

    static Heritage of(Ground ground, AccountingYear year, History history) {
        Heritage heritage = new Heritage();
        List<ReportingPeriod> periods = IntStream.of(ground.numbers().periods())
                .mapToObj(period -> year.periods().get(period))
                .toList();
        LocalDate last = periods.stream()
                .map(ReportingPeriod::end)
                .max(LocalDate::compareTo)
                .orElseThrow();
        for (int period = 0; period < periods.size(); period++) {
            LocalDate end = periods.get(period).end();
            Set<Integer> there = there(ground, period);
            for (Map.Entry<Node, Integer> node : ground.numbers().nodes().entrySet()) {
                if (end.isBefore(last) && node.getKey().kind() == Node.Kind.AREA && there.contains(node.getValue())) {
                    Place place = new Place(node.getValue(), period);
                    history.heir(new AreaId(node.getKey().id()), end, last)
                            .flatMap(heir ->
                                    Optional.ofNullable(ground.numbers().nodes().get(Node.area(heir))))
                            .ifPresent(heir -> heritage.add(heir, place));
                }
            }
        }
        heritage.collected.forEach((place, places) ->
                heritage.before.put(place, places.build().sorted().toArray()));
        return heritage;
    }

    private static Set<Integer> there(Ground ground, int period) {
        Set<Integer> there = new HashSet<>();
        ground.below(period).forEach((place, below) -> {
            there.add(place);
            there.addAll(below);
        });
        return there;
    }

    private void add(int heir, Place place) {
        collected
                .computeIfAbsent(new Place(heir, place.period()), _ -> IntStream.builder())
                .add(place.number());
    }

    /** The places of the period that have become part of the place, itself left out. */
    int[] before(int place, int period) {
        return before.isEmpty() ? NONE : before.getOrDefault(new Place(place, period), NONE);
    }
}
