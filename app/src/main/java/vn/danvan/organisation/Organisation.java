package vn.danvan.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.AreaId;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.NotFound;

/** Answers what bodies there are on a day and who directs whom; from memory, so ask freely. */
@Component
public class Organisation {

    private static final int DEEPEST = 20;

    private final GraphCache graphs;

    Organisation(GraphCache graphs) {
        this.graphs = graphs;
    }

    /** The body as it is that day; empty when it does not exist then. */
    public Optional<BodyView> body(BodyId id, LocalDate on) {
        Graph graph = graphs.current();
        return graph.body(id, on).map(version -> view(graph, version, on));
    }

    /** The body as it is that day, or as it last was (or first will be); an unknown id is {@link NotFound}. */
    public BodyView requireBody(BodyId id, LocalDate on) {
        BodyView found = bodies(List.of(id), on).get(id);
        if (found == null) {
            throw new NotFound("body", id);
        }
        return found;
    }

    /**
     * The bodies by id, each as it is that day, else as it last was before (or first will be after), else as it was meant
     * to be when its beginning was undone; unknown ids are left out.
     */
    public Map<BodyId, BodyView> bodies(Collection<BodyId> ids, LocalDate on) {
        Graph graph = graphs.current();
        Map<BodyId, BodyView> views = new LinkedHashMap<>();
        for (BodyId id : ids) {
            Graph.BodyVersion version = nearest(graph, id, on);
            if (version != null) {
                views.put(id, view(graph, version, on));
            }
        }
        return views;
    }

    private static Graph.@Nullable BodyVersion nearest(Graph graph, BodyId id, LocalDate on) {
        List<Graph.BodyVersion> versions = graph.versions(id);
        Graph.BodyVersion best = versions.isEmpty() ? graph.lastKnown(id).orElse(null) : versions.getFirst();
        for (Graph.BodyVersion version : versions) {
            if (!version.valid().from().isAfter(on)) {
                best = version;
            }
        }
        return best;
    }

    /** The day itself, or the first day the organisation is known on when it lies before that. */
    public LocalDate knownDay(LocalDate on) {
        LocalDate first = graphs.current().firstDay();
        return on.isBefore(first) ? first : on;
    }

    /**
     * The first day from which on bodies stood below one another as they did on that day: what holds of who is below whom on
     * the one holds on the other, and need not be worked out again.
     */
    public LocalDate unchangedSince(LocalDate on) {
        return graphs.current().unchangedSince(on);
    }

    /** A number that grows with every change of the history: what was worked out from it holds while it stays the same. */
    public long revision() {
        return graphs.current().revision();
    }

    /**
     * Until the caller's transaction ends, its questions are answered from the history as it stands now, and nobody changes
     * it: for what is worked out from the history and kept.
     */
    public void hold() {
        graphs.hold();
    }

    /** True when the body exists that day. */
    public boolean exists(BodyId id, LocalDate on) {
        return graphs.current().body(id, on).isPresent();
    }

    /** The body itself while it exists that day, else the nearest of those that follow it and exist then. */
    public Optional<BodyId> standing(BodyId id, LocalDate on) {
        Graph graph = graphs.current();
        if (graph.body(id, on).isPresent()) {
            return Optional.of(id);
        }
        return graph.trace(id.value(), true).stream()
                .map(step -> new BodyId(step.successor()))
                .filter(next -> graph.body(next, on).isPresent())
                .findFirst();
    }

    /** The bodies before it that exist no more that day, the nearest first. */
    public List<BodyId> ended(BodyId id, LocalDate on) {
        Graph graph = graphs.current();
        return graph.trace(id.value(), false).stream()
                .map(step -> new BodyId(step.predecessor()))
                .filter(before -> graph.body(before, on).isEmpty())
                .distinct()
                .toList();
    }

    /** The bodies that ended by that day and whose place the body has, as the first of those that follow them. */
    public List<BodyId> inPlaceOf(BodyId id, LocalDate on) {
        return ended(id, on).stream()
                .filter(before -> standing(before, on).equals(Optional.of(id)))
                .toList();
    }

    /** The body itself when it existed that day, and those that did and in whose places it stands today. */
    public List<BodyId> formerly(BodyId id, LocalDate then, LocalDate today) {
        return Stream.concat(Stream.of(id), ended(id, today).stream())
                .filter(body -> exists(body, then))
                .toList();
    }

    /** Of which bodies of the earlier day the body of the later day is made, by the changes after the one and up to the other. */
    public Descent descent(BodyId id, LocalDate then, LocalDate now) {
        return Descent.of(graphs.current(), id, then, now);
    }

    /**
     * True when the body is the superior or stands below it, today or on that day. Who follows a body that ended has its
     * place, above and below.
     */
    public boolean oversees(BodyId superior, BodyId body, LocalDate then, LocalDate today) {
        return standing(body, today).filter(now -> within(superior, now, today)).isPresent()
                || formerly(superior, then, today).stream().anyMatch(before -> within(before, body, then));
    }

    /** True when there is or was or will be a day on which the body exists; not so when its beginning was undone. */
    public boolean everExists(BodyId id) {
        return !graphs.current().versions(id).isEmpty();
    }

    /** The first day on which the body exists; empty when it existed before the organisation is known, or never. */
    public Optional<LocalDate> firstDay(BodyId id) {
        Graph graph = graphs.current();
        return graph.versions(id).stream()
                .findFirst()
                .map(version -> version.valid().from())
                .filter(first -> first.isAfter(graph.firstDay()));
    }

    /** The last day on which the body exists; empty when no end is known or it never existed. */
    public Optional<LocalDate> lastDay(BodyId id) {
        List<Graph.BodyVersion> versions = graphs.current().versions(id);
        return Optional.ofNullable(
                        versions.isEmpty() ? null : versions.getLast().valid().to())
                .map(end -> end.minusDays(1));
    }

    /** The bodies directed by the superior itself that day, by kind and then in Vietnamese order. */
    public List<BodyView> subordinates(BodyId superior, LocalDate on) {
        Graph graph = graphs.current();
        return graph.subordinates(superior, on).stream()
                .map(version -> view(graph, version, on))
                .toList();
    }

    /** The superior, when it exists that day, and all below it, each before those it directs. */
    public List<BodyView> subtree(BodyId superior, LocalDate on) {
        Graph graph = graphs.current();
        List<BodyView> found = new ArrayList<>();
        graph.body(superior, on).ifPresent(root -> collect(graph, root, on, 0, found));
        return found;
    }

    private static void collect(Graph graph, Graph.BodyVersion body, LocalDate on, int depth, List<BodyView> into) {
        into.add(view(graph, body, on));
        if (depth < DEEPEST) {
            graph.subordinates(body.body(), on).forEach(below -> collect(graph, below, on, depth + 1, into));
        }
    }

    /** True when the body is the superior itself or stands anywhere below it that day. */
    public boolean within(BodyId superior, BodyId body, LocalDate on) {
        Graph graph = graphs.current();
        BodyId at = body;
        for (int depth = 0; at != null && depth <= DEEPEST; depth++) {
            if (at.equals(superior)) {
                return true;
            }
            at = graph.superior(at, on);
        }
        return false;
    }

    /** Bodies of that day whose names or codes hold every word of the text, marks forgiven; best first. */
    public List<BodyView> searchBodies(String text, LocalDate on, int limit) {
        Graph graph = graphs.current();
        return Matches.best(
                        graph.bodiesOn(on),
                        text,
                        limit,
                        body -> body.name() + " " + body.shortName(),
                        body -> body.code())
                .stream()
                .map(version -> view(graph, version, on))
                .toList();
    }

    /** The body with this code, whenever it existed. */
    public Optional<BodyId> bodyByCode(String code) {
        return graphs.current().bodyByCode(code);
    }

    /** The bodies that work in the area that day, by kind. */
    public List<BodyView> bodiesOf(AreaId area, LocalDate on) {
        Graph graph = graphs.current();
        return graph.bodiesOf(area, on).stream()
                .map(version -> view(graph, version, on))
                .toList();
    }

    /** The bodies it works together with that day. */
    public List<BodyView> partners(BodyId id, LocalDate on) {
        Graph graph = graphs.current();
        return graph.relationsOf(id).stream()
                .filter(relation -> relation.kind() != RelationKind.DIRECTION
                        && relation.valid().contains(on))
                .map(relation -> relation.from().equals(id) ? relation.to() : relation.from())
                .distinct()
                .flatMap(other -> graph.body(other, on).stream())
                .map(version -> view(graph, version, on))
                .toList();
    }

    /** The committee whose staff organ the body is that day; without such a tie the only Party committee of its area. */
    public Optional<BodyView> committee(BodyId id, LocalDate on) {
        Graph graph = graphs.current();
        Optional<BodyView> served = graph.relationsOf(id).stream()
                .filter(relation -> relation.kind() == RelationKind.STAFF
                        && relation.to().equals(id)
                        && relation.valid().contains(on))
                .flatMap(relation -> graph.body(relation.from(), on).stream())
                .map(version -> view(graph, version, on))
                .findFirst();
        return served.or(() -> only(bodyAreas(graph, id, on)
                .flatMap(area -> graph.bodiesOf(area, on).stream())
                .filter(version -> version.kind() == BodyKind.PARTY_COMMITTEE
                        && !version.body().equals(id))
                .map(version -> view(graph, version, on))
                .toList()));
    }

    private static Stream<AreaId> bodyAreas(Graph graph, BodyId id, LocalDate on) {
        return graph.body(id, on).map(Graph.BodyVersion::area).stream();
    }

    /**
     * The body that a text names, when there is exactly one, or exactly one in the area of another body: a province that says
     * "Hội Nông dân" means its own.
     */
    public Optional<BodyView> meant(String text, BodyId near, LocalDate on) {
        List<BodyView> found = text.isBlank() ? List.of() : searchBodies(text, on, Integer.MAX_VALUE);
        AreaId area = requireBody(near, on).area();
        return found.size() == 1
                ? only(found)
                : only(found.stream()
                        .filter(body -> body.area() != null && body.area().equals(area))
                        .toList());
    }

    private static Optional<BodyView> only(List<BodyView> found) {
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** All bodies of that day in Vietnamese order. */
    public List<BodyView> bodiesOn(LocalDate on) {
        Graph graph = graphs.current();
        return graph.bodiesOn(on).stream()
                .map(version -> view(graph, version, on))
                .toList();
    }

    /** True when the body works for a whole province that day. */
    boolean provincial(BodyId id, LocalDate on) {
        return provincial(graphs.current(), id, on);
    }

    static boolean provincial(Graph graph, BodyId id, LocalDate on) {
        return graph.body(id, on)
                .map(Graph.BodyVersion::area)
                .flatMap(area -> graph.area(area, on))
                .filter(area -> area.kind() == AreaKind.PROVINCE)
                .isPresent();
    }

    static BodyView view(Graph graph, Graph.BodyVersion version, LocalDate on) {
        return new BodyView(
                version.body(),
                version.code(),
                version.name(),
                version.shortName(),
                version.kind(),
                version.area(),
                graph.superior(version.body(), on));
    }
}
