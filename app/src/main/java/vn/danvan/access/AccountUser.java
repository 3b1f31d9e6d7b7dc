package vn.danvan.access;

import java.io.Serial;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import vn.danvan.kernel.AccountId;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.PositionId;
import vn.danvan.kernel.SignedInUser;

/** The signed-in account as the session keeps it: in one of its positions, without its password. */
public final class AccountUser implements UserDetails, SignedInUser, CredentialsContainer {

    @Serial
    private static final long serialVersionUID = 2L;

    /** A position the account may act in. */
    public record Post(PositionId position, String title, Actor actor) implements Serializable {}

    /** What the account itself says; the password hash leaves with {@link #eraseCredentials}. */
    record Credentials(AccountId id, String username, String displayName, boolean mustChangePassword, int stamp)
            implements Serializable {}

    /** What stands between the password and entering. */
    record Obstacles(boolean locked, boolean disabled, boolean secondFactor) implements Serializable {}

    private final Credentials account;
    private final List<Post> posts;
    private final Post current;
    private final Obstacles obstacles;
    private final boolean strong;
    private @Nullable String passwordHash;

    AccountUser(
            Credentials account,
            @Nullable String passwordHash,
            List<Post> posts,
            Post current,
            Obstacles obstacles,
            boolean strong) {
        this.account = account;
        this.passwordHash = passwordHash;
        this.posts = List.copyOf(posts);
        this.current = current;
        this.obstacles = obstacles;
        this.strong = strong;
    }

    /** The same person acting in another of the own posts. */
    AccountUser actingIn(Post post) {
        return new AccountUser(account, passwordHash, posts, post, obstacles, strong);
    }

    /** The same person after proving more than a password. */
    AccountUser proven() {
        return new AccountUser(account, null, posts, current, obstacles, true);
    }

    /** Every post the account may act in, the present one among them. */
    public List<Post> posts() {
        return posts;
    }

    /** The account. */
    public AccountId account() {
        return account.id();
    }

    /** True until the first password, which somebody else knows, is replaced. */
    public boolean mustChangePassword() {
        return account.mustChangePassword();
    }

    /** True when signed in with a passkey, a second factor, or by the organisation's own sign-in service. */
    public boolean strong() {
        return strong;
    }

    /** True when the password alone does not let this account in. */
    boolean needsSecondFactor() {
        return obstacles.secondFactor() && !strong;
    }

    /** Grows whenever sessions opened before must end. */
    int stamp() {
        return account.stamp();
    }

    @Override
    public Actor actor() {
        return current.actor();
    }

    @Override
    public String displayName() {
        return account.displayName();
    }

    @Override
    public String postTitle() {
        return current.title();
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority("ROLE_" + actor().role().name()));
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return account.username();
    }

    @Override
    public boolean isAccountNonLocked() {
        return !obstacles.locked();
    }

    @Override
    public boolean isEnabled() {
        return !obstacles.disabled();
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }
}
