package vn.danvan.rules;

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

/** Keeps the files of period kinds that were put into force. */
@Component
class PeriodStore {

    /** A file as it is kept. */
    record Row(
            UUID id, List<String> editions, String yaml, String file, Instant putAt, Optional<Instant> withdrawnAt) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    PeriodStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Tells one set of files in force from every other; a place is never given twice, not even after a rollback. */
    String version() {
        return jdbc.sql("""
                select coalesce(max(place), 0) || ':'
                    || coalesce(string_agg(place::text, ',' order by place) filter (where withdrawn_at is not null), '')
                  from rules.period_change
                """).query(String.class).single();
    }

    /** All files, the earliest first. */
    List<Row> all() {
        return jdbc.sql("""
                select id, editions, yaml, file_name, put_at, withdrawn_at from rules.period_change order by place
                """).query(PeriodStore::row).list();
    }

    /** Lets nobody else change period kinds, nor begin anything for a period, until the transaction ends. */
    void lock() {
        jdbc.sql("lock table rules.period_change in share row exclusive mode").update();
    }

    /** Lets nobody change period kinds until the transaction ends; others may do the same meanwhile. */
    void lockRead() {
        jdbc.sql("lock table rules.period_change in share mode").update();
    }

    UUID put(List<String> editions, String yaml, String file, AccountId by) {
        UUID id = Uuids.next(clock);
        jdbc.sql("""
                insert into rules.period_change (id, editions, yaml, file_name, put_at, put_by)
                values (:id, :editions, :yaml, :file, :now, :by)
                """)
                .param("id", id)
                .param("editions", editions.toArray(String[]::new))
                .param("yaml", yaml)
                .param("file", file)
                .param("now", now())
                .param("by", by.value())
                .update();
        return id;
    }

    void withdraw(UUID id, AccountId by) {
        jdbc.sql("update rules.period_change set withdrawn_at = :now, withdrawn_by = :by where id = :id")
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
                List.of((String[]) row.getArray("editions").getArray()),
                row.getString("yaml"),
                row.getString("file_name"),
                row.getObject("put_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("withdrawn_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
