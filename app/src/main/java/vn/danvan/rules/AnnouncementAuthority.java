package vn.danvan.rules;

import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;

/** Who may announce and withdraw days: administrators, for everybody only those of the province. */
final class AnnouncementAuthority {

    private AnnouncementAuthority() {}

    static boolean mayAnnounce(Actor actor) {
        return actor.is(Role.ADMINISTRATOR);
    }

    static boolean mayAnnounceForAll(Actor actor, boolean ofProvince) {
        return mayAnnounce(actor) && ofProvince;
    }
}
