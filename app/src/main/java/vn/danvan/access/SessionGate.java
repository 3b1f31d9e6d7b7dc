package vn.danvan.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import vn.danvan.kernel.Role;

/**
 * Stands before every page: ends sessions that may not go on, and leads a person who still owes something (an own password,
 * a second factor) to the page for it and nowhere else.
 */
@Component
class SessionGate implements HandlerInterceptor {

    private final LiveSessions sessions;
    private final CurrentSession current;
    private final AccessSettings settings;

    SessionGate(LiveSessions sessions, CurrentSession current, AccessSettings settings) {
        this.sessions = sessions;
        this.current = current;
        this.settings = settings;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        Optional<AccountUser> user = current.find();
        if (user.isEmpty()
                || !(handler instanceof HandlerMethod)
                || request.getAttribute(ApiKeyFilter.OPENED) != null) {
            return true;
        }
        if (!sessions.alive(user.get())) {
            end(request);
            response.sendRedirect("/sign-in?ended");
            return false;
        }
        keepIdleLimit(request.getSession(), user.get());
        String page = owed(user.get());
        if (page == null || request.getRequestURI().startsWith(page) || isAlwaysOpen(request.getRequestURI())) {
            return true;
        }
        response.sendRedirect(page);
        return false;
    }

    private static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }

    private void keepIdleLimit(HttpSession session, AccountUser user) {
        Duration idle = user.actor().is(Role.ADMINISTRATOR) ? settings.idleAdministrator() : settings.idle();
        if (session.getMaxInactiveInterval() != (int) idle.toSeconds()) {
            session.setMaxInactiveInterval((int) idle.toSeconds());
        }
    }

    private @Nullable String owed(AccountUser user) {
        if (user.mustChangePassword()) {
            return "/account/password";
        }
        boolean weak = settings.secondFactorForAdministrators()
                && !user.strong()
                && user.posts().stream().anyMatch(post -> post.actor().is(Role.ADMINISTRATOR));
        return weak ? "/account/security" : null;
    }

    private static boolean isAlwaysOpen(String path) {
        return path.equals("/language") || path.equals("/error");
    }
}
