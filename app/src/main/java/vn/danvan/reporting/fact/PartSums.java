package vn.danvan.reporting.fact;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.danvan.reporting.form.Breakdown;

/**
 * Adds the numbers that bodies told of parts up to the parts that are asked for, margins too: what stands in a combination stands in
 * every margin of it, and a body that told several combinations of a margin is one report of it.
 */
final class PartSums {

    /**
     * What bodies that told the same parts say together.
     *
     * @param parts what they told
     * @param rough those of the parts that are estimates
     * @param numbers the sum of each part
     * @param reports how many bodies they are
     */
    record Group(List<String> parts, List<String> rough, List<BigDecimal> numbers, int reports, boolean unapproved) {}

    private final Breakdown breakdown;
    private final List<String> wanted;
    private final Set<String> known;
    private final Map<List<String>, int[][]> places = new HashMap<>();

    PartSums(Breakdown breakdown, List<String> wanted) {
        this.breakdown = breakdown;
        this.wanted = wanted;
        // A form may ask in some of the axes only, and may have asked so in earlier years.
        this.known = breakdown.told().stream().map(Breakdown.Item::id).collect(Collectors.toUnmodifiableSet());
    }

    /** What the groups that stand in one place come to, for each part of which something was told. */
    void each(List<Group> groups, BiConsumer<String, Tally> taker) {
        List<@Nullable Tally> tallies = new ArrayList<>();
        wanted.forEach(_ -> tallies.add(null));
        for (Group group : groups) {
            int[][] of = places.computeIfAbsent(group.parts(), this::places);
            for (int at = 0; at < of.length; at++) {
                if (of[at].length > 0) {
                    Tally before = tallies.get(at);
                    Tally now = tally(group, of[at]);
                    tallies.set(at, before == null ? now : before.plus(now));
                }
            }
        }
        for (int at = 0; at < wanted.size(); at++) {
            Tally tally = tallies.get(at);
            if (tally != null) {
                taker.accept(wanted.get(at), tally);
            }
        }
    }

    private static Tally tally(Group group, int[] places) {
        BigDecimal value = BigDecimal.ZERO;
        boolean estimated = false;
        for (int place : places) {
            value = value.add(group.numbers().get(place));
            estimated |= !group.rough().isEmpty()
                    && group.rough().contains(group.parts().get(place));
        }
        return new Tally(value, null, group.reports(), group.unapproved(), estimated);
    }

    /** For each part wanted the places of what belongs to it. */
    private int[][] places(List<String> told) {
        return wanted.stream()
                .map(part -> IntStream.range(0, told.size())
                        .filter(at -> known.contains(told.get(at)) && breakdown.isWithin(told.get(at), part))
                        .toArray())
                .toArray(int[][]::new);
    }
}
