package vn.danvan.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.danvan.kernel.AreaId;

/**
 * Whether figures of an area may be carried over to the units of a later day.
 *
 * @param divisible true when each figure belongs to exactly one later unit, or the area still exists
 * @param splits the areas that were split in between; none when divisible
 * @param ended areas in between that ended without a known successor
 * @param targets the areas of the later day that hold the territory
 */
public record Divisibility(boolean divisible, List<AreaId> splits, List<AreaId> ended, List<AreaId> targets) {

    public Divisibility {
        splits = List.copyOf(splits);
        ended = List.copyOf(ended);
        targets = List.copyOf(targets);
    }

    static Divisibility of(Graph graph, AreaId id, LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("figures of " + from + " cannot be restated for the earlier " + to);
        }
        List<AreaId> splits = new ArrayList<>();
        List<AreaId> ended = new ArrayList<>();
        Set<AreaId> targets = new LinkedHashSet<>();
        Set<AreaId> seen = new HashSet<>();
        List<AreaId> open = new ArrayList<>(List.of(id));
        while (!open.isEmpty()) {
            AreaId at = open.removeLast();
            if (!seen.add(at)) {
                continue;
            }
            Set<UUID> next = new LinkedHashSet<>();
            graph.successors(at.value()).stream()
                    .filter(step -> !step.on().isAfter(to))
                    .forEach(step -> next.add(step.successor()));
            if (graph.area(at, to).isPresent()) {
                targets.add(at);
            } else if (next.isEmpty()) {
                ended.add(at);
            }
            if (next.size() > 1 || (next.size() == 1 && targets.contains(at))) {
                splits.add(at);
            }
            next.forEach(unit -> open.add(new AreaId(unit)));
        }
        return new Divisibility(splits.isEmpty() && ended.isEmpty(), splits, ended, List.copyOf(targets));
    }
}
