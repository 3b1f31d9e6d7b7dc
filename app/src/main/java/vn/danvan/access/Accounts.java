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
import vn.danvan.kernel.Role;
import vn.danvan.kernel.Uuids;
import vn.danvan.organisation.PositionView;
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

    /** Stands for the name of somebody who has no account here. */
    public static final String UNKNOWN = "–";

    private static final String EMAIL = "[^\\s@<>,;:\"]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63})+";

    private final AccountStore store;
    private final Passwords passwords;
    private final Positions positions;
    private final AuditTrail audit;
    private final Clock clock;
    private final OwnPassword asked;

    Accounts(
            AccountStore store,
            Passwords passwords,
            Positions positions,
            AuditTrail audit,
            Clock clock,
            OwnPassword asked) {
        this.asked = asked;
        this.store = store;
        this.passwords = passwords;
        this.positions = positions;
        this.audit = audit;
        this.clock = clock;
    }

    /** Full names by account, of those that were opened here. */
    @Transactional(readOnly = true)
    public Map<AccountId, String> names(Collection<AccountId> ids) {
        return store.names(ids);
    }

    /** Full name of the account; a dash for one that was never opened here, as in reports that were taken over. */
    @Transactional(readOnly = true)
    public String name(AccountId id) {
        return store.byId(id).map(AccountStore.Row::displayName).orElse(UNKNOWN);
    }

    /** Accounts whose positions stand in the body today. */
    @Transactional(readOnly = true)
    public List<AccountId> accountsOf(BodyId body) {
        return store.holders(positions.holdersOf(body, LocalDate.now(clock)).stream()
                .map(PositionView::id)
                .toList());
    }

    /** Those among them who hold a post of that role. */
    @Transactional(readOnly = true)
    public List<AccountId> accountsOf(BodyId body, Role role) {
        return store.holders(positions.holdersOf(body, LocalDate.now(clock)).stream()
                .filter(post -> post.role() == role)
                .map(PositionView::id)
                .toList());
    }

    /** True as long as nobody can sign in. */
    @Transactional(readOnly = true)
    public boolean none() {
        return store.none();
    }

    /** Opens an account; refused for a bad or taken user name, a weak password or without a post. */
    public Outcome<AccountId> open(@Nullable Actor by, OpenAccount wanted) {
        String username = wanted.username().strip().toLowerCase(Locale.ROOT);
        List<Refusal> refusals = new ArrayList<>(usernameFaults(username));
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
        String hash = wanted.demo() ? passwords.hashOfKnown(wanted.password()) : passwords.hash(wanted.password());
        store.insert(id, username, wanted.displayName().strip(), hash, wanted.demo());
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

    /** All reasons against a user name, none when it may be used. */
    List<Refusal> usernameFaults(String username) {
        if (!Usernames.wellFormed(username)) {
            return List.of(Refusal.at("username", "access.username.form", username));
        }
        return store.byUsername(username).isEmpty()
                ? List.of()
                : List.of(Refusal.at("username", "access.username.taken", username));
    }

    /** The user name wanted, or else the first free one that the full name suggests. */
    String usernameFor(String wanted, String name) {
        if (!wanted.isBlank()) {
            return wanted.strip().toLowerCase(Locale.ROOT);
        }
        String suggested = Usernames.suggested(name);
        String free = suggested;
        for (int number = 2; store.byUsername(free).isPresent(); number++) {
            free = suggested + number;
        }
        return free;
    }

    /** The password was chosen by its owner, so it need not be replaced at the first sign-in. */
    void keepPassword(AccountId id) {
        store.keepPassword(id);
    }

    /** Gives the account a first password again; the caller has decided that it may. */
    void resetPassword(Actor actor, AccountId id, String password) {
        store.setPassword(id, passwords.hash(password), true);
        audit.record(actor, "access.password.reset", "account", id.toString(), null, null);
    }

    /** E-mail addresses of accounts that have one, may sign in and are written to in the language. */
    @Transactional(readOnly = true)
    public List<String> emails(Collection<AccountId> ids, Locale language) {
        return store.emails(ids, language.getLanguage());
    }

    /** Where and in which language the own account is written to. */
    @Transactional(readOnly = true)
    public MailAddress mail(Actor actor) {
        AccountStore.Row own = own(actor);
        return new MailAddress(own.email() == null ? "" : own.email(), own.mailLanguage());
    }

    /** Sets where notices are mailed to and in which language; an empty address ends them. All faults are told at once. */
    public Outcome<AccountId> changeMail(Actor actor, MailAddress wanted) {
        String email = wanted.address().strip();
        List<Refusal> faults = new ArrayList<>();
        if (!email.isEmpty() && !email.matches(EMAIL)) {
            faults.add(Refusal.at("email", "access.email.form", email));
        }
        if (!MailAddress.LANGUAGES.contains(wanted.language())) {
            faults.add(Refusal.at("language", "access.email.language", wanted.language()));
        }
        if (!faults.isEmpty()) {
            return Outcome.refused(faults);
        }
        store.setEmail(actor.account(), email.isEmpty() ? null : email, wanted.language());
        audit.record(actor, "access.email.changed", "account", actor.account().toString(), null, null);
        return Outcome.done(actor.account());
    }

    private AccountStore.Row own(Actor actor) {
        return store.byId(actor.account()).orElseThrow(() -> new NotFound("account", actor.account()));
    }

    /** Replaces the own password; refused when the present one is wrong or the new one weak. */
    public Outcome<AccountId> changePassword(Actor actor, String present, String wanted, String repeated) {
        AccountStore.Row row = own(actor);
        List<Refusal> refusals = new ArrayList<>(asked.faults(actor, "present", present));
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
