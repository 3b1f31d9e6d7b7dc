package vn.danvan.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.UnaryOperator;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.NotFound;
import vn.danvan.kernel.PositionId;

/** The signed-in person of this session, and the changes that concern only the session. */
@Component
public class CurrentSession {

    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    /** Who is signed in. */
    public AccountUser user() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof AccountUser user) {
            return user;
        }
        throw new IllegalStateException("nobody is signed in");
    }

    /** Acts from now on in another of the own posts; a post of somebody else is not found. */
    public void actIn(PositionId position, HttpServletRequest request, HttpServletResponse response) {
        AccountUser.Post wanted = user().posts().stream()
                .filter(post -> post.position().equals(position))
                .findFirst()
                .orElseThrow(() -> new NotFound("position", position));
        replace(user -> user.actingIn(wanted), request, response);
    }

    /** Notes that the first password was replaced. */
    public void passwordReplaced(HttpServletRequest request, HttpServletResponse response) {
        replace(AccountUser::withOwnPassword, request, response);
    }

    private void replace(UnaryOperator<AccountUser> change, HttpServletRequest request, HttpServletResponse response) {
        AccountUser changed = change.apply(user());
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(changed, null, changed.getAuthorities()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}
