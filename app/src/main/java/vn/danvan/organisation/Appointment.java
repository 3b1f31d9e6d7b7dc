package vn.danvan.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Role;

/**
 * A person is to hold a post.
 *
 * @param until first day without the post, or null when no end is set
 */
public record Appointment(
        PersonId person,
        BodyId body,
        String title,
        Role role,
        LocalDate from,
        @Nullable LocalDate until) {}
