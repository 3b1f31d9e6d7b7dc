package vn.danvan.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.danvan.organisation.Positions;
import vn.danvan.postgres.TestDatabase;
import vn.danvan.rules.Calendars;
import vn.danvan.rules.Deadlines;
import vn.danvan.rules.OpenDeadlines;

/** The application as the tests run it: on a fresh database of the test server, with a settable clock. */
@TestConfiguration(proxyBeanMethods = false)
class TestApplication {

    @Bean
    @Primary
    static SettableClock settableClock() {
        return new SettableClock();
    }

    @Bean
    static OpenDeadlines sampleDeadlines(Deadlines deadlines, Calendars calendars) {
        return new SampleDeadlines(deadlines, calendars);
    }

    /** The same for a system without the demo, with its own sign-in and mail service, which runs beside the other one. */
    static final class EmptyDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            connect(context, "danvan_empty_test");
            MailServer mail = new MailServer();
            IdentityProvider identities = new IdentityProvider();
            context.getBeanFactory().registerSingleton("mailServer", mail);
            context.getBeanFactory().registerSingleton("identityProvider", identities);
            TestPropertyValues.of(
                            "spring.mail.host=localhost",
                            "spring.mail.port=" + mail.port(),
                            "danvan.mail.retry=P1D",
                            "danvan.oidc.client-id=" + IdentityProvider.CLIENT,
                            "danvan.oidc.client-secret=" + IdentityProvider.SECRET,
                            "danvan.oidc.issuer-uri=" + identities.address(),
                            "danvan.oidc.authorization-uri=" + identities.address() + "/authorize",
                            "danvan.oidc.token-uri=" + identities.address() + "/token",
                            "danvan.oidc.jwk-set-uri=" + identities.address() + "/keys")
                    .applyTo(context);
        }
    }

    private static void connect(ConfigurableApplicationContext context, String name) {
        TestDatabase database = TestDatabase.create(name);
        TestPropertyValues.of(
                        "danvan.data=" + TestDatabase.DATA.resolve("test-data"),
                        "danvan.db.url=" + database.url(),
                        "danvan.db.user=" + database.user(),
                        "danvan.db.password=" + database.password())
                .applyTo(context);
    }

    @Bean
    static People people(JdbcClient jdbc, Positions positions, SettableClock clock) {
        return new People(jdbc, positions, clock);
    }

    /** Points the application at a new database whose name ends in {@code _test}. */
    static final class Database implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            connect(context, "danvan_test");
            TestPropertyValues.of("server.port=" + freePort()).applyTo(context);
        }

        /** Chosen before the start, because a passkey is bound to the address with its port. */
        private static int freePort() {
            try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException none) {
                throw new UncheckedIOException(none);
            }
        }
    }

    /** Another database with the demo province, which a second application uses beside the first. */
    static final class OwnDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            connect(context, "danvan_own_test");
        }
    }
}
