package vn.danvan.access;

import java.io.Serializable;
import java.security.Principal;
import vn.danvan.kernel.AccountId;

/**
 * Somebody whose password was right and whose second factor is still missing: nobody yet, as far as pages are concerned.
 *
 * @param account the account to be entered
 * @param username its name, under which sessions are found
 */
record PendingUser(AccountId account, String username) implements Principal, Serializable {

    @Override
    public String getName() {
        return username;
    }
}
