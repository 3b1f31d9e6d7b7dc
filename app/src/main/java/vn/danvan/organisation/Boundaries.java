package vn.danvan.organisation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import vn.danvan.kernel.AreaId;

/**
 * The outlines of areas that are known: those of the communes since 2025-07-01, which come with the system, and those of any day
 * that an office loaded. An outline drawn for one day is that of the area on another day when no change of the organisation in
 * between gave the area ground or took some from it.
 */
@Component
public class Boundaries {

    /**
     * A closed line.
     *
     * @param points longitude and latitude in turn, WGS84 degrees
     */
    public record Ring(List<Double> points) {

        /** Keeps a copy. */
        public Ring {
            points = List.copyOf(points);
        }
    }

    /**
     * What is known of some areas on a day.
     *
     * @param rings the outline of each area that has one; an area of several islands has several rings
     * @param sources where these outlines are from, of loaded ones; the shipped ones are not named
     * @param shipped whether some came with the system
     */
    public record Outlines(Map<AreaId, List<Ring>> rings, Set<String> sources, boolean shipped) {

        /** Keeps copies. */
        public Outlines {
            rings = Map.copyOf(rings);
            sources = Set.copyOf(sources);
        }
    }

    /**
     * The ground of a unit of a later day, on which communes lay that have no outline of their own.
     *
     * @param on the day of which the outline is
     * @param communes all that it took in since, by name
     */
    public record Ground(AreaId unit, LocalDate on, List<Ring> rings, List<AreaId> communes) {

        /** Keeps copies. */
        public Ground {
            rings = List.copyOf(rings);
            communes = List.copyOf(communes);
        }
    }

    private record Drawn(LocalDate on, Optional<String> source, Map<AreaId, List<Ring>> rings) {}

    private record Held(List<UUID> sets, List<Drawn> drawn) {}

    private static final String FILES = "classpath*:content/organisation/boundaries/*.geojson";
    private static final LocalDate SHIPPED = LocalDate.of(2025, 7, 1);

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final BoundaryStore store;
    private final Areas areas;
    private final AtomicReference<@Nullable Drawn> shipped = new AtomicReference<>();
    private final AtomicReference<@Nullable Held> loaded = new AtomicReference<>();

    Boundaries(JdbcClient jdbc, ObjectMapper json, BoundaryStore store, Areas areas) {
        this.jdbc = jdbc;
        this.json = json;
        this.store = store;
        this.areas = areas;
    }

    /** The outlines that the areas had that day, of the set nearest to it; a loaded one goes before one of the system. */
    public Outlines of(Collection<AreaId> wanted, LocalDate day) {
        List<Drawn> nearest = Stream.concat(loaded().stream(), Stream.of(shipped()))
                .sorted(Comparator.comparingLong(drawn -> Math.abs(ChronoUnit.DAYS.between(drawn.on(), day))))
                .toList();
        Map<AreaId, List<Ring>> rings = new HashMap<>();
        Set<String> sources = new LinkedHashSet<>();
        boolean ours = false;
        for (AreaId area : wanted) {
            Optional<Drawn> drawn = nearest.stream()
                    .filter(one -> one.rings().containsKey(area) && isUnchanged(area, one.on(), day))
                    .findFirst();
            if (drawn.isPresent()) {
                rings.put(area, drawn.get().rings().getOrDefault(area, List.of()));
                drawn.get().source().ifPresent(sources::add);
                ours |= drawn.get().source().isEmpty();
            }
        }
        return new Outlines(rings, sources, ours);
    }

    /**
     * Where communes lay that day whose own outlines are not known: on the ground of units that took them in since, by the outlines
     * of the nearest later day that has them. Of a commune that was split it is the part that kept its name, else the first.
     */
    public List<Ground> grounds(Collection<AreaId> communes, LocalDate day) {
        List<Drawn> later = Stream.concat(loaded().stream(), Stream.of(shipped()))
                .filter(drawn -> drawn.on().isAfter(day))
                .sorted(Comparator.comparing(Drawn::on))
                .toList();
        Map<AreaId, Ground> grounds = new LinkedHashMap<>();
        for (AreaId commune : communes) {
            later.stream()
                    .filter(drawn -> drawn.rings().containsKey(follower(commune, day, drawn.on())))
                    .findFirst()
                    .ifPresent(drawn -> grounds.computeIfAbsent(
                            follower(commune, day, drawn.on()), unit -> ground(unit, day, drawn)));
        }
        return List.copyOf(grounds.values());
    }

    private Ground ground(AreaId unit, LocalDate day, Drawn drawn) {
        List<AreaId> communes = Stream.concat(
                        Stream.of(unit.value()),
                        areas.lineage(unit).predecessors().stream().map(Lineage.Step::predecessor))
                .distinct()
                .flatMap(id -> areas.area(new AreaId(id), day).stream())
                .filter(area -> area.kind().level() == AreaLevel.COMMUNE)
                .filter(area -> follower(area.id(), day, drawn.on()).equals(unit))
                .sorted(Comparator.comparing(AreaView::name))
                .map(AreaView::id)
                .toList();
        return new Ground(unit, drawn.on(), drawn.rings().getOrDefault(unit, List.of()), communes);
    }

    /** Who stands on the ground of an area on a later day; of several the one that kept its name, else the first. */
    private AreaId follower(AreaId area, LocalDate day, LocalDate later) {
        if (areas.area(area, later).isPresent()) {
            return area;
        }
        return areas.lineage(area).successors().stream()
                .filter(step -> step.predecessor().equals(area.value()))
                .filter(step -> step.on().isAfter(day) && !step.on().isAfter(later))
                .min(Comparator.comparing(step -> !step.successorName().equals(step.predecessorName())))
                .map(step -> follower(new AreaId(step.successor()), step.on(), later))
                .orElse(area);
    }

    private boolean isUnchanged(AreaId area, LocalDate one, LocalDate other) {
        LocalDate first = one.isBefore(other) ? one : other;
        LocalDate last = one.isBefore(other) ? other : one;
        Lineage lineage = areas.lineage(area);
        return Stream.concat(lineage.predecessors().stream(), lineage.successors().stream())
                .filter(step -> step.predecessor().equals(area.value())
                        || step.successor().equals(area.value()))
                .noneMatch(step -> step.on().isAfter(first) && !step.on().isAfter(last));
    }

    /** Read anew when another set was put into use or taken away, on this instance or another. */
    private List<Drawn> loaded() {
        List<UUID> sets = store.inUse();
        Held held = loaded.get();
        if (held == null || !held.sets().equals(sets)) {
            held = new Held(
                    sets,
                    sets.stream()
                            .flatMap(id -> store.find(id).stream())
                            .map(set -> new Drawn(set.on(), Optional.of(set.source()), store.rings(set.id())))
                            .toList());
            loaded.set(held);
        }
        return held.drawn();
    }

    private Drawn shipped() {
        Drawn known = shipped.get();
        if (known == null) {
            known = new Drawn(SHIPPED, Optional.empty(), Map.copyOf(load()));
            shipped.set(known);
        }
        return known;
    }

    private Map<AreaId, List<Ring>> load() {
        Map<String, AreaId> ids = new HashMap<>();
        jdbc.sql("select id, key from organisation.area")
                .query((row, number) -> Map.entry(row.getString("key"), new AreaId(row.getObject("id", UUID.class))))
                .list()
                .forEach(entry -> ids.put(entry.getKey(), entry.getValue()));
        Map<AreaId, List<Ring>> outlines = new HashMap<>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
                add(file, ids, outlines);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return outlines;
    }

    private void add(Resource file, Map<String, AreaId> ids, Map<AreaId, List<Ring>> outlines) throws IOException {
        try (InputStream in = file.getInputStream()) {
            for (JsonNode feature : json.readTree(in).path("features")) {
                AreaId id = ids.get(feature.path("properties").path("key").asString(""));
                if (id != null) {
                    outlines.put(id, rings(feature.path("geometry")));
                }
            }
        }
    }

    private static List<Ring> rings(JsonNode geometry) {
        List<Ring> rings = new ArrayList<>();
        boolean several = "MultiPolygon".equals(geometry.path("type").asString(""));
        for (JsonNode polygon : several ? geometry.path("coordinates") : List.of(geometry.path("coordinates"))) {
            for (JsonNode ring : polygon) {
                List<Double> points = new ArrayList<>();
                ring.forEach(point -> {
                    points.add(point.path(0).asDouble());
                    points.add(point.path(1).asDouble());
                });
                rings.add(new Ring(points));
            }
        }
        return rings;
    }
}
