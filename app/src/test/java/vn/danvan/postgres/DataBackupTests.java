package vn.danvan.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an administrator may rely on when copying the data folder and putting it back. */
class DataBackupTests {

    @TempDir
    private static Path place;

    @TempDir
    private Path elsewhere;

    private static Path data;
    private static Path copy;

    @BeforeAll
    static void aFolderWithOneUnitAndItsCopy() throws Exception {
        data = place.resolve("data");
        try (EmbeddedPostgres server = EmbeddedPostgres.start(data, Durability.NONE);
                Connection connection = connect(server);
                Statement statement = connection.createStatement()) {
            statement.execute("create table unit (name text)");
            statement.execute("insert into unit values ('Phước Hoà')");
        }
        Files.createDirectory(data.resolve("files"));
        Files.writeString(data.resolve("files/giấy mời.txt"), "Kính mời");
        copy = place.resolve("copy.tar.gz");
        DataBackup.write(data, copy, done -> {});
    }

    @Test
    void aCopyPutBackElsewhereHoldsTheRecordsAndTheAttachedFiles() throws Exception {
        DataBackup.restore(copy, elsewhere);
        assertThat(elsewhere.resolve("files/giấy mời.txt")).hasContent("Kính mời");
        assertThat(unitIn(elsewhere)).isEqualTo("Phước Hoà");
    }

    @Test
    void onlyItsOwnerReadsACopy() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy)))
                .isEqualTo("rw-------");
    }

    @Test
    void noCopyIsMadeWhileTheSystemRuns() {
        Path second = place.resolve("second.tar.gz");
        try (EmbeddedPostgres server = EmbeddedPostgres.start(data, Durability.NONE)) {
            assertThat(server.jdbcUrl()).isNotBlank();
            assertThatThrownBy(() -> DataBackup.write(data, second, done -> {})).isInstanceOf(DataFolderInUse.class);
        }
        assertThat(second).doesNotExist();
    }

    @Test
    void anEarlierCopyIsNotOverwritten() {
        assertThatThrownBy(() -> DataBackup.write(data, copy, done -> {}))
                .extracting("code")
                .isEqualTo("backup.exists");
    }

    @Test
    void aFolderWithDataIsNotOverwritten() throws Exception {
        assertThatThrownBy(() -> DataBackup.restore(copy, data))
                .extracting("code")
                .isEqualTo("restore.not.empty");
        assertThat(unitIn(data)).isEqualTo("Phước Hoà");
    }

    @Test
    void aCutOffCopyIsRefusedAndLeavesNothingBehind() throws IOException {
        byte[] whole = Files.readAllBytes(copy);
        refusesAndLeavesNothing(Arrays.copyOf(whole, whole.length * 3 / 4));
    }

    @Test
    void aDamagedCopyIsRefusedAndLeavesNothingBehind() throws IOException {
        byte[] damaged = Files.readAllBytes(copy);
        Arrays.fill(damaged, damaged.length / 2, damaged.length / 2 + 64, (byte) 0);
        refusesAndLeavesNothing(damaged);
    }

    @Test
    void aFileThatIsNoCopyIsRefused() throws IOException {
        refusesAndLeavesNothing("Kính gửi".getBytes(StandardCharsets.UTF_8));
    }

    private void refusesAndLeavesNothing(byte[] content) throws IOException {
        Path bad = Files.write(place.resolve("bad.tar.gz"), content);
        assertThatThrownBy(() -> DataBackup.restore(bad, elsewhere))
                .extracting("code")
                .isEqualTo("restore.damaged");
        try (Stream<Path> left = Files.list(elsewhere)) {
            assertThat(left).allMatch(file -> file.endsWith(".lock"));
        }
    }

    private static String unitIn(Path data) throws SQLException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(data, Durability.NONE);
                Connection connection = connect(server);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select name from unit")) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    private static Connection connect(EmbeddedPostgres server) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
    }
}
