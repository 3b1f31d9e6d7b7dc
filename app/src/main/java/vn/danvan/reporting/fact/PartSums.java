package vn.danvan.reporting.fact;

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
     * What a body said.
     *
     * @param parts what it told
     * @param rough those of the parts that are estimates
     * @param numbers of each part one
     */
    record Told(List<String> parts, List<String> rough, Numbers numbers, boolean unapproved) {}

    /** A part of one place while it is added up. */
    private static final class Adding {

        private final Numbers.Total value = new Numbers.Total();
        private int reports;
        private boolean unapproved;
        private boolean estimated;

        private void add(Told told, int[] places) {
            for (int place : places) {
                value.add(told.numbers, place);
                estimated |= !told.rough.isEmpty() && told.rough.contains(told.parts.get(place));
            }
            reports++;
            unapproved |= told.unapproved;
        }

        private Tally tally() {
            return new Tally(value.value(), null, reports, unapproved, estimated);
        }
    }

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

    /** What the bodies that stand in one place come to, for each part of which something was told. */
    void each(List<Told> bodies, BiConsumer<String, Tally> taker) {
        @Nullable Adding[] all = new @Nullable Adding[wanted.size()];
        for (Told told : bodies) {
            int[][] of = places.computeIfAbsent(told.parts, this::places);
            for (int at = 0; at < of.length; at++) {
                if (of[at].length > 0) {
                    Adding adding = all[at];
                    if (adding == null) {
                        adding = new Adding();
                        all[at] = adding;
                    }
                    adding.add(told, of[at]);
                }
            }
        }
        for (int at = 0; at < all.length; at++) {
            Adding adding = all[at];
            if (adding != null) {
                taker.accept(wanted.get(at), adding.tally());
            }
        }
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
