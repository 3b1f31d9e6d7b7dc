package vn.danvan.organisation;

import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;

/** Who may change the organisation; pure rules. */
final class OrganisationAuthority {

    private OrganisationAuthority() {}

    /** An administrator gives and ends posts in the own body and below. */
    static boolean mayAppoint(Actor actor, boolean bodyWithinOwn) {
        return actor.is(Role.ADMINISTRATOR) && bodyWithinOwn;
    }

    /** Leaders, specialists and administrators may propose a change: it changes nothing yet. */
    static boolean mayPropose(Actor actor) {
        return actor.is(Role.LEADER, Role.SPECIALIST, Role.ADMINISTRATOR);
    }

    /** An administrator of a provincial body records that a change was decided, withdrawn, or came into force. */
    static boolean mayCarryOut(Actor actor, boolean provincial) {
        return actor.is(Role.ADMINISTRATOR) && provincial;
    }

    /** An administrator hands over the work of the own body and below, at the province that of every body. */
    static boolean mayHandOver(Actor actor, boolean provincial, boolean bodyWithinOwn) {
        return actor.is(Role.ADMINISTRATOR) && (provincial || bodyWithinOwn);
    }
}
