package vn.danvan.postgres;

import java.util.List;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Migrates each module's schema from its own folder {@code db/migration/<module>}, with a history of its own.
 *
 * <p>No module's tables refer to another's, so the order does not matter beyond being the same everywhere: {@code __root}
 * with what all share comes first, the others by name. Modulith can do this too, but reads every class for it at start.
 * A database that the last start brought to the same migrations is left as it is, which is most of the starts.
 */
@Component
class ModuleMigrations implements FlywayMigrationStrategy {

    static final String ROOT = "__root";

    @Override
    public void migrate(Flyway flyway) {
        MigrationFiles files = MigrationFiles.found();
        JdbcClient database = JdbcClient.create(flyway.getConfiguration().getDataSource());
        long checksum = files.checksum();
        if (!seen(database).equals(List.of(checksum))) {
            files.modules().forEach(module -> migrate(flyway, module));
            see(database, checksum);
        }
    }

    private static void migrate(Flyway flyway, String module) {
        Flyway.configure()
                .configuration(flyway.getConfiguration())
                .locations("classpath:db/migration/" + module)
                .schemas(module.equals(ROOT) ? "public" : module)
                .load()
                .migrate();
    }

    /** The checksum of the migrations that the last start brought the database to; empty for a database that is new. */
    private static List<Long> seen(JdbcClient database) {
        boolean known = database.sql("select to_regclass('public.migrations_seen') is not null")
                .query(Boolean.class)
                .single();
        return known
                ? database.sql("select checksum from public.migrations_seen")
                        .query(Long.class)
                        .list()
                : List.of();
    }

    private static void see(JdbcClient database, long checksum) {
        database.sql("""
                insert into public.migrations_seen (checksum) values (:checksum)
                on conflict (only_one) do update set checksum = excluded.checksum
                """).param("checksum", checksum).update();
    }
}
