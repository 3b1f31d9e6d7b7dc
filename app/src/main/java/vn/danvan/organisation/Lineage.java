package vn.danvan.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * Where a unit came from and what became of it.
 *
 * @param predecessors steps back in time, nearest first
 * @param successors steps forward in time, nearest first
 */
public record Lineage(List<Step> predecessors, List<Step> successors) {

    /**
     * One unit that followed another.
     *
     * @param on first day of the successor in this succession
     * @param verified false when a source for the step or its day is missing
     */
    public record Step(
            UUID predecessor,
            String predecessorName,
            UUID successor,
            String successorName,
            LocalDate on,
            EventKind kind,
            boolean verified,
            UUID event) {}

    public Lineage {
        predecessors = List.copyOf(predecessors);
        successors = List.copyOf(successors);
    }

    static Lineage of(Graph graph, UUID unit, Function<UUID, String> name) {
        return new Lineage(steps(graph, unit, false, name), steps(graph, unit, true, name));
    }

    private static List<Step> steps(Graph graph, UUID unit, boolean forward, Function<UUID, String> name) {
        return graph.trace(unit, forward).stream()
                .map(step -> new Step(
                        step.predecessor(),
                        name.apply(step.predecessor()),
                        step.successor(),
                        name.apply(step.successor()),
                        step.on(),
                        step.kind(),
                        step.verified(),
                        step.event()))
                .toList();
    }
}
