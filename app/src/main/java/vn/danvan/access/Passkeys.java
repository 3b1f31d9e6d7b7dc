package vn.danvan.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.authentication.HttpSessionPublicKeyCredentialRequestOptionsRepository;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.registration.HttpSessionPublicKeyCredentialCreationOptionsRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.danvan.audit.AuditTrail;
import vn.danvan.kernel.AccountId;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.NotFound;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;

/** Passkeys: signing in with the finger, face or PIN of the own device instead of a password. */
@Component
public class Passkeys {

    private static final Logger LOG = LoggerFactory.getLogger(Passkeys.class);
    private static final TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>> NEW_PASSKEY =
            new TypeReference<>() {};
    private static final TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>> PROOF =
            new TypeReference<>() {};

    /** A passkey of the own account. */
    public record PasskeyView(String id, String label, Instant createdAt, Instant lastUsedAt) {}

    private final WebAuthnRelyingPartyOperations operations;
    private final PasskeyStore store;
    private final CurrentSession session;
    private final AuditTrail audit;
    private final OwnPassword asked;
    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();
    private final HttpSessionPublicKeyCredentialCreationOptionsRepository creations =
            new HttpSessionPublicKeyCredentialCreationOptionsRepository();
    private final HttpSessionPublicKeyCredentialRequestOptionsRepository requests =
            new HttpSessionPublicKeyCredentialRequestOptionsRepository();

    Passkeys(
            WebAuthnRelyingPartyOperations operations,
            PasskeyStore store,
            CurrentSession session,
            AuditTrail audit,
            OwnPassword asked) {
        this.asked = asked;
        this.operations = operations;
        this.store = store;
        this.session = session;
        this.audit = audit;
    }

    /** The passkeys of the own account. */
    public List<PasskeyView> of(Actor actor) {
        return store.findByUserId(PasskeyUsers.handle(actor.account())).stream()
                .map(Passkeys::view)
                .toList();
    }

    private static PasskeyView view(CredentialRecord passkey) {
        return new PasskeyView(
                passkey.getCredentialId().toBase64UrlString(),
                passkey.getLabel(),
                passkey.getCreated(),
                passkey.getLastUsed());
    }

    /**
     * What the browser needs to make a passkey for the signed-in account, as JSON. Refused when the password is wrong: a
     * passkey opens the account for ever, a session left open only for minutes. Without these options none is registered.
     *
     * @param body what the page sent: {@code {"password": …}}
     */
    public Outcome<String> creationOptions(
            Actor actor, String body, HttpServletRequest request, HttpServletResponse response) {
        List<Refusal> faults = asked.faults(actor, "password", password(body));
        if (!faults.isEmpty()) {
            creations.save(request, response, null);
            return Outcome.refused(faults);
        }
        PublicKeyCredentialCreationOptions options = operations.createPublicKeyCredentialCreationOptions(
                new ImmutablePublicKeyCredentialCreationOptionsRequest(Objects.requireNonNull(
                        SecurityContextHolder.getContext().getAuthentication())));
        creations.save(request, response, options);
        return Outcome.done(json.writeValueAsString(options));
    }

    private String password(String body) {
        try {
            return json.readTree(body).path("password").asString("");
        } catch (JacksonException bad) {
            LOG.info(
                    "no password in the question for a passkey: {}",
                    bad.getClass().getSimpleName());
            return "";
        }
    }

    /**
     * Keeps a passkey that the browser made; false when it does not fit the options given before.
     *
     * @param body the browser's answer: {@code {"label": …, "credential": …}}
     */
    @Transactional
    public boolean register(Actor actor, String body, HttpServletRequest request, HttpServletResponse response) {
        PublicKeyCredentialCreationOptions options = creations.load(request);
        creations.save(request, response, null);
        if (options == null || !options.getUser().getId().equals(PasskeyUsers.handle(actor.account()))) {
            return false;
        }
        try {
            JsonNode answer = json.readTree(body);
            String label = answer.path("label").asString("").strip();
            operations.registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                    options,
                    new RelyingPartyPublicKey(
                            json.treeToValue(answer.path("credential"), NEW_PASSKEY),
                            label.isEmpty() ? "passkey" : label.substring(0, Math.min(60, label.length())))));
        } catch (JacksonException | IllegalArgumentException | com.webauthn4j.util.exception.WebAuthnException bad) {
            LOG.info("passkey refused: {}", bad.getClass().getSimpleName());
            return false;
        }
        audit.record(actor, "access.passkey.added", "account", actor.account().toString(), null, null);
        return true;
    }

    /** A passkey of the own account; one of somebody else is not found. */
    public PasskeyView require(Actor actor, String id) {
        return of(actor).stream()
                .filter(passkey -> passkey.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("passkey", id));
    }

    /**
     * Takes away a passkey of the own account and ends its other sessions, which the passkey may have opened; one of
     * somebody else is not found. Refused when the password is wrong.
     */
    @Transactional
    public Outcome<AccountId> remove(Actor actor, String id, String password) {
        PasskeyView known = require(actor, id);
        List<Refusal> faults = asked.faults(actor, "password", password);
        if (!faults.isEmpty()) {
            return Outcome.refused(faults);
        }
        store.delete(Bytes.fromBase64(known.id()));
        store.endSessions(actor.account());
        audit.record(
                actor,
                "access.passkey.removed",
                "account",
                actor.account().toString(),
                Map.of("label", known.label()),
                null);
        return Outcome.done(actor.account());
    }

    /** What the browser needs to prove a passkey, as JSON; it names no account, the passkey itself does. */
    public String requestOptions(HttpServletRequest request, HttpServletResponse response) {
        PublicKeyCredentialRequestOptions options =
                operations.createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(
                        SecurityContextHolder.getContext().getAuthentication()));
        requests.save(request, response, options);
        return json.writeValueAsString(options);
    }

    /** Opens the session of the account whose passkey the browser proved; false when nothing was proved. */
    @Transactional
    public boolean enter(String body, HttpServletRequest request, HttpServletResponse response) {
        PublicKeyCredentialRequestOptions options = requests.load(request);
        requests.save(request, response, null);
        if (options == null) {
            return false;
        }
        try {
            PublicKeyCredentialUserEntity user = operations.authenticate(
                    new RelyingPartyAuthenticationRequest(options, json.readValue(body, PROOF)));
            return PasskeyUsers.account(user.getId())
                    .map(account -> session.enter(account, request, response))
                    .orElse(false);
        } catch (JacksonException | IllegalArgumentException | com.webauthn4j.util.exception.WebAuthnException bad) {
            LOG.info("passkey not accepted: {}", bad.getClass().getSimpleName());
            return false;
        }
    }
}
