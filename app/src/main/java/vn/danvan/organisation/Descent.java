package vn.danvan.organisation;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.danvan.kernel.BodyId;

/**
 * Of which bodies of an earlier day a body is made, by what took effect after that day.
 *
 * @param bodies those that existed then and whose place it took, itself among them when it existed; itself alone when it
 *     follows none
 * @param splits what went only in part into it; none when nothing did
 */
public record Descent(List<BodyId> bodies, List<Split> splits) {

    public Descent {
        bodies = List.copyOf(bodies);
        splits = List.copyOf(splits);
    }

    /**
     * A body that went elsewhere too, so that nobody knows which part of it belongs where.
     *
     * @param on the first day of that
     * @param event the change by which it did
     */
    public record Split(BodyId body, LocalDate on, EventId event) {}

    static Descent of(Graph graph, BodyId id, LocalDate then, LocalDate now) {
        if (before(graph, id, then, now).isEmpty()) {
            return new Descent(List.of(id), List.of());
        }
        List<BodyId> bodies = new ArrayList<>();
        List<Split> splits = new ArrayList<>();
        Set<BodyId> seen = new HashSet<>();
        Deque<BodyId> open = new ArrayDeque<>(List.of(id));
        while (!open.isEmpty()) {
            BodyId at = open.removeFirst();
            if (seen.add(at)) {
                if (graph.body(at, then).isPresent()) {
                    bodies.add(at);
                }
                elsewhere(graph, at, id, then, now).ifPresent(splits::add);
                before(graph, at, then, now).forEach(step -> open.add(new BodyId(step.predecessor())));
            }
        }
        return new Descent(bodies, splits);
    }

    private static List<Graph.Succession> before(Graph graph, BodyId id, LocalDate then, LocalDate now) {
        return within(graph.predecessors(id.value()), then, now);
    }

    private static List<Graph.Succession> within(List<Graph.Succession> steps, LocalDate then, LocalDate now) {
        return steps.stream()
                .filter(step -> step.on().isAfter(then) && !step.on().isAfter(now))
                .filter(step -> !step.predecessor().equals(step.successor()))
                .toList();
    }

    /** A body that follows others has not gone anywhere itself; one before it has gone to one other body and is no more. */
    private static Optional<Split> elsewhere(Graph graph, BodyId at, BodyId id, LocalDate then, LocalDate now) {
        List<Graph.Succession> after = within(graph.successors(at.value()), then, now);
        Set<UUID> followers = new HashSet<>();
        after.forEach(step -> followers.add(step.successor()));
        boolean whole = at.equals(id)
                ? followers.isEmpty()
                : followers.size() == 1 && graph.body(at, now).isEmpty();
        return whole
                ? Optional.empty()
                : Optional.of(new Split(
                        at, after.getFirst().on(), new EventId(after.getFirst().event())));
    }
}
