package vn.danvan.postgres;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the connection pool its database: the operator's, or one started in the data folder. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class EmbeddedPostgresConfiguration {

    // The pool depends on this bean, so the server is stopped after the last connection has been given back.
    @Bean(destroyMethod = "close")
    DatabaseConnection databaseConnection(DatabaseSettings settings) {
        return settings.db().given()
                ? DatabaseConnection.to(settings.db())
                : DatabaseConnection.to(EmbeddedPostgres.start(settings.data()));
    }
}
