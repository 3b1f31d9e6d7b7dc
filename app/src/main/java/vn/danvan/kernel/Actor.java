package vn.danvan.kernel;

import java.io.Serializable;

/**
 * Who acts: an account in one of its positions.
 *
 * @param account the account that signed in
 * @param position the position it acts in
 * @param body the body of that position
 * @param role what the position allows
 */
public record Actor(AccountId account, PositionId position, BodyId body, Role role) implements Serializable {

    /** True when the actor holds one of the roles. */
    public boolean is(Role... roles) {
        for (Role candidate : roles) {
            if (candidate == role) {
                return true;
            }
        }
        return false;
    }
}
