package vn.danvan.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes entries to the end of the chain and reads them back. */
@Component
class AuditStore {

    /** Any number, as long as nothing else in the system locks it. */
    private static final long CHAIN_LOCK = 7_306_001L;

    private record End(long seq, byte[] hash) {}

    private final JdbcClient jdbc;

    AuditStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void append(List<AuditEntry> entries) {
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", CHAIN_LOCK)
                .query()
                .singleRow();
        End end = end();
        for (AuditEntry entry : entries) {
            AuditEntry placed = at(end.seq() + 1, entry);
            byte[] hash = ChainHash.of(end.hash(), placed);
            insert(placed, end.hash(), hash);
            end = new End(placed.seq(), hash);
        }
    }

    private End end() {
        return jdbc.sql("select seq, hash from audit.entry order by seq desc limit 1")
                .query((row, number) -> new End(row.getLong("seq"), row.getBytes("hash")))
                .optional()
                .orElse(new End(0, ChainHash.START));
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

    /** Walks the chain from its start; gives the first entry that does not fit, or nothing when all fit. */
    OptionalLong firstBroken() {
        End[] end = {new End(0, ChainHash.START)};
        return jdbc
                .sql("select * from audit.entry order by seq")
                .withFetchSize(1000)
                .query((row, number) -> fits(end, row) ? 0L : row.getLong("seq"))
                .stream()
                .filter(seq -> seq > 0)
                .mapToLong(Long::longValue)
                .findFirst();
    }

    private static boolean fits(End[] end, ResultSet row) throws SQLException {
        AuditEntry entry = read(row);
        End before = end[0];
        byte[] hash = row.getBytes("hash");
        boolean fits = entry.seq() == before.seq() + 1
                && Arrays.equals(before.hash(), row.getBytes("previous_hash"))
                && Arrays.equals(hash, ChainHash.of(before.hash(), entry));
        end[0] = new End(entry.seq(), hash);
        return fits;
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
