package vn.danvan.organisation;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.AccountId;
import vn.danvan.kernel.AreaId;
import vn.danvan.organisation.Boundaries.Ring;

/** Reads and writes the sets of outlines that offices loaded. */
@Component
class BoundaryStore {

    private final JdbcClient jdbc;

    BoundaryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(BoundarySet set, Map<AreaId, List<Ring>> rings) {
        jdbc.sql("""
                insert into organisation.boundary_set (id, valid_on, source, file_name, unknown, loaded_at, loaded_by)
                values (:id, :on, :source, :file, :unknown, :at, :by)
                """)
                .param("id", set.id())
                .param("on", Date.valueOf(set.on()))
                .param("source", set.source())
                .param("file", set.file())
                .param("unknown", set.unknown().toArray(String[]::new))
                .param("at", OffsetDateTime.ofInstant(set.loadedAt(), ZoneOffset.UTC))
                .param("by", set.loadedBy().value())
                .update();
        rings.forEach((area, drawn) -> jdbc.sql(
                        "insert into organisation.boundary (boundary_set, area, rings) values (:set, :area, :rings)")
                .param("set", set.id())
                .param("area", area.value())
                .param("rings", written(drawn))
                .update());
    }

    /** Every set, the latest day first. */
    List<BoundarySet> all() {
        return jdbc.sql("""
                select boundary_set.*, (select count(*) from organisation.boundary where boundary_set = id) as areas
                  from organisation.boundary_set order by valid_on desc, loaded_at desc, id
                """).query(BoundaryStore::set).list();
    }

    Optional<BoundarySet> find(UUID id) {
        return jdbc.sql("""
                select boundary_set.*, (select count(*) from organisation.boundary where boundary_set = id) as areas
                  from organisation.boundary_set where id = :id
                """).param("id", id).query(BoundaryStore::set).optional();
    }

    /** The sets in use, the one that was put into use last first. */
    List<UUID> inUse() {
        return jdbc.sql(
                        "select id from organisation.boundary_set where used_since is not null order by used_since desc, id")
                .query(UUID.class)
                .list();
    }

    Map<AreaId, List<Ring>> rings(UUID set) {
        Map<AreaId, List<Ring>> rings = new HashMap<>();
        jdbc.sql("select area, rings from organisation.boundary where boundary_set = :set")
                .param("set", set)
                .query((row, number) ->
                        Map.entry(new AreaId(row.getObject("area", UUID.class)), read(row.getString("rings"))))
                .list()
                .forEach(drawn -> rings.put(drawn.getKey(), drawn.getValue()));
        return rings;
    }

    /** Puts it into use; whether it was there and was not yet. */
    boolean use(UUID id, Instant at) {
        return jdbc.sql("update organisation.boundary_set set used_since = :at where id = :id and used_since is null")
                        .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Takes it away with its outlines; whether it was there. */
    boolean drop(UUID id) {
        return jdbc.sql("delete from organisation.boundary_set where id = :id")
                        .param("id", id)
                        .update()
                == 1;
    }

    /** A ring is its numbers with blanks between them, rings stand one a line. */
    private static String written(List<Ring> rings) {
        List<String> lines = new ArrayList<>();
        rings.forEach(ring -> lines.add(
                String.join(" ", ring.points().stream().map(String::valueOf).toList())));
        return String.join("\n", lines);
    }

    private static List<Ring> read(String text) {
        return text.lines()
                .map(line -> new Ring(
                        Arrays.stream(line.split(" ", -1)).map(Double::valueOf).toList()))
                .toList();
    }

    private static BoundarySet set(ResultSet row, int number) throws SQLException {
        OffsetDateTime used = row.getObject("used_since", OffsetDateTime.class);
        return new BoundarySet(
                row.getObject("id", UUID.class),
                row.getObject("valid_on", LocalDate.class),
                row.getString("source"),
                row.getString("file_name"),
                List.of((String[]) row.getArray("unknown").getArray()),
                row.getInt("areas"),
                new AccountId(row.getObject("loaded_by", UUID.class)),
                row.getObject("loaded_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(used).map(OffsetDateTime::toInstant));
    }
}
