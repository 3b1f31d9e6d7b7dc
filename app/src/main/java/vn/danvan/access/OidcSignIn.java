package vn.danvan.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.user.OAuth2User;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/**
 * Turns the person whom the organisation's service knows into the account of that user name.
 *
 * <p>Accounts are never made here: somebody without one is told to ask the administrator.
 */
class OidcSignIn implements AuthenticationSuccessHandler {

    private final AccountStore accounts;
    private final CurrentSession session;
    private final String claim;

    OidcSignIn(AccountStore accounts, CurrentSession session, String claim) {
        this.accounts = accounts;
        this.session = session;
        this.claim = claim;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        String username = username(authentication.getPrincipal());
        boolean entered = username != null
                && accounts.byUsername(username)
                        .map(account -> session.enter(account.id(), request, response))
                        .orElse(false);
        if (entered) {
            response.sendRedirect(session.wanted(request, response));
            return;
        }
        HttpSession unknown = request.getSession(false);
        if (unknown != null) {
            unknown.invalidate();
        }
        SecurityContextHolder.clearContext();
        response.sendRedirect("/sign-in?unknown");
    }

    private @Nullable String username(@Nullable Object principal) {
        return principal instanceof OAuth2User user && user.getAttribute(claim) instanceof String name ? name : null;
    }
}
