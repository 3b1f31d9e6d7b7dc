package vn.danvan.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.AccountId;
import vn.danvan.kernel.NotFound;
import vn.danvan.kernel.PositionId;

/** The signed-in person of this session, and the changes that concern only the session. */
@Component
public class CurrentSession {

    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final RequestCache requests = new HttpSessionRequestCache();
    private final SignInDetails details;
    private final ApplicationEventPublisher events;

    CurrentSession(SignInDetails details, ApplicationEventPublisher events) {
        this.details = details;
        this.events = events;
    }

    /** Who is signed in. */
    public AccountUser user() {
        return find().orElseThrow(() -> new IllegalStateException("nobody is signed in"));
    }

    /** Who is signed in, if anybody. */
    public Optional<AccountUser> find() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof AccountUser user
                ? Optional.of(user)
                : Optional.empty();
    }

    /** The account whose password was right in this session and whose second factor is still missing. */
    public Optional<AccountId> pending() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof PendingUser user
                ? Optional.of(user.account())
                : Optional.empty();
    }

    /** Acts from now on in another of the own posts; a post of somebody else is not found. */
    public void actIn(PositionId position, HttpServletRequest request, HttpServletResponse response) {
        AccountUser user = user();
        AccountUser.Post wanted = user.posts().stream()
                .filter(post -> post.position().equals(position))
                .findFirst()
                .orElseThrow(() -> new NotFound("position", position));
        keep(user.actingIn(wanted), request, response);
    }

    /** Goes on after the account's password or second factor was changed in this session; all its other sessions end. */
    public void renew(HttpServletRequest request, HttpServletResponse response) {
        AccountUser before = user();
        AccountUser fresh =
                details.byAccount(before.account()).orElseThrow(() -> new NotFound("account", before.account()));
        AccountUser same = fresh.posts().stream()
                .filter(post -> post.position().equals(before.actor().position()))
                .findFirst()
                .map(fresh::actingIn)
                .orElse(fresh);
        request.changeSessionId();
        keep(before.strong() ? same.proven() : same, request, response);
    }

    /** The page that led to signing in, or the home page; asked once. */
    public String wanted(HttpServletRequest request, HttpServletResponse response) {
        SavedRequest saved = requests.getRequest(request, response);
        requests.removeRequest(request, response);
        return saved == null ? "/" : saved.getRedirectUrl();
    }

    /** Notes that this session has proven more than a password. */
    public void strengthen(HttpServletRequest request, HttpServletResponse response) {
        keep(user().proven(), request, response);
    }

    /**
     * Opens the session of an account that has proven itself by more than a password. False when it is disabled, locked or
     * holds no post today.
     */
    boolean enter(AccountId account, HttpServletRequest request, HttpServletResponse response) {
        Optional<AccountUser> user = details.byAccount(account)
                .filter(found -> found.isEnabled() && found.isAccountNonLocked())
                .map(AccountUser::proven);
        user.ifPresent(found -> {
            request.getSession();
            request.changeSessionId();
            events.publishEvent(new AuthenticationSuccessEvent(keep(found, request, response)));
        });
        return user.isPresent();
    }

    private Authentication keep(AccountUser user, HttpServletRequest request, HttpServletResponse response) {
        user.eraseCredentials();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        Authentication authentication =
                UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities());
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        return authentication;
    }
}
