package vn.danvan.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.danvan.postgres.TestDatabase;

/** Whoever changes the record, by whatever means, is found out, and the first bad record is named. */
class ChainCheckTests {

    private Connection connection;

    @BeforeEach
    void tenEntries() throws SQLException {
        TestDatabase database = TestDatabase.create("audit_chain_test");
        Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .locations("classpath:db/migration/audit")
                .schemas("audit")
                .load()
                .migrate();
        connection = database.connect();
        AuditStore store = new AuditStore(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
        store.append(
                LongStream.rangeClosed(1, 6).mapToObj(ChainCheckTests::entry).toList());
        store.append(
                LongStream.rangeClosed(7, 10).mapToObj(ChainCheckTests::entry).toList());
    }

    private static AuditEntry entry(long number) {
        return new AuditEntry(
                0,
                Instant.parse("2021-02-01T01:00:00.123456Z").plusSeconds(number),
                null,
                null,
                null,
                null,
                "directive.task.assigned",
                "task",
                "task-" + number,
                null,
                "{\"due\":\"2021-03-01\"}");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void anUntouchedChainIsWhole() throws SQLException {
        ChainReport report = ChainCheck.run(connection, null);
        assertThat(report.whole()).isTrue();
        assertThat(report.entries()).isEqualTo(10);
        assertThat(report.headHash()).matches("[0-9a-f]{64}");
    }

    @Test
    void theDatabaseItselfRefusesChangesToEntries() {
        assertThatThrownBy(() -> execute("update audit.entry set action = 'x' where seq = 4"))
                .hasMessageContaining("never changed");
        assertThatThrownBy(() -> execute("delete from audit.entry where seq = 4"))
                .hasMessageContaining("never changed");
        assertThatThrownBy(() -> execute("truncate audit.entry")).hasMessageContaining("never changed");
        assertThatThrownBy(() -> execute("update audit.head set seq = 3")).hasMessageContaining("only moves forward");
        assertThatThrownBy(() -> execute("delete from audit.head")).hasMessageContaining("only moves forward");
    }

    @Test
    void aChangedEntryIsNamed() throws SQLException {
        tamper("update audit.entry set after_values = '{\"due\":\"2021-04-01\"}' where seq = 4");
        assertThat(fault()).isEqualTo(new ChainReport.Fault(4, ChainReport.Kind.CHANGED));
    }

    @Test
    void anEntryPutUnderAnotherPersonsNameIsNamed() throws SQLException {
        tamper("update audit.entry set account_id = gen_random_uuid() where seq = 1");
        assertThat(fault()).isEqualTo(new ChainReport.Fault(1, ChainReport.Kind.CHANGED));
    }

    @Test
    void aRemovedEntryInTheMiddleIsNamed() throws SQLException {
        tamper("delete from audit.entry where seq = 7");
        assertThat(fault()).isEqualTo(new ChainReport.Fault(7, ChainReport.Kind.MISSING));
    }

    @Test
    void entriesCutOffTheEndAreNamed() throws SQLException {
        tamper("delete from audit.entry where seq > 8");
        assertThat(fault()).isEqualTo(new ChainReport.Fault(9, ChainReport.Kind.MISSING));
    }

    @Test
    void entriesCutOffTheEndAreStillNamedAfterLifeWentOn() throws SQLException {
        tamper("delete from audit.entry where seq > 8");
        new AuditStore(JdbcClient.create(new SingleConnectionDataSource(connection, true))).append(List.of(entry(11)));
        assertThat(fault()).isEqualTo(new ChainReport.Fault(9, ChainReport.Kind.MISSING));
    }

    @Test
    void aChainRewrittenFromAPointOnIsFoundByAHashNotedEarlier() throws SQLException {
        ChainReport earlier = ChainCheck.run(connection, null);
        tamper("delete from audit.entry", "update audit.head set seq = 0, hash = decode(repeat('00', 32), 'hex')");
        new AuditStore(JdbcClient.create(new SingleConnectionDataSource(connection, true)))
                .append(LongStream.rangeClosed(21, 32)
                        .mapToObj(ChainCheckTests::entry)
                        .toList());
        assertThat(ChainCheck.run(connection, null).whole()).isTrue();
        ChainReport compared = ChainCheck.run(connection, new ChainCheck.Noted(10, earlier.headHash()));
        assertThat(compared.fault()).isEqualTo(new ChainReport.Fault(10, ChainReport.Kind.NOT_AS_NOTED));
        assertThat(ChainCheck.run(connection, new ChainCheck.Noted(13, earlier.headHash()))
                        .fault())
                .isEqualTo(new ChainReport.Fault(13, ChainReport.Kind.MISSING));
    }

    private ChainReport.Fault fault() throws SQLException {
        return Objects.requireNonNull(ChainCheck.run(connection, null).fault());
    }

    /** What somebody with all rights on the database could do. */
    private void tamper(String... statements) throws SQLException {
        execute("alter table audit.entry disable trigger user");
        execute("alter table audit.head disable trigger user");
        for (String statement : statements) {
            execute(statement);
        }
        execute("alter table audit.entry enable trigger user");
        execute("alter table audit.head enable trigger user");
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
