package vn.danvan.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

    @Test
    void aServerThatDoesNotAnswerIsNamedInOneSentence() {
        system.withPropertyValues("danvan.db.url=jdbc:postgresql://127.0.0.1:9/danvan?password=geheim")
                .run(context -> assertThat(context.getStartupFailure())
                        .hasRootCauseInstanceOf(java.net.ConnectException.class)
                        .satisfies(failure -> assertThat(unavailable(failure))
                                .hasMessageContaining(
                                        "Không kết nối được tới máy chủ PostgreSQL jdbc:postgresql://127.0.0.1:9/danvan:")
                                .hasMessageNotContaining("geheim")));
    }

    private static Throwable unavailable(Throwable failure) {
        Throwable cause = failure;
        while (cause != null && !(cause instanceof DatabaseUnavailable)) {
            cause = cause.getCause();
        }
        return java.util.Objects.requireNonNull(cause);
    }

    @Test
    void aServerThatIsTooOldIsRefusedWithTheVersionThatIsNeeded() {
        assertThatThrownBy(() -> ExternalServer.require("jdbc:postgresql://db/danvan", 140012, "14.12", "UTF8"))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("PostgreSQL 14.12", "cần PostgreSQL 15 trở lên");
        assertThatNoException()
                .isThrownBy(() -> ExternalServer.require("jdbc:postgresql://db/danvan", 150018, "15.18", "UTF8"));
    }

    @Test
    void aDatabaseThatCannotHoldVietnameseIsRefused() {
        assertThatThrownBy(() -> ExternalServer.require("jdbc:postgresql://db/danvan", 180006, "18.6", "LATIN1"))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("LATIN1", "UTF8");
    }
}
