package vn.danvan.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.AreaId;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.DateRange;

/** The whole organisation at all times, in memory and immutable; answers for any day. */
final class Graph {

    record BodyVersion(
            BodyId body,
            String code,
            String name,
            String shortName,
            BodyKind kind,
            @Nullable AreaId area,
            DateRange valid) {}

    record Relation(RelationKind kind, BodyId from, BodyId to, DateRange valid) {}

    record Succession(UUID event, EventKind kind, LocalDate on, boolean verified, UUID predecessor, UUID successor) {}

    /** Units whose beginning was undone; they exist on no day and are known by the name they had. */
    record Undone(List<AreaView> areas, List<BodyVersion> bodies) {}

    /** What the database holds, the first lists in Vietnamese order of names. */
    record Rows(
            long revision,
            List<AreaView> areas,
            List<BodyVersion> bodies,
            List<Relation> relations,
            List<Succession> successions,
            Undone undone) {}

    private final long revision;
    private final List<AreaView> areaOrder;
    private final List<BodyVersion> bodyOrder;
    private final Map<AreaId, List<AreaView>> areas;
    private final Map<AreaId, List<AreaView>> areaChildren;
    private final Map<BodyId, List<BodyVersion>> bodies;
    private final Map<AreaId, List<BodyVersion>> bodiesOfArea;
    private final Map<String, BodyId> bodyCodes = new HashMap<>();
    private final Map<BodyId, List<Relation>> superiors;
    private final Map<BodyId, List<Relation>> subordinates;
    private final List<Relation> relations;
    private final Map<UUID, List<Succession>> following;
    private final Map<UUID, List<Succession>> preceding;
    private final Map<Object, Integer> rank = new HashMap<>();
    private final Undone undone;
    private final LocalDate firstDay;
    private final NavigableSet<LocalDate> changes = new TreeSet<>();

    Graph(Rows rows) {
        revision = rows.revision();
        areaOrder = List.copyOf(rows.areas());
        bodyOrder = List.copyOf(rows.bodies());
        Comparator<AreaView> byDay = Comparator.comparing(area -> area.valid().from());
        areas = group(areaOrder, AreaView::id);
        areas.values().forEach(versions -> versions.sort(byDay));
        areaChildren = group(areaOrder, AreaView::parent);
        bodies = group(bodyOrder, BodyVersion::body);
        bodies.values()
                .forEach(versions ->
                        versions.sort(Comparator.comparing(body -> body.valid().from())));
        bodiesOfArea = group(bodyOrder, BodyVersion::area);
        bodyOrder.forEach(body -> bodyCodes.put(body.code(), body.body()));
        relations = List.copyOf(rows.relations());
        List<Relation> direction = relations.stream()
                .filter(relation -> relation.kind() == RelationKind.DIRECTION)
                .toList();
        bodyOrder.forEach(body -> change(body.valid()));
        direction.forEach(relation -> change(relation.valid()));
        superiors = group(direction, Relation::to);
        subordinates = group(direction, Relation::from);
        following = group(rows.successions(), Succession::predecessor);
        preceding = group(rows.successions(), Succession::successor);
        undone = rows.undone();
        firstDay = bodyOrder.stream()
                .map(body -> body.valid().from())
                .min(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
        for (int position = 0; position < bodyOrder.size(); position++) {
            rank.put(bodyOrder.get(position), position);
        }
    }

    private void change(DateRange valid) {
        changes.add(valid.from());
        LocalDate to = valid.to();
        if (to != null) {
            changes.add(to);
        }
    }

    private static <K, V> Map<K, List<V>> group(List<V> values, Function<V, @Nullable K> key) {
        Map<K, List<V>> groups = new LinkedHashMap<>();
        for (V value : values) {
            K of = key.apply(value);
            if (of != null) {
                groups.computeIfAbsent(of, absent -> new ArrayList<>()).add(value);
            }
        }
        return groups;
    }

    long revision() {
        return revision;
    }

    /** The first day on which any body is known. */
    LocalDate firstDay() {
        return firstDay;
    }

    /** The first day from which on bodies stood below one another as they did on that day. */
    LocalDate unchangedSince(LocalDate on) {
        LocalDate change = changes.floor(on);
        return change == null ? LocalDate.MIN : change;
    }

    List<AreaView> areasOn(LocalDate on) {
        return areaOrder.stream().filter(area -> area.valid().contains(on)).toList();
    }

    List<BodyVersion> bodiesOn(LocalDate on) {
        return bodyOrder.stream().filter(body -> body.valid().contains(on)).toList();
    }

    List<AreaView> allAreas() {
        return areaOrder;
    }

    List<AreaView> versions(AreaId id) {
        return List.copyOf(areas.getOrDefault(id, List.of()));
    }

    List<BodyVersion> versions(BodyId id) {
        return List.copyOf(bodies.getOrDefault(id, List.of()));
    }

    Optional<AreaView> area(AreaId id, LocalDate on) {
        return areas.getOrDefault(id, List.of()).stream()
                .filter(version -> version.valid().contains(on))
                .findFirst();
    }

    Optional<BodyVersion> body(BodyId id, LocalDate on) {
        return bodies.getOrDefault(id, List.of()).stream()
                .filter(version -> version.valid().contains(on))
                .findFirst();
    }

    /** The area as it was meant to be, when its beginning was undone. */
    Optional<AreaView> undone(AreaId id) {
        return undone.areas().stream().filter(area -> area.id().equals(id)).findFirst();
    }

    /** The last version of the body, or what it was meant to be when its beginning was undone. */
    Optional<BodyVersion> lastKnown(BodyId id) {
        List<BodyVersion> versions = bodies.getOrDefault(id, List.of());
        return versions.isEmpty()
                ? undone.bodies().stream()
                        .filter(body -> body.body().equals(id))
                        .findFirst()
                : Optional.of(versions.getLast());
    }

    List<AreaView> children(AreaId parent, LocalDate on) {
        return areaChildren.getOrDefault(parent, List.of()).stream()
                .filter(area -> area.valid().contains(on))
                .toList();
    }

    List<BodyVersion> bodiesOf(AreaId area, LocalDate on) {
        return bodiesOfArea.getOrDefault(area, List.of()).stream()
                .filter(body -> body.valid().contains(on))
                .sorted(Comparator.comparing(BodyVersion::kind).thenComparingInt(this::rank))
                .toList();
    }

    Optional<BodyId> bodyByCode(String code) {
        return Optional.ofNullable(bodyCodes.get(code));
    }

    @Nullable
    BodyId superior(BodyId body, LocalDate on) {
        for (Relation relation : superiors.getOrDefault(body, List.of())) {
            if (relation.valid().contains(on)) {
                return relation.from();
            }
        }
        return null;
    }

    List<BodyVersion> subordinates(BodyId superior, LocalDate on) {
        return subordinates.getOrDefault(superior, List.of()).stream()
                .filter(relation -> relation.valid().contains(on))
                .map(relation -> body(relation.to(), on).orElse(null))
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(BodyVersion::kind).thenComparingInt(this::rank))
                .toList();
    }

    List<Relation> relationsOf(BodyId body) {
        return relations.stream()
                .filter(relation ->
                        relation.from().equals(body) || relation.to().equals(body))
                .toList();
    }

    List<Succession> successors(UUID unit) {
        return List.copyOf(following.getOrDefault(unit, List.of()));
    }

    List<Succession> predecessors(UUID unit) {
        return List.copyOf(preceding.getOrDefault(unit, List.of()));
    }

    /** The unit's steps in one direction, nearest first, each pair once. */
    List<Succession> trace(UUID unit, boolean forward) {
        List<Succession> steps = new ArrayList<>();
        Set<UUID> seen = new HashSet<>(Set.of(unit));
        List<UUID> edge = List.of(unit);
        while (!edge.isEmpty()) {
            List<UUID> next = new ArrayList<>();
            for (UUID from : edge) {
                for (Succession step : forward ? successors(from) : predecessors(from)) {
                    UUID reached = forward ? step.successor() : step.predecessor();
                    if (steps.stream().noneMatch(known -> samePair(known, step))) {
                        steps.add(step);
                    }
                    if (seen.add(reached)) {
                        next.add(reached);
                    }
                }
            }
            edge = next;
        }
        return steps;
    }

    private static boolean samePair(Succession one, Succession other) {
        return one.predecessor().equals(other.predecessor()) && one.successor().equals(other.successor());
    }

    private int rank(BodyVersion body) {
        return Objects.requireNonNull(rank.get(body));
    }
}
