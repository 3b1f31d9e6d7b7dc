package vn.danvan.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.audit.AuditTrail;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.NotFound;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.kernel.Uuids;

/**
 * Keys for other programs: each acts for one account in one of its positions, on {@code /api} only, until a day or until it
 * is withdrawn. A key is 256 random bits, so guessing needs no lock, and only its SHA-256 is kept.
 */
@Component
public class ApiKeys {

    /** How many days a key may work at most. */
    public static final int MOST_DAYS = 366;

    /** How many keys an account may have. */
    public static final int MOST_KEYS = 20;

    private static final int LONGEST_LABEL = 60;
    private static final int BYTES = 32;
    private static final String PREFIX = "dv_";

    private final ApiKeyStore store;
    private final SignInDetails details;
    private final OwnPassword asked;
    private final AuditTrail audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ApiKeys(ApiKeyStore store, SignInDetails details, OwnPassword asked, AuditTrail audit, Clock clock) {
        this.store = store;
        this.details = details;
        this.asked = asked;
        this.audit = audit;
        this.clock = clock;
    }

    /** The keys of the own account that have not been withdrawn. */
    public List<ApiKeyView> of(Actor actor) {
        return store.of(actor.account());
    }

    /**
     * Makes a key that acts in the present post. Refused without a label, with a lifetime outside 1 to {@value #MOST_DAYS}
     * days, beyond {@value #MOST_KEYS} keys, or with a wrong password.
     *
     * @return the key, to be shown once
     */
    @Transactional
    public Outcome<String> make(Actor actor, String label, int days, String password) {
        List<Refusal> faults = new ArrayList<>();
        if (label.isBlank() || label.strip().length() > LONGEST_LABEL) {
            faults.add(Refusal.at("label", "access.key.label", label.strip().length(), LONGEST_LABEL));
        }
        if (days < 1 || days > MOST_DAYS) {
            faults.add(Refusal.at("days", "access.key.days", days, MOST_DAYS));
        }
        if (store.of(actor.account()).size() >= MOST_KEYS) {
            faults.add(Refusal.of("access.key.many", MOST_KEYS));
        }
        if (faults.isEmpty()) {
            faults.addAll(asked.faults(actor, "password", password));
        }
        if (!faults.isEmpty()) {
            return Outcome.refused(faults);
        }
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String key = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        UUID id = Uuids.next(clock);
        store.insert(id, actor, label.strip(), hash(key), LocalDate.now(clock).plusDays(days));
        audit.record(
                actor, "access.key.made", "key", id.toString(), null, Map.of("label", label.strip(), "days", days));
        return Outcome.done(key);
    }

    /** Withdraws a key of the own account at once; one of somebody else is not found. */
    @Transactional
    public void revoke(Actor actor, String id) {
        UUID key = Uuids.parse(id);
        if (!store.revoke(key, actor.account())) {
            throw new NotFound("key", id);
        }
        audit.record(actor, "access.key.revoked", "key", id, null, null);
    }

    /**
     * Who acts with this key: its account in its position, when the key works, the account is open and the post is held
     * today; nobody otherwise.
     */
    Optional<AccountUser> user(String key) {
        if (!key.startsWith(PREFIX)) {
            return Optional.empty();
        }
        return store.holder(hash(key)).flatMap(holder -> {
            store.used(holder.key());
            return details.byAccount(holder.account())
                    .filter(user -> user.isEnabled() && !user.mustChangePassword())
                    .flatMap(user -> user.posts().stream()
                            .filter(post -> post.position().equals(holder.position()))
                            .findFirst()
                            .map(user::actingIn));
        });
    }

    private static byte[] hash(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException("every JDK has SHA-256", never);
        }
    }
}
