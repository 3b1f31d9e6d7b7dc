package vn.danvan.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Migrates each module's schema from its own folder {@code db/migration/<module>}, with a history of its own.
 *
 * <p>No module's tables refer to another's, so the order does not matter beyond being the same everywhere: {@code __root}
 * with what all share comes first, the others by name. Modulith can do this too, but reads every class for it at start.
 */
@Component
class ModuleMigrations implements FlywayMigrationStrategy {

    static final String ROOT = "__root";
    private static final Pattern FOLDER = Pattern.compile(".*db/migration/([a-z_]+)/V[^/]+\\.sql");

    @Override
    public void migrate(Flyway flyway) {
        for (String module : modules()) {
            Flyway.configure()
                    .configuration(flyway.getConfiguration())
                    .locations("classpath:db/migration/" + module)
                    .schemas(module.equals(ROOT) ? "public" : module)
                    .load()
                    .migrate();
        }
    }

    private static List<String> modules() {
        try {
            Resource[] files =
                    new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*/V*.sql");
            return Arrays.stream(files)
                    .map(ModuleMigrations::module)
                    .distinct()
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String module(Resource file) {
        try {
            Matcher folder = FOLDER.matcher(file.getURL().toString());
            if (!folder.matches()) {
                throw new IllegalStateException("migration outside a module folder: " + file);
            }
            return folder.group(1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
