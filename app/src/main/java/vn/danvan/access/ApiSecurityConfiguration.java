package vn.danvan.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;

/** The security chain of {@code /api}: keys in place of sessions, so nothing that a browser sends by itself opens it. */
@Configuration(proxyBeanMethods = false)
class ApiSecurityConfiguration {

    /** Handlers carry their own rules as pages do; what is open to everybody is let through to them. */
    @Bean
    @Order(0)
    SecurityFilterChain apiChain(HttpSecurity http, ApiKeys keys) {
        return http.securityMatcher("/api/**")
                .addFilterBefore(new ApiBodyLimit(), AnonymousAuthenticationFilter.class)
                .addFilterBefore(new ApiKeyFilter(keys), AnonymousAuthenticationFilter.class)
                .csrf(forms -> forms.disable())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(requests -> requests.disable())
                .authorizeHttpRequests(requests -> requests.requestMatchers("/api/openapi.json")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(ApiSecurityConfiguration::refuse))
                .build();
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        response.setStatus(HttpStatus.UNAUTHORIZED.value());
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"danvan\"");
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getWriter().write("""
                {"httpStatus":"Unauthorized","httpStatusCode":401,"status":"ERROR","message":"A valid key is needed"}""");
    }
}
