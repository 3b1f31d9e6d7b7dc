package vn.danvan.postgres;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** How the connection pool reaches the database; closing it, after the pool, stops a server of our own. */
final class DatabaseConnection implements JdbcConnectionDetails, AutoCloseable {

    private final String url;
    private final @Nullable String user;
    private final @Nullable String password;
    private final @Nullable EmbeddedPostgres server;

    private DatabaseConnection(
            String url, @Nullable String user, @Nullable String password, @Nullable EmbeddedPostgres server) {
        this.url = url;
        this.user = user;
        this.password = password;
        this.server = server;
    }

    /** To a server started for it. */
    static DatabaseConnection to(EmbeddedPostgres server) {
        return new DatabaseConnection(server.jdbcUrl(), server.user(), server.password(), server);
    }

    /** To a server of the operator's. */
    static DatabaseConnection to(DatabaseSettings.External external) {
        if (!external.url().startsWith("jdbc:postgresql:")) {
            throw new DatabaseUnavailable("url.invalid", external.url());
        }
        ExternalServer.require(external);
        return new DatabaseConnection(external.url(), external.user(), external.password(), null);
    }

    @Override
    public String getJdbcUrl() {
        return url;
    }

    @Override
    public @Nullable String getUsername() {
        return user;
    }

    @Override
    public @Nullable String getPassword() {
        return password;
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
    }
}
