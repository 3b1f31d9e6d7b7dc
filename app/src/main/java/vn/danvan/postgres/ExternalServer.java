package vn.danvan.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Looks at the operator's own server before anything is done with it, so that what does not fit is said in one sentence. */
final class ExternalServer {

    /** The oldest major version with which the system was tried. */
    static final int OLDEST = 15;

    private static final String ENCODING = "UTF8";
    private static final int MAJOR = 10_000;
    private static final String SECONDS = "10";

    private ExternalServer() {}

    /** @throws DatabaseUnavailable when it does not answer, is too old, or keeps text in another encoding than UTF-8 */
    static void require(DatabaseSettings.External external) {
        Properties properties = new Properties();
        put(properties, "user", external.user());
        put(properties, "password", external.password());
        properties.setProperty("connectTimeout", SECONDS);
        properties.setProperty("loginTimeout", SECONDS);
        try (Connection connection = DriverManager.getConnection(external.url(), properties);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select current_setting('server_version_num')::integer, current_setting('server_version'),
                               current_setting('server_encoding')
                        """)) {
            row.next();
            require(external.url(), row.getInt(1), row.getString(2), row.getString(3));
        } catch (SQLException failed) {
            throw new DatabaseUnavailable(failed, "server.unreachable", address(external.url()), failed.getMessage());
        }
    }

    /**
     * Judges what the server said of itself.
     *
     * @param number its version as a number, such as 150014 for 15.14
     */
    static void require(String url, int number, String version, String encoding) {
        if (number / MAJOR < OLDEST) {
            throw new DatabaseUnavailable("server.old", address(url), version, Integer.toString(OLDEST));
        }
        if (!encoding.equals(ENCODING)) {
            throw new DatabaseUnavailable("server.encoding", address(url), encoding);
        }
    }

    /** Without what follows the question mark: a password may stand there. */
    private static String address(String url) {
        int options = url.indexOf('?');
        return options < 0 ? url : url.substring(0, options);
    }

    private static void put(Properties properties, String name, @Nullable String value) {
        if (value != null) {
            properties.setProperty(name, value);
        }
    }
}
