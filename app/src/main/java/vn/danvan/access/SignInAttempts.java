package vn.danvan.access;

import java.time.Duration;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.audit.AuditTrail;

/** Locks an account for a quarter of an hour after five wrong passwords in a row. */
@Component
class SignInAttempts {

    static final int LIMIT = 5;
    static final Duration LOCK = Duration.ofMinutes(15);

    private final AccountStore accounts;
    private final AuditTrail audit;

    SignInAttempts(AccountStore accounts, AuditTrail audit) {
        this.accounts = accounts;
        this.audit = audit;
    }

    @EventListener
    @Transactional
    void failed(AuthenticationFailureBadCredentialsEvent failure) {
        String username = failure.getAuthentication().getName();
        accounts.byUsername(username).ifPresent(account -> {
            accounts.countFailure(account.username(), LIMIT, LOCK);
            audit.record(null, "access.sign-in.failed", "account", account.id().toString(), null, null);
        });
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
