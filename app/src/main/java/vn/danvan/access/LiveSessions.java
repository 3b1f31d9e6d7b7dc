package vn.danvan.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.AccountId;
import vn.danvan.kernel.PositionId;
import vn.danvan.organisation.Positions;

/**
 * Whether a session may go on: its account is not disabled, its post is still held, and nothing happened since that ends it.
 *
 * <p>The answer is looked up at most every half minute for each account and post, so that a page costs nothing more.
 */
@Component
class LiveSessions {

    static final Duration FRESH = Duration.ofSeconds(30);
    private static final int MOST = 10_000;

    private record Key(AccountId account, PositionId position) {}

    private record Answer(Instant at, int stamp, boolean alive) {}

    private final Map<Key, Answer> answers = new ConcurrentHashMap<>();
    private final AccountStore accounts;
    private final Positions positions;
    private final Clock clock;

    LiveSessions(AccountStore accounts, Positions positions, Clock clock) {
        this.accounts = accounts;
        this.positions = positions;
        this.clock = clock;
    }

    /** True when the session may go on. */
    boolean alive(AccountUser user) {
        Key key = new Key(user.account(), user.actor().position());
        Answer known = answers.get(key);
        Instant now = clock.instant();
        // A session younger than the answer carries a higher stamp: then the answer is out of date, not the session.
        if (known == null || !known.at().plus(FRESH).isAfter(now) || user.stamp() > known.stamp()) {
            known = look(key, now);
            if (answers.size() >= MOST) {
                answers.clear();
            }
            answers.put(key, known);
        }
        return known.alive() && known.stamp() == user.stamp();
    }

    /** Looks again at the next request of the account, on this server. */
    void forget(AccountId account) {
        answers.keySet().removeIf(key -> key.account().equals(account));
    }

    private Answer look(Key key, Instant now) {
        LocalDate today = LocalDate.now(clock);
        boolean held = positions
                .find(key.position(), today)
                .filter(post -> post.valid().contains(today))
                .isPresent();
        return accounts.byId(key.account())
                .map(row -> new Answer(now, row.sessionStamp(), held && !row.disabled()))
                .orElse(new Answer(now, 0, false));
    }
}
