package vn.danvan.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an administrator may rely on when copying the data folder and putting it back. */
class DataBackupTests {

    @TempDir
    private Path place;

    @Test
    void aCopyPutBackElsewhereHoldsTheRecordsAndTheAttachedFiles() throws Exception {
        Path copy = copyOf(folderWithOneUnit());
        Path elsewhere = place.resolve("elsewhere");
        DataBackup.restore(copy, elsewhere);
        assertThat(elsewhere.resolve("files/giấy mời.txt")).hasContent("Kính mời");
        assertThat(unitIn(elsewhere)).isEqualTo("Phước Hoà");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy)))
                .isEqualTo("rw-------");
    }

    @Test
    void noCopyIsMadeWhileTheSystemRuns() throws Exception {
        Path data = folderWithOneUnit();
        try (EmbeddedPostgres server = EmbeddedPostgres.start(data)) {
            assertThat(server.jdbcUrl()).isNotBlank();
            assertThatThrownBy(() -> copyOf(data)).isInstanceOf(DataFolderInUse.class);
        }
        assertThat(place.resolve("copy.tar.gz")).doesNotExist();
    }

    @Test
    void anEarlierCopyIsNotOverwritten() throws Exception {
        Path data = folderWithOneUnit();
        copyOf(data);
        assertThatThrownBy(() -> copyOf(data)).extracting("code").isEqualTo("backup.exists");
    }

    @Test
    void aFolderWithDataIsNotOverwritten() throws Exception {
        Path data = folderWithOneUnit();
        Path copy = copyOf(data);
        assertThatThrownBy(() -> DataBackup.restore(copy, data))
                .extracting("code")
                .isEqualTo("restore.not.empty");
        assertThat(unitIn(data)).isEqualTo("Phước Hoà");
    }

    @Test
    void aCutOffCopyIsRefusedAndLeavesNothingBehind() throws Exception {
        Path copy = copyOf(folderWithOneUnit());
        try (RandomAccessFile file = new RandomAccessFile(copy.toFile(), "rw")) {
            file.setLength(file.length() * 3 / 4);
        }
        refusesAndLeavesNothing(copy);
    }

    @Test
    void aDamagedCopyIsRefusedAndLeavesNothingBehind() throws Exception {
        Path copy = copyOf(folderWithOneUnit());
        try (RandomAccessFile file = new RandomAccessFile(copy.toFile(), "rw")) {
            file.seek(file.length() / 2);
            file.write(new byte[64]);
        }
        refusesAndLeavesNothing(copy);
    }

    @Test
    void aFileThatIsNoCopyIsRefused() throws IOException {
        refusesAndLeavesNothing(Files.writeString(place.resolve("letter.txt"), "Kính gửi"));
    }

    private void refusesAndLeavesNothing(Path copy) throws IOException {
        Path elsewhere = place.resolve("elsewhere");
        assertThatThrownBy(() -> DataBackup.restore(copy, elsewhere))
                .extracting("code")
                .isEqualTo("restore.damaged");
        try (Stream<Path> left = Files.list(elsewhere)) {
            assertThat(left).allMatch(file -> file.endsWith(".lock"));
        }
    }

    private Path copyOf(Path data) throws IOException {
        Path copy = place.resolve("copy.tar.gz");
        DataBackup.write(data, copy, done -> {});
        return copy;
    }

    private Path folderWithOneUnit() throws Exception {
        Path data = place.resolve("data");
        try (EmbeddedPostgres server = EmbeddedPostgres.start(data, Durability.NONE);
                Connection connection = connect(server);
                Statement statement = connection.createStatement()) {
            statement.execute("create table unit (name text)");
            statement.execute("insert into unit values ('Phước Hoà')");
        }
        Files.createDirectory(data.resolve("files"));
        Files.writeString(data.resolve("files/giấy mời.txt"), "Kính mời");
        return data;
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
