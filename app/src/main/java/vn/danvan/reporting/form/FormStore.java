package vn.danvan.reporting.form;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.AccountId;
import vn.danvan.kernel.Uuids;

/** Keeps the files that were put into force. */
@Component
class FormStore {

    /** A file as it is kept. */
    record Row(
            UUID id,
            String form,
            Brought brought,
            String yaml,
            String file,
            Instant putAt,
            Optional<Instant> withdrawnAt) {}

    /**
     * What a file brought or changed.
     *
     * @param editions their ids
     * @param indicators their codes
     * @param asked in which axes it asked for indicators when it was put into force
     * @param passedOver the ids of editions that the system shipped later, for days before it, and that do not end its own
     */
    record Brought(List<String> editions, List<String> indicators, AskedAxes asked, Set<String> passedOver) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    FormStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Tells one set of files in force from every other; a place is never given twice, not even after a rollback. */
    String version() {
        return jdbc.sql("""
                select coalesce(max(place), 0) || ':'
                    || coalesce(string_agg(place::text, ',' order by place) filter (where withdrawn_at is not null), '')
                  from reporting.form_change
                """).query(String.class).single();
    }

    /** All files, the earliest first. */
    List<Row> all() {
        return jdbc.sql("""
                select id, form, editions, indicators, asked, passed_over, yaml, file_name, put_at, withdrawn_at
                  from reporting.form_change order by place
                """).query(FormStore::row).list();
    }

    /** Lets nobody else change forms until the transaction ends. */
    void lock() {
        jdbc.sql("lock table reporting.form_change in share row exclusive mode").update();
    }

    /** Lets nobody change forms until the transaction ends; others may do the same meanwhile. */
    void lockRead() {
        jdbc.sql("lock table reporting.form_change in share mode").update();
    }

    UUID put(String form, Brought brought, String yaml, String file, AccountId by) {
        UUID id = Uuids.next(clock);
        jdbc.sql("""
                insert into reporting.form_change (id, form, editions, indicators, asked, yaml, file_name, put_at,
                    put_by)
                values (:id, :form, :editions, :indicators, :asked, :yaml, :file, :now, :by)
                """)
                .param("id", id)
                .param("form", form)
                .param("editions", brought.editions().toArray(String[]::new))
                .param("indicators", brought.indicators().toArray(String[]::new))
                .param("asked", written(brought.asked()))
                .param("yaml", yaml)
                .param("file", file)
                .param("now", now())
                .param("by", by.value())
                .update();
        return id;
    }

    /** False when there is no such file in force. */
    boolean withdraw(UUID id, AccountId by) {
        return jdbc.sql("""
                update reporting.form_change set withdrawn_at = :now, withdrawn_by = :by
                 where id = :id and withdrawn_at is null
                """)
                        .param("now", now())
                        .param("by", by.value())
                        .param("id", id)
                        .update()
                == 1;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    /** An indicator and its axes a text, {@code DVK.CN subject level}. */
    private static String[] written(AskedAxes asked) {
        return asked.then().entrySet().stream()
                .map(one -> String.join(
                        " ",
                        Stream.concat(Stream.of(one.getKey()), one.getValue().stream())
                                .toList()))
                .sorted()
                .toArray(String[]::new);
    }

    private static AskedAxes asked(List<String> written) {
        Map<String, List<String>> asked = new HashMap<>();
        written.forEach(text -> {
            List<String> words = List.of(text.split(" "));
            asked.put(words.getFirst(), words.subList(1, words.size()));
        });
        return new AskedAxes(asked);
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("form"),
                new Brought(
                        texts(row, "editions"),
                        texts(row, "indicators"),
                        asked(texts(row, "asked")),
                        Set.copyOf(texts(row, "passed_over"))),
                row.getString("yaml"),
                row.getString("file_name"),
                row.getObject("put_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("withdrawn_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
