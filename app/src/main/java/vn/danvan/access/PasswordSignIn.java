package vn.danvan.access;

import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.stereotype.Component;

/** Checks user name and password; with a second factor on the account the result opens nothing but the page that asks for it. */
@Component
class PasswordSignIn extends DaoAuthenticationProvider {

    PasswordSignIn(SignInDetails details, Passwords passwords) {
        super(details);
        setPasswordEncoder(passwords);
    }

    @Override
    protected Authentication createSuccessAuthentication(
            Object principal, Authentication authentication, UserDetails user) {
        if (user instanceof AccountUser account && account.needsSecondFactor()) {
            return UsernamePasswordAuthenticationToken.authenticated(
                    new PendingUser(account.account(), account.getUsername()), null, List.of());
        }
        return super.createSuccessAuthentication(principal, authentication, user);
    }
}
