package vn.danvan.reporting.fact;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.AreaId;
import vn.danvan.kernel.BodyId;

/** What the numbers in the facts stand for. A number is never given twice, not even after a rollback, so all are kept. */
@Component
class FactNames {

    private final JdbcClient jdbc;
    private final Map<Integer, UUID> areas = new ConcurrentHashMap<>();
    private final Map<Integer, UUID> bodies = new ConcurrentHashMap<>();
    private final Map<Integer, List<String>> parts = new ConcurrentHashMap<>();

    FactNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Reads those of the numbers that are not known yet, all at once. */
    void learn(Stream<@Nullable Integer> areaNumbers, Stream<@Nullable Integer> bodyNumbers) {
        learn(areas, areaNumbers, "select key, area as id from reporting.area_key where key = any(:keys)");
        learn(bodies, bodyNumbers, "select key, body as id from reporting.body_key where key = any(:keys)");
    }

    private void learn(Map<Integer, UUID> known, Stream<@Nullable Integer> numbers, String sql) {
        learn(known, numbers, sql, row -> row.getObject("id", UUID.class));
    }

    /** Reads those of the sets of parts that are not known yet, all at once. */
    void learnParts(Stream<@Nullable Integer> sets) {
        learn(
                parts,
                sets,
                "select key, indicator, parts from reporting.part_set where key = any(:keys)",
                row -> PartSet.of(row).parts());
    }

    private <N> void learn(
            Map<Integer, N> known, Stream<@Nullable Integer> numbers, String sql, KeyCache.Name<N> name) {
        Collection<Integer> unknown = numbers.filter(Objects::nonNull)
                .filter(number -> !known.containsKey(number))
                .distinct()
                .toList();
        if (!unknown.isEmpty()) {
            jdbc.sql(sql)
                    .param("keys", unknown.toArray(Integer[]::new))
                    .query((row, number) -> known.put(row.getInt("key"), name.of(row)))
                    .list();
        }
    }

    /** The area of a number that was learnt, null for null. */
    @Nullable
    AreaId area(@Nullable Integer number) {
        return number == null ? null : new AreaId(Objects.requireNonNull(areas.get(number)));
    }

    /** The parts of a set that was learnt, none for null. */
    List<String> parts(@Nullable Integer set) {
        return set == null ? List.of() : Objects.requireNonNull(parts.get(set));
    }

    /** The body of a number that was learnt. */
    BodyId body(int number) {
        return new BodyId(Objects.requireNonNull(bodies.get(number)));
    }
}
