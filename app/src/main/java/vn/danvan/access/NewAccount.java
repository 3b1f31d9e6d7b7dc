package vn.danvan.access;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Role;
import vn.danvan.organisation.PersonId;

/**
 * An account to be opened together with its first post.
 *
 * @param person somebody known already, or null for a new person of that name
 * @param name the new person's full name
 * @param username empty for the one the name suggests
 * @param post the post it will act in
 */
public record NewAccount(@Nullable PersonId person, String name, String username, Post post) {

    /** A post to be given: body, what it is called, what it allows, and its first day. */
    public record Post(BodyId body, String title, Role role, LocalDate from) {}
}
