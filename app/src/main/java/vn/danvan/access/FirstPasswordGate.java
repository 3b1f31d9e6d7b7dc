package vn.danvan.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Leads a person who still uses the first password to the page that replaces it, and nowhere else. */
@Configuration
class FirstPasswordGate implements HandlerInterceptor, WebMvcConfigurer {

    private static final Set<String> STILL_OPEN = Set.of("/account/password", "/language", "/error");

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (handler instanceof HandlerMethod
                && authentication != null
                && authentication.getPrincipal() instanceof AccountUser user
                && user.mustChangePassword()
                && !STILL_OPEN.contains(request.getRequestURI())) {
            response.sendRedirect("/account/password");
            return false;
        }
        return true;
    }
}
