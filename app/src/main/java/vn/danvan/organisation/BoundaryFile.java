package vn.danvan.organisation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import vn.danvan.kernel.AreaId;
import vn.danvan.kernel.Refusal;
import vn.danvan.language.SearchKey;
import vn.danvan.organisation.Boundaries.Ring;

/**
 * Reads a GeoJSON file (RFC 7946) of outlines and finds the unit of each: by the statistics office's code or by a name that only
 * one unit has, in the property that tells most units apart, and of two that tell as many in the one whose units are lower, for
 * a file of communes names their province in each feature, too. Several features of one unit are its parts.
 */
final class BoundaryFile {

    /** What a file holds. */
    record Content(Map<AreaId, List<Ring>> rings, List<String> unknown) {}

    static final int MOST_POINTS = 200_000;

    private static final int FEWEST_POINTS = 4;
    private static final int LONGEST_ECHO = 60;
    // A metre or so is lost in rounding, and no map shows it.
    private static final double GRID = 100_000;
    private static final double WEST = 101;
    private static final double EAST = 118;
    private static final double SOUTH = 6;
    private static final double NORTH = 24;

    private final Map<String, AreaView> byCode = new HashMap<>();
    private final Map<String, List<AreaView>> byName;
    private final List<Refusal> faults = new ArrayList<>();
    private int points;

    /** Reads for the units of a day. */
    BoundaryFile(Collection<AreaView> units) {
        units.forEach(unit -> Optional.ofNullable(unit.code()).ifPresent(code -> byCode.put(code, unit)));
        byName = units.stream().collect(Collectors.groupingBy(unit -> SearchKey.foldMarked(unit.name())));
    }

    /** Why nothing was read; none when something was. */
    List<Refusal> faults() {
        return List.copyOf(faults);
    }

    /** The content, of use when there are no {@link #faults}. */
    Content read(byte[] bytes, ObjectMapper json) {
        Content nothing = new Content(Map.of(), List.of());
        List<JsonNode> features = features(bytes, json);
        if (features.isEmpty()) {
            fault("organisation.boundary.no-features");
            return nothing;
        }
        List<Key> keys = keys(features);
        Map<AreaId, List<Ring>> rings = new LinkedHashMap<>();
        List<String> unknown = new ArrayList<>();
        for (int at = 0; at < features.size() && faults.isEmpty(); at++) {
            JsonNode feature = features.get(at);
            String name = name(feature, at);
            List<Ring> drawn = rings(feature.path("geometry"), name);
            unit(feature, keys)
                    .ifPresentOrElse(
                            unit -> rings.computeIfAbsent(unit, _ -> new ArrayList<>())
                                    .addAll(drawn),
                            () -> unknown.add(name));
        }
        if (faults.isEmpty() && rings.isEmpty()) {
            fault(
                    "organisation.boundary.none-known",
                    unknown.size(),
                    String.join("; ", unknown.stream().limit(5).toList()));
        }
        return new Content(rings, unknown);
    }

    private void fault(String code, Object... args) {
        faults.add(Refusal.at("file", code, args));
    }

    private static List<JsonNode> features(byte[] bytes, ObjectMapper json) {
        List<JsonNode> features = new ArrayList<>();
        try {
            json.readTree(bytes).path("features").forEach(features::add);
        } catch (JacksonException noJson) {
            return List.of();
        }
        return features;
    }

    /**
     * A property that names units, by code or by name.
     *
     * @param units those that it names in the file
     */
    private record Key(String property, Function<String, Optional<AreaView>> unit, Set<AreaView> units) {

        static final Comparator<Key> BEST = Comparator.comparingInt(Key::count).thenComparing(Key::lowest);

        int count() {
            return units.size();
        }

        AreaLevel lowest() {
            return units.stream().map(Key::level).max(Comparator.naturalOrder()).orElse(AreaLevel.PROVINCE);
        }

        /** The unit that the feature names; none of a tier above the highest. */
        Optional<AreaView> of(JsonNode feature, AreaLevel highest) {
            return unit.apply(text(feature.path("properties").path(property)))
                    .filter(found -> level(found).compareTo(highest) >= 0);
        }

        private static AreaLevel level(AreaView unit) {
            return unit.kind().level();
        }
    }

    /** The best property with codes and the best with names, the better of the two first. */
    private List<Key> keys(List<JsonNode> features) {
        Stream<Key> codes = best(features, text -> Optional.ofNullable(byCode.get(text))).stream();
        Stream<Key> names = best(features, this::named).stream();
        return Stream.concat(codes, names).sorted(Key.BEST.reversed()).toList();
    }

    private Optional<AreaView> named(String text) {
        List<AreaView> units = text.isEmpty() ? List.of() : byName.getOrDefault(SearchKey.foldMarked(text), List.of());
        return units.size() == 1 ? Optional.of(units.getFirst()) : Optional.empty();
    }

    private static Optional<Key> best(List<JsonNode> features, Function<String, Optional<AreaView>> unit) {
        Map<String, Set<AreaView>> hits = new LinkedHashMap<>();
        features.forEach(feature -> feature.path("properties")
                .properties()
                .forEach(property -> unit.apply(text(property.getValue()))
                        .ifPresent(found -> hits.computeIfAbsent(property.getKey(), _ -> new HashSet<>())
                                .add(found))));
        return hits.entrySet().stream()
                .map(hit -> new Key(hit.getKey(), unit, hit.getValue()))
                .max(Key.BEST);
    }

    private static String text(JsonNode value) {
        return value.isValueNode() && !value.isNull() ? value.asString("").strip() : "";
    }

    /** What the first property does not name the other may, but no unit above: it would swallow the outlines of those in it. */
    private static Optional<AreaId> unit(JsonNode feature, List<Key> keys) {
        AreaLevel highest = AreaLevel.PROVINCE;
        for (Key key : keys) {
            Optional<AreaView> found = key.of(feature, highest);
            if (found.isPresent()) {
                return found.map(AreaView::id);
            }
            highest = key.lowest();
        }
        return Optional.empty();
    }

    private static Stream<String> texts(JsonNode feature) {
        return feature.path("properties").properties().stream()
                .map(property -> text(property.getValue()))
                .filter(text -> !text.isEmpty());
    }

    /** The longest text that a feature bears, which tells most of what it is; its number where it bears none. */
    private static String name(JsonNode feature, int at) {
        String name = texts(feature)
                .filter(text -> text.chars().anyMatch(Character::isLetter))
                .max(Comparator.comparingInt(String::length))
                .or(() -> texts(feature).findFirst())
                .orElseGet(() -> String.valueOf(at + 1));
        return name.length() <= LONGEST_ECHO ? name : name.substring(0, LONGEST_ECHO) + "…";
    }

    private List<Ring> rings(JsonNode geometry, String name) {
        String type = geometry.path("type").asString("");
        List<Ring> rings = new ArrayList<>();
        switch (type) {
            case "Polygon" -> polygon(geometry.path("coordinates"), name, rings);
            case "MultiPolygon" -> geometry.path("coordinates").forEach(polygon -> polygon(polygon, name, rings));
            default -> fault("organisation.boundary.shape", name, type.isEmpty() ? "–" : type);
        }
        return rings;
    }

    private void polygon(JsonNode polygon, String name, List<Ring> into) {
        polygon.forEach(ring -> {
            if (faults.isEmpty()) {
                List<Double> drawn = ring(ring, name);
                if (faults.isEmpty() && drawn.size() < 2 * FEWEST_POINTS) {
                    fault("organisation.boundary.ring", name, drawn.size() / 2, FEWEST_POINTS);
                }
                into.add(new Ring(drawn));
            }
        });
    }

    /** The points of a closed line, those that fall together once. */
    private List<Double> ring(JsonNode ring, String name) {
        List<Double> drawn = new ArrayList<>();
        for (JsonNode point : ring) {
            double longitude = point.path(0).asDouble(Double.NaN);
            double latitude = point.path(1).asDouble(Double.NaN);
            // What is no number is in no range.
            if (!(longitude >= WEST && longitude <= EAST && latitude >= SOUTH && latitude <= NORTH)) {
                fault(
                        "organisation.boundary.place",
                        name,
                        point.path(0).asString("?"),
                        point.path(1).asString("?"));
                return drawn;
            }
            add(drawn, rounded(longitude), rounded(latitude));
        }
        if (drawn.size() >= 2) {
            add(drawn, drawn.get(0), drawn.get(1));
        }
        return drawn;
    }

    private void add(List<Double> drawn, double longitude, double latitude) {
        int size = drawn.size();
        if (size >= 2 && drawn.get(size - 2) == longitude && drawn.get(size - 1) == latitude) {
            return;
        }
        drawn.add(longitude);
        drawn.add(latitude);
        if (++points == MOST_POINTS + 1) {
            fault("organisation.boundary.points", MOST_POINTS);
        }
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * GRID) / GRID;
    }
}
