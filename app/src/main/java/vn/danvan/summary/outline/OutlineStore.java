package vn.danvan.summary.outline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.AccountId;
import vn.danvan.kernel.Uuids;

/** Keeps the files of outlines that were put into force, and knows which editions summaries follow. */
@Component
class OutlineStore {

    /** A file as it is kept. */
    record Row(
            UUID id,
            String outline,
            List<String> editions,
            String yaml,
            String file,
            Instant putAt,
            Optional<Instant> withdrawnAt) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    OutlineStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Tells one set of files in force from every other; a place is never given twice, not even after a rollback. */
    String version() {
        return jdbc.sql("""
            select coalesce(max(place), 0) || ':'
                || coalesce(string_agg(place::text, ',' order by place) filter (where withdrawn_at is not null), '')
              from summary.outline_change
            """).query(String.class).single();
    }

    /** All files, the earliest first. */
    List<Row> all() {
        return jdbc.sql("""
            select id, outline, editions, yaml, file_name, put_at, withdrawn_at
              from summary.outline_change order by place
            """).query(OutlineStore::row).list();
    }

    /** Lets nobody else change outlines or begin a summary until the transaction ends. */
    void lock() {
        jdbc.sql("lock table summary.outline_change in share row exclusive mode")
                .update();
    }

    /** Lets nobody change outlines until the transaction ends. */
    void hold() {
        jdbc.sql("lock table summary.outline_change in share mode").update();
    }

    /** Whether any summary follows the edition. */
    boolean used(String edition) {
        return jdbc.sql("select exists (select 1 from summary.version where edition = :edition)")
                .param("edition", edition)
                .query(Boolean.class)
                .single();
    }

    /** How many summaries are being written along the outline. */
    int drafts(String outline) {
        return jdbc.sql("""
            select count(*) from summary.version v join summary.summary s on s.id = v.summary
             where v.state = 'DRAFT' and s.outline = :outline
            """).param("outline", outline).query(Integer.class).single();
    }

    UUID put(String outline, List<String> editions, String yaml, String file, AccountId by) {
        UUID id = Uuids.next(clock);
        jdbc.sql("""
            insert into summary.outline_change (id, outline, editions, yaml, file_name, put_at, put_by)
            values (:id, :outline, :editions, :yaml, :file, :now, :by)
            """)
                .param("id", id)
                .param("outline", outline)
                .param("editions", editions.toArray(String[]::new))
                .param("yaml", yaml)
                .param("file", file)
                .param("now", now())
                .param("by", by.value())
                .update();
        return id;
    }

    void withdraw(UUID id, AccountId by) {
        jdbc.sql("""
            update summary.outline_change set withdrawn_at = :now, withdrawn_by = :by
             where id = :id and withdrawn_at is null
            """)
                .param("now", now())
                .param("by", by.value())
                .param("id", id)
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("outline"),
                List.of((String[]) row.getArray("editions").getArray()),
                row.getString("yaml"),
                row.getString("file_name"),
                row.getObject("put_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("withdrawn_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
