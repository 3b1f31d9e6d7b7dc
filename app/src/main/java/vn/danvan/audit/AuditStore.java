package vn.danvan.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes entries to the end of the chain and reads rows back. */
@Component
class AuditStore {

    /** The last entry's place and its hash, in hexadecimal digits. */
    private record End(long seq, String hash) {}

    /** An entry in its place, with the hash before it and its own. */
    private record Linked(AuditEntry entry, String previous, String hash) {}

    private static final HexFormat HEX = HexFormat.of();

    private final JdbcClient jdbc;

    AuditStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The row of the chain's end is the lock that puts all entries in one order. */
    void append(List<AuditEntry> entries) {
        End end = jdbc.sql("select seq, hash from audit.head for update")
                .query((row, number) -> new End(row.getLong("seq"), HEX.formatHex(row.getBytes("hash"))))
                .single();
        List<Linked> linked = new ArrayList<>();
        for (AuditEntry entry : entries) {
            AuditEntry placed = at(end.seq() + 1, entry);
            String hash = HEX.formatHex(ChainHash.of(HEX.parseHex(end.hash()), placed));
            linked.add(new Linked(placed, end.hash(), hash));
            end = new End(placed.seq(), hash);
        }
        insert(linked);
        jdbc.sql("update audit.head set seq = :seq, hash = :hash")
                .param("seq", end.seq())
                .param("hash", HEX.parseHex(end.hash()))
                .update();
    }

    /** All in one go, because whoever else writes waits for the chain's end meanwhile. */
    private void insert(List<Linked> linked) {
        jdbc.sql("""
                insert into audit.entry (seq, at, account_id, position_id, body_id, role, action, subject_type, subject_id,
                                         before_values, after_values, previous_hash, hash)
                select seq, at, account, position, body, role, action, subject_type, subject_id, before, after,
                       decode(previous, 'hex'), decode(hash, 'hex')
                  from unnest(cast(:seq as bigint[]), cast(:at as timestamptz[]), cast(:account as uuid[]),
                              cast(:position as uuid[]), cast(:body as uuid[]), cast(:role as text[]),
                              cast(:action as text[]), cast(:subjectType as text[]), cast(:subjectId as text[]),
                              cast(:before as text[]), cast(:after as text[]), cast(:previous as text[]),
                              cast(:hash as text[]))
                       as entry (seq, at, account, position, body, role, action, subject_type, subject_id, before, after,
                                 previous, hash)
                """)
                .param("seq", linked.stream().map(one -> one.entry().seq()).toArray(Long[]::new))
                .param("at", texts(linked, one -> one.entry().at().toString()))
                .param("account", ids(linked, AuditEntry::account))
                .param("position", ids(linked, AuditEntry::position))
                .param("body", ids(linked, AuditEntry::body))
                .param("role", texts(linked, one -> one.entry().role()))
                .param("action", texts(linked, one -> one.entry().action()))
                .param("subjectType", texts(linked, one -> one.entry().subjectType()))
                .param("subjectId", texts(linked, one -> one.entry().subjectId()))
                .param("before", texts(linked, one -> one.entry().before()))
                .param("after", texts(linked, one -> one.entry().after()))
                .param("previous", texts(linked, Linked::previous))
                .param("hash", texts(linked, Linked::hash))
                .update();
    }

    private static String[] texts(List<Linked> linked, Function<Linked, @Nullable String> text) {
        return linked.stream().map(text).toArray(String[]::new);
    }

    private static UUID[] ids(List<Linked> linked, Function<AuditEntry, @Nullable UUID> id) {
        return linked.stream().map(one -> id.apply(one.entry())).toArray(UUID[]::new);
    }

    static AuditEntry read(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong("seq"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("account_id", UUID.class),
                row.getObject("position_id", UUID.class),
                row.getObject("body_id", UUID.class),
                row.getString("role"),
                row.getString("action"),
                row.getString("subject_type"),
                row.getString("subject_id"),
                row.getString("before_values"),
                row.getString("after_values"));
    }

    private static AuditEntry at(long seq, AuditEntry entry) {
        return new AuditEntry(
                seq,
                entry.at(),
                entry.account(),
                entry.position(),
                entry.body(),
                entry.role(),
                entry.action(),
                entry.subjectType(),
                entry.subjectId(),
                entry.before(),
                entry.after());
    }
}
