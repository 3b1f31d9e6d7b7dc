package vn.danvan.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/** The security chain: sign-in, strict headers, and the actuator for administrators only. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self';"
            + " form-action 'self'; frame-ancestors 'none'";

    /** Pages are let through here because each carries its own rule, checked by the shell before the handler runs. */
    @Bean
    @SuppressWarnings("NullAway") // Null is how the cache is told to leave addresses as they are.
    SecurityFilterChain chain(
            HttpSecurity http, ObjectProvider<OidcSignIn> organisationSignIn, MultipartProperties uploads) {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        organisationSignIn.ifAvailable(handler -> http.oauth2Login(
                login -> login.loginPage("/sign-in").successHandler(handler).failureUrl("/sign-in?refused")));
        return http.addFilterBefore(new UploadGate(), CsrfFilter.class)
                .csrf(forms -> forms.ignoringRequestMatchers(request -> isTooLarge(request, uploads)))
                .authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/health/**")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .hasRole("ADMINISTRATOR")
                        .anyRequest()
                        .permitAll())
                .requestCache(requests -> requests.requestCache(cache))
                .exceptionHandling(refusals -> refusals.accessDeniedHandler(SecurityConfiguration::refuse))
                .formLogin(form -> form.loginPage("/sign-in")
                        .successHandler(new SignInSuccess())
                        .failureUrl("/sign-in?error"))
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(POLICY))
                        .referrerPolicy(referrer -> referrer.policy(
                                org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter
                                        .ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    /** Answers with the status and leaves the reason to the page that explains it. */
    private static void refuse(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        request.setAttribute(WebAttributes.ACCESS_DENIED_403, denied);
        response.sendError(HttpStatus.FORBIDDEN.value());
    }

    /** An upload that no page will get to see: its form cannot be read for the token, and the answer shall be that it is too large. */
    private static boolean isTooLarge(HttpServletRequest request, MultipartProperties uploads) {
        String type = request.getContentType();
        return type != null
                && type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE)
                && request.getContentLengthLong() > uploads.getMaxRequestSize().toBytes();
    }
}
