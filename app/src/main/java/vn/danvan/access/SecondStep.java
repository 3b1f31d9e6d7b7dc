package vn.danvan.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.kernel.AccountId;

/** Lets somebody in whose password was right, when the code is right as well. */
@Component
public class SecondStep {

    private final CurrentSession session;
    private final SecondFactor factor;
    private final AccountStore accounts;
    private final SignInAttempts attempts;
    private final Clock clock;

    SecondStep(
            CurrentSession session, SecondFactor factor, AccountStore accounts, SignInAttempts attempts, Clock clock) {
        this.session = session;
        this.factor = factor;
        this.accounts = accounts;
        this.attempts = attempts;
        this.clock = clock;
    }

    /** True when the code opened the session; wrong codes count towards the lock as wrong passwords do. */
    @Transactional
    public boolean enter(String code, HttpServletRequest request, HttpServletResponse response) {
        AccountId account = session.pending().orElse(null);
        if (account == null || isLocked(account)) {
            return false;
        }
        if (!factor.accepts(account, code)) {
            attempts.failed(account);
            return false;
        }
        return session.enter(account, request, response);
    }

    private boolean isLocked(AccountId account) {
        return accounts.byId(account).map(row -> row.lockedAt(clock.instant())).orElse(true);
    }
}
