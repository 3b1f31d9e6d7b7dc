package vn.danvan.postgres;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the data are; set by {@code DANVAN_DATA}, {@code DANVAN_DB_URL}, {@code DANVAN_DB_USER} and
 * {@code DANVAN_DB_PASSWORD}.
 *
 * @param data the data folder
 * @param db the external server; without an address the system starts its own in the data folder
 */
@ConfigurationProperties("danvan")
record DatabaseSettings(
        @DefaultValue("data") Path data, @DefaultValue External db) {

    /** An external PostgreSQL server: JDBC address, role and password. */
    record External(
            @DefaultValue("") String url,
            @Nullable String user,
            @Nullable String password) {

        boolean given() {
            return !url.isBlank();
        }

        /** The address only, so that a password never reaches a log. */
        @Override
        public String toString() {
            return url;
        }
    }
}
