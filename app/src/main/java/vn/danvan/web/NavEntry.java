package vn.danvan.web;

import java.util.Set;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;

/**
 * A link in the main navigation, contributed by a module as a bean.
 *
 * @param order smaller stands first
 * @param messageKey key of its text
 * @param href address; the entry is current on this address and below
 * @param roles who sees it; empty means everybody signed in
 * @param badge counts what waits for the actor, or null for no count; called on every page, so it must be cheap
 */
public record NavEntry(
        int order,
        String messageKey,
        String href,
        Set<Role> roles,
        @Nullable ToLongFunction<Actor> badge) {

    public NavEntry {
        roles = Set.copyOf(roles);
    }

    /** An entry without a count. */
    public static NavEntry of(int order, String messageKey, String href, Role... roles) {
        return new NavEntry(order, messageKey, href, Set.of(roles), null);
    }

    boolean shownTo(Actor actor) {
        return roles.isEmpty() || roles.contains(actor.role());
    }
}
