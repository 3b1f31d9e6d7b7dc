package vn.danvan.access;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.NotFound;
import vn.danvan.kernel.Refusal;

/** Asks somebody who is signed in for the password again, before a step that could hand the account to somebody else. */
@Component
class OwnPassword {

    private final AccountStore accounts;
    private final Passwords passwords;
    private final SignInAttempts attempts;
    private final Clock clock;

    OwnPassword(AccountStore accounts, Passwords passwords, SignInAttempts attempts, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.attempts = attempts;
        this.clock = clock;
    }

    /**
     * The reason against going on, none when the password is right. A wrong one counts towards the lock as at the door, or
     * an open session would be a place to guess at leisure; while the lock holds, the right one does not help either.
     *
     * @param field the form's field that the reason belongs to
     */
    @Transactional
    List<Refusal> faults(Actor actor, String field, String typed) {
        AccountStore.Row row =
                accounts.byId(actor.account()).orElseThrow(() -> new NotFound("account", actor.account()));
        if (row.lockedAt(clock.instant())) {
            return List.of(Refusal.at(field, "access.password.locked"));
        }
        if (passwords.matches(typed, row.passwordHash())) {
            return List.of();
        }
        attempts.failed(row.id());
        return List.of(Refusal.at(field, "access.password.wrong"));
    }
}
