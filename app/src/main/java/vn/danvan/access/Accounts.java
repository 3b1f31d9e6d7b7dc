package vn.danvan.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.audit.AuditTrail;
import vn.danvan.kernel.AccountId;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.NotFound;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.PositionId;
import vn.danvan.kernel.Refusal;
import vn.danvan.kernel.Uuids;
import vn.danvan.organisation.Positions;

/** The accounts: opening them, their names, their passwords. */
@Component
@Transactional
public class Accounts {

    /**
     * Opens an account.
     *
     * @param username lower-case Latin letters, digits, dot and hyphen, 3 to 60
     * @param displayName the person's full name
     * @param password the first password
     * @param demo whether it belongs to the demo province: then it keeps its first password, and outside the demo nobody
     *     can sign in with it
     * @param positions the posts it acts in, at least one
     */
    public record OpenAccount(
            String username, String displayName, String password, boolean demo, List<PositionId> positions) {}

    private static final String USERNAME = "[a-z0-9][a-z0-9.-]{2,59}";

    private final AccountStore store;
    private final Passwords passwords;
    private final Positions positions;
    private final AuditTrail audit;
    private final Clock clock;

    Accounts(AccountStore store, Passwords passwords, Positions positions, AuditTrail audit, Clock clock) {
        this.store = store;
        this.passwords = passwords;
        this.positions = positions;
        this.audit = audit;
        this.clock = clock;
    }

    /** Full names by account. */
    @Transactional(readOnly = true)
    public Map<AccountId, String> names(Collection<AccountId> ids) {
        return store.names(ids);
    }

    /** Full name of the account. */
    @Transactional(readOnly = true)
    public String name(AccountId id) {
        return store.byId(id).orElseThrow(() -> new NotFound("account", id)).displayName();
    }

    /** Accounts whose positions stand in the body today. */
    @Transactional(readOnly = true)
    public List<AccountId> accountsOf(BodyId body) {
        return store.holders(positions.heldIn(body, LocalDate.now(clock)));
    }

    /** True as long as nobody can sign in. */
    @Transactional(readOnly = true)
    public boolean none() {
        return store.none();
    }

    /** Opens an account; refused for a bad or taken user name, a weak password or without a post. */
    public Outcome<AccountId> open(@Nullable Actor by, OpenAccount wanted) {
        String username = wanted.username().strip().toLowerCase(Locale.ROOT);
        List<Refusal> refusals = new ArrayList<>();
        if (!username.matches(USERNAME)) {
            refusals.add(Refusal.at("username", "access.username.form", wanted.username()));
        } else if (store.byUsername(username).isPresent()) {
            refusals.add(Refusal.at("username", "access.username.taken", username));
        }
        if (wanted.displayName().isBlank()) {
            refusals.add(Refusal.at("displayName", "access.name.missing"));
        }
        if (!wanted.demo()) {
            refusals.addAll(PasswordRule.faults("password", username, wanted.password()));
        }
        if (wanted.positions().isEmpty()) {
            refusals.add(Refusal.at("position", "access.position.missing"));
        }
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        AccountId id = new AccountId(Uuids.next(clock));
        store.insert(id, username, wanted.displayName().strip(), passwords.hash(wanted.password()), wanted.demo());
        wanted.positions().forEach(position -> store.tie(id, position));
        audit.record(
                by,
                "access.account.opened",
                "account",
                id.toString(),
                null,
                Map.of(
                        "username",
                        username,
                        "positions",
                        wanted.positions().stream().map(PositionId::toString).toList()));
        return Outcome.done(id);
    }

    /** Replaces the own password; refused when the present one is wrong or the new one weak. */
    public Outcome<AccountId> changePassword(Actor actor, String present, String wanted, String repeated) {
        AccountStore.Row row = store.byId(actor.account()).orElseThrow(() -> new NotFound("account", actor.account()));
        List<Refusal> refusals = new ArrayList<>();
        if (!passwords.matches(present, row.passwordHash())) {
            refusals.add(Refusal.at("present", "access.password.wrong"));
        }
        refusals.addAll(PasswordRule.faults("wanted", row.username(), wanted));
        if (wanted.equals(present)) {
            refusals.add(Refusal.at("wanted", "access.password.same"));
        }
        if (!wanted.equals(repeated)) {
            refusals.add(Refusal.at("repeated", "access.password.repeated"));
        }
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        store.setPassword(row.id(), passwords.hash(wanted), false);
        audit.record(actor, "access.password.changed", "account", row.id().toString(), null, null);
        return Outcome.done(row.id());
    }
}
