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
import vn.danvan.summary.compose.Span;

/** Keeps the files of outlines that were put into force, and knows which editions summaries follow. */
@Component
class OutlineStore {

    /**
     * A file as it is kept.
     *
     * @param shipped the shipped editions it was put into force beside; empty where nobody knows
     */
    record Row(
            UUID id,
            String outline,
            List<String> editions,
            List<String> shipped,
            String yaml,
            String file,
            Instant putAt,
            Optional<Instant> withdrawnAt) {}

    /** What a file brings, and the shipped editions it is put into force beside. */
    record Editions(List<String> brought, List<String> beside) {}

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
            select id, outline, editions, coalesce(shipped, '{}') as shipped, yaml, file_name, put_at, withdrawn_at
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

    UUID put(String outline, Editions editions, String yaml, String file, AccountId by) {
        UUID id = Uuids.next(clock);
        jdbc.sql("""
            insert into summary.outline_change (id, outline, editions, shipped, yaml, file_name, put_at, put_by)
            values (:id, :outline, :editions, :shipped, :yaml, :file, :now, :by)
            """)
                .param("id", id)
                .param("outline", outline)
                .param("editions", editions.brought().toArray(String[]::new))
                .param("shipped", editions.beside().toArray(String[]::new))
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

    /** The periods that summaries along the edition sum up. */
    List<Span> periods(String edition) {
        return jdbc.sql("""
            select distinct s.period_kind, s.period_year, s.period_index
              from summary.version v join summary.summary s on s.id = v.summary where v.edition = :edition
            """)
                .param("edition", edition)
                .query((row, _) ->
                        new Span(row.getString("period_kind"), row.getInt("period_year"), row.getInt("period_index")))
                .list();
    }

    /** When somebody said that the own outline is kept although the edition waits. */
    Optional<Instant> kept(String edition) {
        return jdbc.sql("select kept_at from summary.outline_kept where edition = :edition")
                .param("edition", edition)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    void keep(String outline, String edition, AccountId by) {
        jdbc.sql("""
            insert into summary.outline_kept (outline, edition, kept_at, kept_by) values (:outline, :edition, :now, :by)
            on conflict (outline, edition) do nothing
            """)
                .param("outline", outline)
                .param("edition", edition)
                .param("now", now())
                .param("by", by.value())
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
                List.of((String[]) row.getArray("shipped").getArray()),
                row.getString("yaml"),
                row.getString("file_name"),
                row.getObject("put_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("withdrawn_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
