package vn.danvan.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which database the system uses, by the settings an operator knows. */
class DatabaseConfigurationTests {

    private final ApplicationContextRunner system = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class))
            .withUserConfiguration(EmbeddedPostgresConfiguration.class);

    @Test
    void withoutAnAddressItBringsItsOwnAndStopsItAfterThePool(@TempDir Path data) {
        system.withPropertyValues("danvan.data=" + data).run(context -> {
            JdbcTemplate jdbc = new JdbcTemplate(context.getBean(DataSource.class));
            assertThat(jdbc.queryForObject("select current_database()", String.class))
                    .isEqualTo("danvan");
        });
        assertThat(data.resolve("pg/postmaster.pid")).doesNotExist();
    }

    @Test
    void anEmptyAddressMeansNoAddress(@TempDir Path data) {
        system.withPropertyValues("danvan.data=" + data, "danvan.db.url=")
                .run(context -> assertThat(
                                context.getBean(JdbcConnectionDetails.class).getUsername())
                        .isEqualTo("danvan"));
    }

    @Test
    void withAnAddressItUsesThatServerAndLeavesTheDataFolderAlone(@TempDir Path data) {
        TestDatabase external = TestDatabase.create("external_test");
        system.withPropertyValues(
                        "danvan.data=" + data,
                        "danvan.db.url=" + external.url(),
                        "danvan.db.user=" + external.user(),
                        "danvan.db.password=" + external.password())
                .run(context -> {
                    JdbcTemplate jdbc = new JdbcTemplate(context.getBean(DataSource.class));
                    assertThat(jdbc.queryForObject("select current_database()", String.class))
                            .isEqualTo("external_test");
                });
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void anAddressOfAnotherKindOfDatabaseIsRefused() {
        system.withPropertyValues("danvan.db.url=jdbc:mysql://localhost/x")
                .run(context -> assertThat(context.getStartupFailure())
                        .hasRootCauseInstanceOf(DatabaseUnavailable.class)
                        .rootCause()
                        .hasMessageContaining("jdbc:mysql://localhost/x"));
    }
}
