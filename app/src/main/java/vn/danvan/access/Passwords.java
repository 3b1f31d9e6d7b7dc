package vn.danvan.access;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Argon2id password hashes; at most two are computed at once, because each takes 16 MiB. */
@Component
class Passwords implements PasswordEncoder {

    private final PasswordEncoder argon = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    private final Semaphore places = new Semaphore(2, true);
    private final Map<String, String> known = new ConcurrentHashMap<>();

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return password == null ? null : hash(password);
    }

    /** The hash of a password with its salt and parameters, as it is stored. */
    String hash(CharSequence password) {
        places.acquireUninterruptibly();
        try {
            return Objects.requireNonNull(argon.encode(password));
        } finally {
            places.release();
        }
    }

    /** The hash of a password that everybody is told anyhow: computed once for all accounts that have it. */
    String hashOfKnown(String password) {
        return known.computeIfAbsent(password, this::hash);
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        places.acquireUninterruptibly();
        try {
            return argon.matches(password, hash);
        } finally {
            places.release();
        }
    }
}
