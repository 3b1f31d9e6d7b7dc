package vn.danvan.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes entries to the end of the chain and reads rows back. */
@Component
class AuditStore {

    /** The last entry's place and its hash, in hexadecimal digits. */
    private record End(long seq, String hash) {}

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
        for (AuditEntry entry : entries) {
            AuditEntry placed = at(end.seq() + 1, entry);
            byte[] previous = HEX.parseHex(end.hash());
            byte[] hash = ChainHash.of(previous, placed);
            insert(placed, previous, hash);
            end = new End(placed.seq(), HEX.formatHex(hash));
        }
        jdbc.sql("update audit.head set seq = :seq, hash = :hash")
                .param("seq", end.seq())
                .param("hash", HEX.parseHex(end.hash()))
                .update();
    }

    private void insert(AuditEntry entry, byte[] previous, byte[] hash) {
        jdbc.sql("""
                insert into audit.entry (seq, at, account_id, position_id, body_id, role, action, subject_type, subject_id,
                                         before_values, after_values, previous_hash, hash)
                values (:seq, :at, :account, :position, :body, :role, :action, :subjectType, :subjectId,
                        :before, :after, :previous, :hash)
                """)
                .param("seq", entry.seq())
                .param("at", entry.at().atOffset(ZoneOffset.UTC))
                .param("account", entry.account())
                .param("position", entry.position())
                .param("body", entry.body())
                .param("role", entry.role())
                .param("action", entry.action())
                .param("subjectType", entry.subjectType())
                .param("subjectId", entry.subjectId())
                .param("before", entry.before())
                .param("after", entry.after())
                .param("previous", previous)
                .param("hash", hash)
                .update();
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
