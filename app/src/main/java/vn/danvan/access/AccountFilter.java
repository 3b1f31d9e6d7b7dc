package vn.danvan.access;

import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Role;

/**
 * Which accounts are asked for.
 *
 * @param text words of the full name or user name, marks and order forgiven; empty for all
 * @param body only posts in this body and below, or null
 * @param role only posts with this role, or null
 * @param state only accounts in this state
 */
public record AccountFilter(
        String text, @Nullable BodyId body, @Nullable Role role, State state) {

    /** What an account can be. */
    public enum State {
        ALL,
        /** May sign in. */
        ACTIVE,
        /** Kept out for a quarter of an hour after too many failures. */
        LOCKED,
        /** Kept out until an administrator lets it in again. */
        DISABLED,
        /** May sign in and has not done so for 45 days. */
        IDLE
    }

    /** Every account. */
    public static final AccountFilter ALL = new AccountFilter("", null, null, State.ALL);
}
