package vn.danvan.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import vn.danvan.audit.AuditTrail;
import vn.danvan.kernel.AccountId;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Forbidden;
import vn.danvan.kernel.NotFound;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.PositionId;
import vn.danvan.kernel.Refusal;
import vn.danvan.organisation.Appointment;
import vn.danvan.organisation.PersonId;
import vn.danvan.organisation.PositionView;
import vn.danvan.organisation.Positions;

/** What an administrator does with the accounts of the own body and below. */
@Component
@Transactional
public class AccountAdministration {

    /** A password that only this answer holds; the first sign-in replaces it. */
    public record FirstPassword(AccountId account, String username, String password) {}

    private final AccountDirectory directory;
    private final Accounts accounts;
    private final AccountSwitches switches;
    private final Positions positions;
    private final AuditTrail audit;
    private final Clock clock;

    AccountAdministration(
            AccountDirectory directory,
            Accounts accounts,
            AccountSwitches switches,
            Positions positions,
            AuditTrail audit,
            Clock clock) {
        this.directory = directory;
        this.accounts = accounts;
        this.switches = switches;
        this.positions = positions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Opens an account with its first post. Refused for a missing name, a bad or taken user name, and for whatever keeps the
     * post from being given; then nothing is kept.
     */
    public Outcome<FirstPassword> open(Actor actor, NewAccount wanted) {
        requireWithin(actor, wanted.post());
        String name = wanted.person() == null ? wanted.name().strip() : nameOf(actor, wanted.person());
        List<Refusal> refusals = new ArrayList<>();
        if (name.isBlank()) {
            refusals.add(Refusal.at("name", "access.name.missing"));
            return Outcome.refused(refusals);
        }
        PersonId person = wanted.person() == null ? positions.addPerson(name, actor) : wanted.person();
        String username = accounts.usernameFor(wanted.username(), name);
        String password = FirstPasswords.next();
        Outcome<PositionId> post = appoint(actor, person, wanted.post());
        List<PositionId> posts = new ArrayList<>();
        switch (post) {
            case Outcome.Done<PositionId>(PositionId id) -> posts.add(id);
            case Outcome.Refused<PositionId>(List<Refusal> reasons) -> refusals.addAll(reasons);
        }
        refusals.addAll(accounts.usernameFaults(username));
        if (!refusals.isEmpty()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return Outcome.refused(refusals);
        }
        return switch (accounts.open(actor, new Accounts.OpenAccount(username, name, password, false, posts))) {
            case Outcome.Done<AccountId>(AccountId id) -> Outcome.done(new FirstPassword(id, username, password));
            case Outcome.Refused<AccountId>(List<Refusal> reasons) -> Outcome.refused(reasons);
        };
    }

    private String nameOf(Actor actor, PersonId person) {
        return directory.people(actor).stream()
                .filter(post -> post.person().equals(person))
                .findFirst()
                .orElseThrow(() -> new NotFound("person", person))
                .personName();
    }

    /** A post the person holds already in the same body with the same role is used again. */
    private Outcome<PositionId> appoint(Actor actor, PersonId person, NewAccount.Post wanted) {
        return positions.positionsOf(person, LocalDate.now(clock)).stream()
                .filter(post -> post.body().equals(wanted.body())
                        && post.role() == wanted.role()
                        && post.title().equals(wanted.title().strip()))
                .findFirst()
                .map(post -> Outcome.done(post.id()))
                .orElseGet(() -> positions.appoint(
                        new Appointment(person, wanted.body(), wanted.title(), wanted.role(), wanted.from(), null),
                        actor));
    }

    /** Gives the account's person another post and lets the account act in it. */
    public Outcome<PositionId> addPost(Actor actor, AccountId id, NewAccount.Post wanted) {
        AccountView account = manageable(actor, id);
        requireWithin(actor, wanted);
        Outcome<PositionId> post = appoint(actor, account.posts().getLast().person(), wanted);
        if (post instanceof Outcome.Done<PositionId>(PositionId position)) {
            switches.tie(id, position);
            audit.record(
                    actor,
                    "access.position.tied",
                    "account",
                    id.toString(),
                    null,
                    Map.of("position", position.toString()));
        }
        return post;
    }

    /**
     * Ends a post of the account.
     *
     * @param lastDay last day on which it is held
     */
    public Outcome<PositionId> endPost(Actor actor, AccountId id, PositionId position, LocalDate lastDay) {
        PositionView post = post(manageable(actor, id), position);
        Outcome<PositionId> ended = positions.end(post.id(), lastDay, actor);
        switches.endSessions(id);
        return ended;
    }

    /** Takes the end of a post of the account back; refused where something contradicts it. */
    public Outcome<PositionId> resumePost(Actor actor, AccountId id, PositionId position) {
        Outcome<PositionId> resumed =
                positions.resume(post(manageable(actor, id), position).id(), actor);
        switches.endSessions(id);
        return resumed;
    }

    private static PositionView post(AccountView account, PositionId position) {
        return account.posts().stream()
                .filter(held -> held.id().equals(position))
                .findFirst()
                .orElseThrow(() -> new NotFound("position", position));
    }

    /** Keeps accounts out until they are enabled again, and ends their sessions; gives how many it changed. */
    public int disable(Actor actor, Collection<AccountId> ids) {
        ids.forEach(id -> manageable(actor, id));
        ids.forEach(id -> switches.disable(actor, id, true));
        return ids.size();
    }

    /** Lets accounts in again; gives how many it changed. */
    public int enable(Actor actor, Collection<AccountId> ids) {
        ids.forEach(id -> manageable(actor, id));
        ids.forEach(id -> switches.disable(actor, id, false));
        return ids.size();
    }

    /** Lifts the lock after too many failures before its time is over. */
    public void unlock(Actor actor, AccountId id) {
        manageable(actor, id);
        switches.unlock(actor, id);
    }

    /** Gives the account a new first password and ends its sessions. */
    public FirstPassword resetPassword(Actor actor, AccountId id) {
        AccountView account = manageable(actor, id);
        String password = FirstPasswords.next();
        accounts.resetPassword(actor, id, password);
        switches.endSessions(id);
        return new FirstPassword(id, account.username(), password);
    }

    /** Takes the second factor and the passkeys from an account whose owner lost them. */
    public void resetSecondFactor(Actor actor, AccountId id) {
        manageable(actor, id);
        switches.resetSecondFactor(actor, id);
    }

    private void requireWithin(Actor actor, NewAccount.Post post) {
        boolean within =
                directory.bodies(actor).stream().anyMatch(body -> body.id().equals(post.body()));
        if (!AccountAuthority.mayOpenIn(actor, within)) {
            throw new Forbidden("account in body " + post.body());
        }
    }

    private AccountView manageable(Actor actor, AccountId id) {
        AccountView account = directory.view(actor, id);
        if (!account.manageable()) {
            throw new Forbidden("manage account " + id);
        }
        return account;
    }
}
