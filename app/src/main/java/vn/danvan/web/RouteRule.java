package vn.danvan.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import vn.danvan.kernel.Forbidden;
import vn.danvan.kernel.SignedInUser;

/** Lets a request through only when its route carries a rule and the signed-in role satisfies it. */
@Component
class RouteRule implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method) || isOpen(method)) {
            return true;
        }
        Allow rule = rule(method);
        SignedInUser user = signedIn();
        if (rule == null) {
            throw new Forbidden("route without a rule " + request.getRequestURI());
        }
        if (user == null) {
            throw new InsufficientAuthenticationException("not signed in");
        }
        if (rule.value().length > 0 && !user.actor().is(rule.value())) {
            throw new Forbidden(
                    "route " + request.getRequestURI() + " as " + user.actor().role());
        }
        return true;
    }

    static boolean isOpen(HandlerMethod method) {
        return AnnotatedElementUtils.hasAnnotation(method.getMethod(), Open.class)
                || (!AnnotatedElementUtils.hasAnnotation(method.getMethod(), Allow.class)
                        && AnnotatedElementUtils.hasAnnotation(method.getBeanType(), Open.class));
    }

    static @Nullable Allow rule(HandlerMethod method) {
        Allow own = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Allow.class);
        return own != null ? own : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Allow.class);
    }

    static @Nullable SignedInUser signedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedInUser user ? user : null;
    }
}
