package vn.danvan.access;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;

/** Signing in through the organisation's own service; nothing of it exists until {@code danvan.oidc.enabled} is true. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "danvan.oidc.enabled", havingValue = "true")
class OidcConfiguration {

    static final String NAME = "oidc";

    @Bean
    static ClientRegistrationRepository oidcRegistration(OidcSettings settings) {
        ClientRegistration.Builder registration = ClientRegistration.withRegistrationId(NAME)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .clientAuthenticationMethod(
                        settings.clientSecret().isEmpty()
                                ? ClientAuthenticationMethod.NONE
                                : ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .scope(settings.scopes())
                .authorizationUri(settings.authorizationUri())
                .tokenUri(settings.tokenUri())
                .jwkSetUri(settings.jwkSetUri())
                .userNameAttributeName(settings.userNameClaim());
        if (!settings.userInfoUri().isEmpty()) {
            registration.userInfoUri(settings.userInfoUri());
        }
        if (!settings.issuerUri().isEmpty()) {
            registration.issuerUri(settings.issuerUri());
        }
        return new InMemoryClientRegistrationRepository(registration.build());
    }

    @Bean
    static OidcSignIn oidcSignIn(AccountStore accounts, CurrentSession session, OidcSettings settings) {
        return new OidcSignIn(accounts, session, settings.userNameClaim());
    }
}
