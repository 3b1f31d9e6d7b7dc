package vn.danvan.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One connection to the system's database for a command, whether the system runs or not.
 *
 * <p>With {@code DANVAN_DB_URL} it goes to that server; else to the server of the data folder, which is started for it when
 * the system does not run, and stopped again by {@link #close}.
 */
public final class DirectConnection implements AutoCloseable {

    private static final int PORT_LINE = 3;

    private final Connection connection;
    private final @Nullable EmbeddedPostgres server;

    private DirectConnection(Connection connection, @Nullable EmbeddedPostgres server) {
        this.connection = connection;
        this.server = server;
    }

    /**
     * Connects.
     *
     * @param environment as of {@link System#getenv()}
     * @throws DatabaseUnavailable when there are no data in the folder or the server cannot be reached
     */
    public static DirectConnection open(Path dataFolder, Map<String, String> environment) throws SQLException {
        String url = environment.getOrDefault("DANVAN_DB_URL", "");
        if (!url.isBlank()) {
            return new DirectConnection(
                    DriverManager.getConnection(
                            url, environment.get("DANVAN_DB_USER"), environment.get("DANVAN_DB_PASSWORD")),
                    null);
        }
        if (!Files.isDirectory(dataFolder.resolve(DataFolder.CLUSTER))) {
            throw new DatabaseUnavailable("backup.nothing", dataFolder);
        }
        try {
            return toOwn(EmbeddedPostgres.start(dataFolder));
        } catch (DataFolderInUse running) {
            return toRunning(dataFolder, running);
        }
    }

    private static DirectConnection toOwn(EmbeddedPostgres server) throws SQLException {
        Connection connection = null;
        try {
            connection = DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
            return new DirectConnection(connection, server);
        } finally {
            if (connection == null) {
                server.close();
            }
        }
    }

    /** The running server wrote its port into its own folder. */
    private static DirectConnection toRunning(Path dataFolder, DataFolderInUse running) throws SQLException {
        try {
            List<String> lines =
                    Files.readAllLines(dataFolder.resolve(DataFolder.CLUSTER).resolve("postmaster.pid"));
            String password =
                    Files.readString(dataFolder.resolve(DataFolder.PASSWORD)).strip();
            if (lines.size() <= PORT_LINE) {
                throw running;
            }
            String url = "jdbc:postgresql://127.0.0.1:" + lines.get(PORT_LINE).strip() + "/" + Cluster.ROLE;
            return new DirectConnection(DriverManager.getConnection(url, Cluster.ROLE, password), null);
        } catch (IOException unreadable) {
            throw new DatabaseUnavailable(unreadable, "password.unreadable", dataFolder);
        }
    }

    /** The connection; it belongs to this object. */
    public Connection connection() {
        return connection;
    }

    @Override
    public void close() throws SQLException {
        try {
            connection.close();
        } finally {
            if (server != null) {
                server.close();
            }
        }
    }
}
