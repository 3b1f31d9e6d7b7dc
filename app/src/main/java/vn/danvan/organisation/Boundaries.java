package vn.danvan.organisation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import vn.danvan.kernel.AreaId;

/** The outlines of areas that are known: those of the communes since 2025-07-01. */
@Component
public class Boundaries {

    /**
     * A closed line.
     *
     * @param points longitude and latitude in turn, WGS84 degrees
     */
    public record Ring(List<Double> points) {
        public Ring {
            points = List.copyOf(points);
        }
    }

    private static final String FILES = "classpath*:content/organisation/boundaries/*.geojson";

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final AtomicReference<@Nullable Map<AreaId, List<Ring>>> read = new AtomicReference<>();

    Boundaries(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The outline of each area that has one; an area of several islands has several rings. */
    public Map<AreaId, List<Ring>> outlines() {
        Map<AreaId, List<Ring>> known = read.get();
        if (known == null) {
            known = Map.copyOf(load());
            read.set(known);
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
