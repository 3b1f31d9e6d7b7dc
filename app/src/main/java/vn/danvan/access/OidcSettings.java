package vn.danvan.access;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The organisation's own sign-in service (OpenID Connect), by explicit addresses so that nothing is fetched at start.
 *
 * @param enabled off unless an operator turns it on
 * @param clientId name under which the service knows this system
 * @param clientSecret the shared secret, or empty
 * @param authorizationUri where people are sent to sign in
 * @param tokenUri where the code is exchanged
 * @param jwkSetUri the service's public keys
 * @param userInfoUri where claims are read, or empty when the token holds them
 * @param issuerUri what the token names as its issuer, or empty for no check
 * @param userNameClaim the claim that holds the user name of the account here
 * @param scopes what is asked for
 */
@ConfigurationProperties("danvan.oidc")
record OidcSettings(
        @DefaultValue("false") boolean enabled,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("") String authorizationUri,
        @DefaultValue("") String tokenUri,
        @DefaultValue("") String jwkSetUri,
        @DefaultValue("") String userInfoUri,
        @DefaultValue("") String issuerUri,
        @DefaultValue("preferred_username") String userNameClaim,
        @DefaultValue({"openid", "profile"}) List<String> scopes) {

    /** Leaves the shared secret out. */
    @Override
    public String toString() {
        return "OidcSettings[" + clientId + " at " + authorizationUri + "]";
    }
}
