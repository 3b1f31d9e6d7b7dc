package vn.danvan.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Walks the chain over a plain connection, so that the server and the command line prove it in the same way. */
public final class ChainCheck {

    /**
     * A hash that somebody noted down earlier.
     *
     * @param seq place of the entry in the chain
     * @param hash its hash, 64 hexadecimal digits
     */
    public record Noted(long seq, String hash) {}

    private final @Nullable Noted noted;
    private long seq;
    private byte[] hash = ChainHash.START;

    private ChainCheck(@Nullable Noted noted) {
        this.noted = noted;
    }

    /**
     * Reads the whole chain, in one transaction of its own that sees one moment, and ends it.
     *
     * @param connection not in use by anybody else; its transaction is rolled back
     * @param noted a hash noted earlier that must still be in the chain, or null
     */
    public static ChainReport run(Connection connection, @Nullable Noted noted) throws SQLException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try {
            return new ChainCheck(noted).walk(connection);
        } finally {
            connection.rollback();
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            connection.setAutoCommit(true);
        }
    }

    private ChainReport walk(Connection connection) throws SQLException {
        ChainReport.Fault fault = entries(connection);
        if (fault == null) {
            fault = end(connection);
        }
        if (fault == null && noted != null && noted.seq() > seq) {
            fault = new ChainReport.Fault(noted.seq(), ChainReport.Kind.MISSING);
        }
        return new ChainReport(seq, HexFormat.of().formatHex(hash), fault);
    }

    private ChainReport.@Nullable Fault entries(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select * from audit.entry order by seq")) {
            statement.setFetchSize(1000);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    ChainReport.Fault fault = next(AuditStore.read(rows), rows);
                    if (fault != null) {
                        return fault;
                    }
                }
            }
        }
        return null;
    }

    private ChainReport.@Nullable Fault next(AuditEntry entry, ResultSet row) throws SQLException {
        if (entry.seq() != seq + 1) {
            return new ChainReport.Fault(seq + 1, ChainReport.Kind.MISSING);
        }
        byte[] written = row.getBytes("hash");
        if (!Arrays.equals(hash, row.getBytes("previous_hash")) || !Arrays.equals(written, ChainHash.of(hash, entry))) {
            return new ChainReport.Fault(entry.seq(), ChainReport.Kind.CHANGED);
        }
        if (noted != null
                && noted.seq() == entry.seq()
                && !noted.hash().equalsIgnoreCase(HexFormat.of().formatHex(written))) {
            return new ChainReport.Fault(entry.seq(), ChainReport.Kind.NOT_AS_NOTED);
        }
        seq = entry.seq();
        hash = written;
        return null;
    }

    private ChainReport.@Nullable Fault end(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select seq, hash from audit.head");
                ResultSet row = statement.executeQuery()) {
            if (!row.next() || row.getLong("seq") < seq) {
                return new ChainReport.Fault(seq, ChainReport.Kind.BEYOND_END);
            }
            if (row.getLong("seq") > seq) {
                return new ChainReport.Fault(seq + 1, ChainReport.Kind.MISSING);
            }
            return Arrays.equals(hash, row.getBytes("hash"))
                    ? null
                    : new ChainReport.Fault(seq, ChainReport.Kind.CHANGED);
        }
    }
}
