package vn.danvan.access;

import java.time.Duration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.audit.AuditTrail;
import vn.danvan.kernel.AccountId;

/** Locks an account for a quarter of an hour after five wrong passwords or codes in a row. */
@Component
class SignInAttempts {

    static final int LIMIT = 5;
    static final Duration LOCK = Duration.ofMinutes(15);

    private final AccountStore accounts;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    SignInAttempts(AccountStore accounts, AuditTrail audit, ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.audit = audit;
        this.events = events;
    }

    @EventListener
    @Transactional
    void failed(AuthenticationFailureBadCredentialsEvent failure) {
        accounts.byUsername(failure.getAuthentication().getName()).ifPresent(account -> failed(account.id()));
    }

    /** Counts a wrong password or a wrong second factor. */
    @Transactional
    void failed(AccountId account) {
        audit.record(null, "access.sign-in.failed", "account", account.toString(), null, null);
        if (accounts.countFailure(account, LIMIT, LOCK)) {
            audit.record(null, "access.account.locked", "account", account.toString(), null, null);
            events.publishEvent(new AccountLocked(account));
        }
    }

    @EventListener
    @Transactional
    void succeeded(AuthenticationSuccessEvent success) {
        if (success.getAuthentication().getPrincipal() instanceof AccountUser user) {
            accounts.countSuccess(user.account());
            audit.record(
                    user.actor(), "access.signed-in", "account", user.account().toString(), null, null);
        }
    }
}
