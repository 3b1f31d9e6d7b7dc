package vn.danvan.access;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may set about signing in.
 *
 * @param idle how long a session lasts without a request
 * @param idleAdministrator the same for administrators
 * @param secondFactorForAdministrators whether administrators must use a passkey or a second factor
 * @param passkeyHost host name passkeys are bound to; browsers refuse bare addresses
 * @param passkeyOrigins addresses the pages are opened under; empty for {@code http://localhost:<port>}
 */
@ConfigurationProperties("danvan.access")
record AccessSettings(
        @DefaultValue("15m") Duration idle,
        @DefaultValue("5m") Duration idleAdministrator,
        @DefaultValue("false") boolean secondFactorForAdministrators,
        @DefaultValue("localhost") String passkeyHost,
        @DefaultValue List<String> passkeyOrigins) {}
