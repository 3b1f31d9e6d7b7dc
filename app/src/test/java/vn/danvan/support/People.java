package vn.danvan.support;

import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.SignedInUser;

/** The people of the demo province, as tests let them act and sign in. */
public final class People {

    private record Person(Actor actor, String displayName, String postTitle) implements SignedInUser {}

    private final UserDetailsService accounts;

    /** Finds people in these accounts. */
    public People(UserDetailsService accounts) {
        this.accounts = accounts;
    }

    /** The person in the first of its posts. */
    public Actor actor(String username) {
        return ((SignedInUser) accounts.loadUserByUsername(username)).actor();
    }

    /** Makes a request come from the person, who has replaced the first password. */
    public RequestPostProcessor signedIn(String username) {
        SignedInUser user = (SignedInUser) accounts.loadUserByUsername(username);
        Person person = new Person(user.actor(), user.displayName(), user.postTitle());
        return SecurityMockMvcRequestPostProcessors.authentication(new TestingAuthenticationToken(
                person, null, "ROLE_" + person.actor().role()));
    }
}
