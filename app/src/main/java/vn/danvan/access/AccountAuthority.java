package vn.danvan.access;

import vn.danvan.kernel.AccountId;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;

/** Who may manage accounts; pure rules. */
final class AccountAuthority {

    /**
     * Where an account stands, seen from the actor's body as the organisation is today.
     *
     * @param somePostWithin at least one of its posts, held now or before, is in the actor's own body or below
     * @param everyPresentPostWithin all posts it holds today are
     */
    record Standing(boolean somePostWithin, boolean everyPresentPostWithin) {}

    private AccountAuthority() {}

    /** An administrator sees the accounts with a post in the own body or below. */
    static boolean maySee(Actor actor, Standing standing) {
        return actor.is(Role.ADMINISTRATOR) && standing.somePostWithin();
    }

    /**
     * An administrator changes an account only when all its present posts are in the own body or below; otherwise resetting
     * the password of somebody who also holds a post higher up would lend that post out. The own account is not managed by
     * oneself: somebody else must be left who can.
     */
    static boolean mayManage(Actor actor, AccountId account, Standing standing) {
        return maySee(actor, standing)
                && standing.everyPresentPostWithin()
                && !actor.account().equals(account);
    }

    /** An administrator opens accounts and gives posts in the own body and below. */
    static boolean mayOpenIn(Actor actor, boolean bodyWithinOwn) {
        return actor.is(Role.ADMINISTRATOR) && bodyWithinOwn;
    }
}
