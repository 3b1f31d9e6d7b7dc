package vn.danvan.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.junit.jupiter.api.Test;

/** Several instances that are started at the same moment find one whole database. */
class ModuleMigrationsTests {

    private static final int INSTANCES = 4;

    @Test
    void instancesThatStartTogetherDoNotHinderEachOther() throws SQLException {
        TestDatabase database = TestDatabase.create("migrations_test");
        CyclicBarrier start = new CyclicBarrier(INSTANCES);
        List<CompletableFuture<Void>> instances = IntStream.range(0, INSTANCES)
                .mapToObj(number -> CompletableFuture.runAsync(
                        () -> migrate(database, start),
                        work -> Thread.ofPlatform().daemon().start(work)))
                .toList();
        assertThat(instances).allSatisfy(instance -> assertThat(instance).succeedsWithin(60, TimeUnit.SECONDS));
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet events = statement.executeQuery("select count(*) from events.event_publication")) {
            assertThat(events.next()).isTrue();
        }
    }

    @Test
    void laterStartLooksIntoTheHistoriesOnlyWhenItBringsOtherMigrations() throws SQLException {
        TestDatabase database = TestDatabase.create("seen_test");
        new ModuleMigrations().migrate(flyway(database));
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("update files.flyway_schema_history set checksum = 1 where version = '1'");
            new ModuleMigrations().migrate(flyway(database));
            statement.execute("update public.migrations_seen set checksum = 0");
            assertThatThrownBy(() -> new ModuleMigrations().migrate(flyway(database)))
                    .isInstanceOf(FlywayValidateException.class);
        }
    }

    private static void migrate(TestDatabase database, CyclicBarrier start) {
        try {
            start.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException
                | java.util.concurrent.BrokenBarrierException
                | java.util.concurrent.TimeoutException late) {
            throw new IllegalStateException(late);
        }
        new ModuleMigrations().migrate(flyway(database));
    }

    private static Flyway flyway(TestDatabase database) {
        return Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .load();
    }
}
