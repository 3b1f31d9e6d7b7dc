package vn.danvan.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.AreaId;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.NotFound;

/** Answers what areas there are on a day, and what they were before and became after; from memory, so ask freely. */
@Component
public class Areas {

    private final GraphCache graphs;

    Areas(GraphCache graphs) {
        this.graphs = graphs;
    }

    /** The area as it is that day; empty when it does not exist then. */
    public Optional<AreaView> area(AreaId id, LocalDate on) {
        return graphs.current().area(id, on);
    }

    /**
     * The area as it is that day, or as it last was (or first will be), or as it was meant to be when its beginning was
     * undone; an unknown id is {@link NotFound}.
     */
    public AreaView requireArea(AreaId id, LocalDate on) {
        List<AreaView> versions = versions(id);
        if (versions.isEmpty()) {
            return graphs.current().undone(id).orElseThrow(() -> new NotFound("area", id));
        }
        AreaView best = versions.getFirst();
        for (AreaView version : versions) {
            if (!version.valid().from().isAfter(on)) {
                best = version;
            }
        }
        return best;
    }

    /** Every version of the area, oldest first; empty for an unknown id. */
    public List<AreaView> versions(AreaId id) {
        return graphs.current().versions(id);
    }

    /** All areas of that day in Vietnamese order of their full names. */
    public List<AreaView> areas(LocalDate on) {
        return graphs.current().areasOn(on);
    }

    /** The areas of one kind that day. */
    public List<AreaView> areas(LocalDate on, AreaKind kind) {
        return areas(on).stream().filter(area -> area.kind() == kind).toList();
    }

    /** The areas of one level that day that lie inside the given one. */
    public List<AreaView> areasWithin(AreaId outer, AreaLevel level, LocalDate on) {
        Graph graph = graphs.current();
        return graph.areasOn(on).stream()
                .filter(area -> area.kind().level() == level)
                .filter(area -> area.id().equals(outer)
                        || ancestors(graph, area.id(), on).stream()
                                .anyMatch(above -> above.id().equals(outer)))
                .toList();
    }

    /**
     * The areas of one level that day on the ground of an area that has ended: those that follow areas that lay inside
     * it on its last day. An area that was split over its border counts.
     */
    public List<AreaView> areasSince(AreaId former, AreaLevel level, LocalDate on) {
        Graph graph = graphs.current();
        LocalDate end = graph.versions(former).isEmpty()
                ? null
                : graph.versions(former).getLast().valid().to();
        if (end == null || on.isBefore(end)) {
            return areasWithin(former, level, on);
        }
        Set<UUID> ground = new HashSet<>();
        for (AreaView area : areasWithin(former, level, end.minusDays(1))) {
            ground.add(area.id().value());
            graph.trace(area.id().value(), true).forEach(step -> ground.add(step.successor()));
        }
        return graph.areasOn(on).stream()
                .filter(area -> area.kind().level() == level
                        && ground.contains(area.id().value()))
                .toList();
    }

    /** The areas directly below that day. */
    public List<AreaView> children(AreaId parent, LocalDate on) {
        return graphs.current().children(parent, on);
    }

    /** The areas above that day, nearest first. */
    public List<AreaView> ancestorsAt(AreaId id, LocalDate on) {
        return ancestors(graphs.current(), id, on);
    }

    private static List<AreaView> ancestors(Graph graph, AreaId id, LocalDate on) {
        List<AreaView> above = new ArrayList<>();
        Optional<AreaView> at = graph.area(id, on);
        while (at.isPresent() && above.size() < AreaKind.values().length) {
            AreaId parent = at.get().parent();
            at = parent == null ? Optional.empty() : graph.area(parent, on);
            at.ifPresent(above::add);
        }
        return above;
    }

    /** The area that bears the statistics office's code that day; the same code may name another area on another day. */
    public Optional<AreaView> byCode(String code, LocalDate on) {
        return areas(on).stream().filter(area -> code.equals(area.code())).findFirst();
    }

    /** Areas of that day whose names hold every word of the text, marks forgiven, or whose code it is; best first. */
    public List<AreaView> search(String text, LocalDate on, int limit) {
        return Matches.best(areas(on), text, limit, AreaView::name, area -> area.code() == null ? "" : area.code());
    }

    /** Areas of any day that the text names, each at most once, latest version; best first. */
    public List<AreaView> searchAllTimes(String text, int limit) {
        Graph graph = graphs.current();
        List<AreaView> latest = graph.allAreas().stream()
                .filter(area -> graph.versions(area.id()).getLast().equals(area))
                .toList();
        return Matches.best(latest, text, limit, AreaView::name, area -> area.code() == null ? "" : area.code());
    }

    /** What the area came from and what it became, over every change in force. */
    public Lineage lineage(AreaId id) {
        Graph graph = graphs.current();
        return Lineage.of(graph, id.value(), unit -> areaName(graph, unit));
    }

    /** The same for a body. */
    public Lineage lineage(BodyId id) {
        Graph graph = graphs.current();
        return Lineage.of(graph, id.value(), unit -> {
            List<Graph.BodyVersion> versions = graph.versions(new BodyId(unit));
            return versions.isEmpty() ? "" : versions.getLast().name();
        });
    }

    private static String areaName(Graph graph, UUID unit) {
        List<AreaView> versions = graph.versions(new AreaId(unit));
        return versions.isEmpty() ? "" : versions.getLast().name();
    }

    /**
     * Whether figures of the area on one day may be restated for the units of a later day. They may not when the area,
     * or one that it became, was split in between: nobody knows which part of a figure belongs where.
     */
    public Divisibility divisibility(AreaId id, LocalDate from, LocalDate to) {
        return Divisibility.of(graphs.current(), id, from, to);
    }

    /** Whether {@link #divisibility} has no objection. */
    public boolean divisible(AreaId id, LocalDate from, LocalDate to) {
        return divisibility(id, from, to).divisible();
    }
}
