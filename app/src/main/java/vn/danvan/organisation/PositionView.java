package vn.danvan.organisation;

import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.DateRange;
import vn.danvan.kernel.PositionId;
import vn.danvan.kernel.Role;

/**
 * A post that a person holds in a body for a time.
 *
 * @param title what the post is called, such as {@code Trưởng ban}
 * @param bodyName name of the body as of the day asked for
 * @param role what the post lets its holder do in the system
 * @param valid the days the person holds it
 */
public record PositionView(
        PositionId id,
        PersonId person,
        String personName,
        String title,
        BodyId body,
        String bodyName,
        Role role,
        DateRange valid) {}
