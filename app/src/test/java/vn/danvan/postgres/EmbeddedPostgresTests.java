package vn.danvan.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operator may rely on when the system keeps its own database. */
class EmbeddedPostgresTests {

    private static final int ROWS_BEFORE_THE_CRASH = 300;

    // One cluster for all: a start takes a fifth of a second, laying out a new one five times that.
    @TempDir
    private static Path folder;

    @Test
    void dataSurviveARestart() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder)) {
            execute(server, "create table unit (name text)", "insert into unit values ('Phước Hoà')");
        }
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder)) {
            assertThat(text(server, "select name from unit")).isEqualTo("Phước Hoà");
        }
    }

    @Test
    void lettersAreVietnameseWhateverTheMachineSpeaks() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder)) {
            execute(server, "create extension unaccent");
            assertThat(text(server, "select upper('đường phố ữ ỵ')")).isEqualTo("ĐƯỜNG PHỐ Ữ Ỵ");
            assertThat(text(server, "select unaccent('Đông Hải')")).isEqualTo("Dong Hai");
        }
    }

    @Test
    void aSecondStartInTheSameFolderIsRefusedAndTheFirstGoesOn() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder)) {
            for (int attempt = 0; attempt < 2; attempt++) {
                assertThatThrownBy(() -> EmbeddedPostgres.start(folder))
                        .isInstanceOf(DataFolderInUse.class)
                        .hasMessageContaining(folder.toRealPath().toString());
            }
            Process other = writer();
            assertThat(other.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(other.exitValue()).isEqualTo(1);
            assertThat(Files.readString(folder.resolve("writer.err"))).contains("DataFolderInUse");
            assertThat(text(server, "select 'still here'")).isEqualTo("still here");
        }
    }

    @Test
    void aFolderThatIsAFileIsRefusedInOneSentence(@TempDir Path place) throws IOException {
        Path file = Files.createFile(place.resolve("data"));
        assertThatThrownBy(() -> EmbeddedPostgres.start(file))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining(file.toString());
    }

    @Test
    void dataOfAnotherMajorVersionAreLeftAlone(@TempDir Path old) throws IOException {
        Files.createDirectory(old.resolve("pg"));
        Files.writeString(old.resolve("pg/PG_VERSION"), "17\n");
        assertThatThrownBy(() -> EmbeddedPostgres.start(old))
                .isInstanceOf(DatabaseUnavailable.class)
                .extracting("code")
                .isEqualTo("version.other");
    }

    @Test
    void nobodyEntersWithoutThePassword() {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder)) {
            assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl(), server.user(), "guess"))
                    .isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl("postgres"), "postgres", ""))
                    .isInstanceOf(SQLException.class);
        }
        assertThat(folder.resolve("db-password")).satisfies(EmbeddedPostgresTests::onlyItsOwnerReads);
    }

    @Test
    void theApplicationsRoleIsNoSuperuser() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder)) {
            assertThat(text(server, "select rolsuper::text from pg_roles where rolname = current_user"))
                    .isEqualTo("false");
        }
    }

    @ParameterizedTest(name = "server killed too: {0}")
    @ValueSource(booleans = {false, true})
    void noAcknowledgedRowIsLostWhenTheProcessIsKilled(boolean serverToo) throws Exception {
        Process writer = writer();
        int acknowledged = 0;
        try (BufferedReader said = writer.inputReader(StandardCharsets.US_ASCII)) {
            while (acknowledged < ROWS_BEFORE_THE_CRASH) {
                acknowledged = Integer.parseInt(String.valueOf(said.readLine()));
            }
            if (serverToo) {
                ProcessHandle.of(serverProcess()).orElseThrow().destroyForcibly();
            }
            // By its handle: the process itself would close the stream that is still to be read.
            writer.toHandle().destroyForcibly();
            String last = said.readLine();
            while (last != null && last.matches("\\d+")) {
                acknowledged = Integer.parseInt(last);
                last = said.readLine();
            }
        }
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder)) {
            assertThat(Integer.parseInt(text(server, "select count(*)::text from line")))
                    .isGreaterThanOrEqualTo(acknowledged);
        }
    }

    @Test
    void aProcessNumberThatNowBelongsToAnotherProgramDoesNotBlockTheStart() throws Exception {
        EmbeddedPostgres.start(folder).close();
        Files.writeString(
                folder.resolve("pg/postmaster.pid"), ProcessHandle.current().pid() + "\n/elsewhere\n");
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder)) {
            assertThat(text(server, "select 'up'")).isEqualTo("up");
        }
    }

    private static Process writer() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashWriter.class.getName(),
                        folder.toString())
                .redirectError(folder.resolve("writer.err").toFile())
                .start();
    }

    private static long serverProcess() throws IOException {
        List<String> state = Files.readAllLines(folder.resolve("pg/postmaster.pid"));
        return Long.parseLong(state.getFirst().strip());
    }

    private static void onlyItsOwnerReads(Path file) {
        try {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static void execute(EmbeddedPostgres server, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String text(EmbeddedPostgres server, String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
