package vn.danvan.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.AccountId;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.PositionId;
import vn.danvan.organisation.Positions;

/** Finds the account that signs in, with the positions that are in force today. */
@Component
class SignInDetails implements UserDetailsService {

    private final AccountStore accounts;
    private final Positions positions;
    private final Clock clock;
    private final boolean demo;

    SignInDetails(AccountStore accounts, Positions positions, Clock clock, Environment environment) {
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
        this.accounts = accounts;
        this.positions = positions;
        this.clock = clock;
    }

    /** The account of that name; unknown when there is none, or none that holds a post today. */
    @Override
    public AccountUser loadUserByUsername(String username) {
        return accounts.byUsername(username)
                .flatMap(this::user)
                .orElseThrow(() -> new UsernameNotFoundException("no account or no post in force"));
    }

    /** The account as a signed-in person, or nothing when it holds no post today. */
    Optional<AccountUser> byAccount(AccountId account) {
        return accounts.byId(account).flatMap(this::user);
    }

    private Optional<AccountUser> user(AccountStore.Row row) {
        if (row.demo() && !demo) {
            return Optional.empty();
        }
        List<AccountUser.Post> posts = accounts.positions(row.id()).stream()
                .flatMap(position -> post(row.id(), position).stream())
                .toList();
        if (posts.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new AccountUser(
                new AccountUser.Credentials(
                        row.id(), row.username(), row.displayName(), row.mustChangePassword(), row.sessionStamp()),
                row.passwordHash(),
                posts,
                posts.getFirst(),
                new AccountUser.Obstacles(row.lockedAt(clock.instant()), row.disabled(), row.secondFactor()),
                false));
    }

    private Optional<AccountUser.Post> post(AccountId account, PositionId position) {
        LocalDate today = LocalDate.now(clock);
        return positions
                .position(position, today)
                .map(held -> new AccountUser.Post(
                        position,
                        held.title() + " – " + held.bodyName(),
                        new Actor(account, position, held.body(), held.role())));
    }
}
