package vn.danvan.web;

import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
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
 * @param alsoAt other addresses on which and below which the entry is current
 */
public record NavEntry(
        int order,
        String messageKey,
        String href,
        Set<Role> roles,
        @Nullable ToLongFunction<Actor> badge,
        List<String> alsoAt) {

    public NavEntry {
        roles = Set.copyOf(roles);
        alsoAt = List.copyOf(alsoAt);
    }

    /** An entry that is current on its own address only. */
    public NavEntry(int order, String messageKey, String href, Set<Role> roles, @Nullable ToLongFunction<Actor> badge) {
        this(order, messageKey, href, roles, badge, List.of());
    }

    /** An entry without a count. */
    public static NavEntry of(int order, String messageKey, String href, Role... roles) {
        return new NavEntry(order, messageKey, href, Set.of(roles), null);
    }

    /** The same, current also on and below another address. */
    public NavEntry alsoAt(String address) {
        return new NavEntry(order, messageKey, href, roles, badge, List.of(address));
    }

    /** Whether a page belongs to it. */
    boolean isCurrentAt(String path) {
        return Stream.concat(Stream.of(href), alsoAt.stream())
                .anyMatch(address -> path.equals(address) || path.startsWith(address + "/"));
    }

    boolean shownTo(Actor actor) {
        return roles.isEmpty() || roles.contains(actor.role());
    }
}
