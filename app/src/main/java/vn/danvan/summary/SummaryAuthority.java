package vn.danvan.summary;

import static vn.danvan.kernel.Role.ADMINISTRATOR;
import static vn.danvan.kernel.Role.LEADER;
import static vn.danvan.kernel.Role.SPECIALIST;

import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;

/** Who may read, write and sign summaries; pure, so that each role has a test of its own. */
final class SummaryAuthority {

    private SummaryAuthority() {}

    /**
     * A draft is read in the own body and by the bodies above it; what is signed also by those below. Administrators do no
     * work here.
     *
     * @param above whether the actor's body stands above the summary's
     * @param below whether it stands below
     */
    static boolean mayRead(Actor actor, BodyId body, boolean signed, boolean above, boolean below) {
        return !actor.is(ADMINISTRATOR) && (actor.body().equals(body) || above || (signed && below));
    }

    /** Leaders and specialists of the body write. */
    static boolean mayEdit(Actor actor, BodyId body) {
        return actor.is(LEADER, SPECIALIST) && actor.body().equals(body);
    }

    /** Leaders of the body sign. */
    static boolean maySign(Actor actor, BodyId body) {
        return actor.is(LEADER) && actor.body().equals(body);
    }
}
