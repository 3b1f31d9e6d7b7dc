package vn.danvan.access;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.audit.AuditTrail;
import vn.danvan.kernel.AccountId;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.PositionId;

/** Turns accounts off and on, and what hangs on that; who may is decided by the caller. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AccountSwitches {

    private final AccountStore store;
    private final SecondFactorStore factors;
    private final LiveSessions sessions;
    private final AuditTrail audit;

    AccountSwitches(AccountStore store, SecondFactorStore factors, LiveSessions sessions, AuditTrail audit) {
        this.store = store;
        this.factors = factors;
        this.sessions = sessions;
        this.audit = audit;
    }

    void tie(AccountId account, PositionId position) {
        store.tie(account, position);
    }

    void disable(Actor actor, AccountId id, boolean disabled) {
        store.setDisabled(id, disabled);
        endSessions(id);
        audit.record(
                actor,
                disabled ? "access.account.disabled" : "access.account.enabled",
                "account",
                id.toString(),
                Map.of("disabled", !disabled),
                Map.of("disabled", disabled));
    }

    void unlock(Actor actor, AccountId id) {
        store.unlock(id);
        audit.record(actor, "access.account.unlocked", "account", id.toString(), null, null);
    }

    void resetSecondFactor(Actor actor, AccountId id) {
        factors.removeAll(id);
        endSessions(id);
        audit.record(actor, "access.second-factor.reset", "account", id.toString(), null, null);
    }

    /** At the next request the sessions of the account are looked at again. */
    void endSessions(AccountId id) {
        sessions.forget(id);
    }
}
