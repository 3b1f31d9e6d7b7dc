package vn.danvan.access;

import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;

/** Passkeys prove who holds the device (finger, face or PIN), so one passkey is as good as password and code together. */
@Configuration(proxyBeanMethods = false)
class PasskeyConfiguration {

    @Bean
    static WebAuthnRelyingPartyOperations passkeyOperations(
            PasskeyUsers users,
            PasskeyStore passkeys,
            AccessSettings settings,
            @Value("${server.port:8080}") int port) {
        PublicKeyCredentialRpEntity system = PublicKeyCredentialRpEntity.builder()
                .id(settings.passkeyHost())
                .name("danvan")
                .build();
        Set<String> origins = settings.passkeyOrigins().isEmpty()
                ? Set.of("http://localhost:" + port)
                : Set.copyOf(settings.passkeyOrigins());
        Webauthn4JRelyingPartyOperations operations =
                new Webauthn4JRelyingPartyOperations(users, passkeys, system, origins);
        operations.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build()));
        operations.setCustomizeRequestOptions(
                options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return operations;
    }
}
