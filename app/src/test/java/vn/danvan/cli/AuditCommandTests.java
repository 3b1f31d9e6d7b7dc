package vn.danvan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.danvan.postgres.TestDatabase;

/** {@code audit verify} proves the chain from outside the running system. */
class AuditCommandTests {

    @TempDir
    private Path empty;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private TestDatabase database;

    @BeforeEach
    void anEmptyChain() {
        database = TestDatabase.create("audit_command_test");
        Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .locations("classpath:db/migration/audit")
                .schemas("audit")
                .load()
                .migrate();
    }

    private int run(String... args) {
        return AuditCommand.run(
                args,
                new Terminal(
                        InputStream.nullInputStream(),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8)),
                empty,
                Map.of(
                        "DANVAN_DB_URL", database.url(),
                        "DANVAN_DB_USER", database.user(),
                        "DANVAN_DB_PASSWORD", database.password()));
    }

    @Test
    void aWholeChainIsSaidWithItsCountAndHead() {
        assertThat(run("verify")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("nguyên vẹn: 0 mục", "0:" + "0".repeat(64));
        assertThat(run("verify", "--noted", "0:" + "0".repeat(64))).isZero();
    }

    @Test
    void aBrokenChainNamesTheFirstBadRecord() throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into audit.entry (seq, at, action, subject_type, subject_id, previous_hash, hash)
                    values (1, now(), 'a.b', 'c', 'd', decode(repeat('00', 32), 'hex'), decode(repeat('11', 32), 'hex'))
                    """);
        }
        assertThat(run("verify")).isEqualTo(Command.REFUSED);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("mục 1 là mục đầu tiên bị sửa");
    }

    @Test
    void wrongUsageIsSaid() {
        assertThat(run()).isEqualTo(Command.WRONG_USAGE);
        assertThat(run("verify", "--noted", "12:zz")).isEqualTo(Command.WRONG_USAGE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("audit verify");
    }

    @Test
    void aFolderWithoutDataIsRefusedAndStaysEmpty() {
        int code = AuditCommand.run(
                new String[] {"verify"},
                new Terminal(
                        InputStream.nullInputStream(),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8)),
                empty,
                Map.of());
        assertThat(code).isEqualTo(Command.REFUSED);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains(empty.toString());
        assertThat(empty).isEmptyDirectory();
    }
}
