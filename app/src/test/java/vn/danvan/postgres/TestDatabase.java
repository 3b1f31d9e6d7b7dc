package vn.danvan.postgres;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * An empty database for tests, on one server per process of tests that ends with it.
 *
 * @param url JDBC address
 * @param user role that owns the database
 * @param password its password
 */
public record TestDatabase(String url, String user, String password) {

    /** Where this process of tests keeps its data; another one that runs beside it has its own. */
    public static final Path DATA = Path.of(System.getProperty("danvan.test.folder", "target"));

    private static final Path FOLDER = DATA.resolve("test-pg");
    private static @Nullable EmbeddedPostgres server;

    /**
     * Creates an empty database, in place of one of the same name.
     *
     * @param name must end in {@code _test} and consist of small letters, digits and underscores
     */
    public static TestDatabase create(String name) {
        if (!name.matches("[a-z][a-z0-9_]*_test")) {
            throw new IllegalArgumentException("The name of a test database must end in _test: " + name);
        }
        EmbeddedPostgres running = server();
        try (Connection connection =
                        DriverManager.getConnection(running.jdbcUrl(), running.user(), running.password());
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists %s with (force)".formatted(name));
            statement.execute("create database %s".formatted(name));
        } catch (SQLException failed) {
            throw new IllegalStateException(name, failed);
        }
        return new TestDatabase(running.jdbcUrl(name), running.user(), running.password());
    }

    /** Opens a connection to it. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    private static synchronized EmbeddedPostgres server() {
        EmbeddedPostgres running = server;
        if (running == null) {
            running = EmbeddedPostgres.start(FOLDER, Durability.NONE);
            server = running;
        }
        return running;
    }
}
