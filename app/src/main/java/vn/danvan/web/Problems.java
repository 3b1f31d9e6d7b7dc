package vn.danvan.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.support.RequestContextUtils;
import tools.jackson.databind.ObjectMapper;

/** Gives a program the error page as a problem (RFC 9457), which it can read. */
@Component
class Problems implements ViewResolver, Ordered {

    private static final String PROGRAMS = "/api/";

    private final ObjectMapper json;
    private final Texts texts;

    Problems(ObjectMapper json, Texts texts) {
        this.json = json;
        this.texts = texts;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable View resolveViewName(String viewName, Locale locale) {
        return viewName.equals(ErrorPages.VIEW)
                        && RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web
                        && address(web.getRequest()).startsWith(PROGRAMS)
                ? this::render
                : null;
    }

    /** The address that was asked for, also where the server passed the request on to its error page. */
    private static String address(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
                ? asked
                : request.getRequestURI();
    }

    private void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        HttpStatus status = HttpStatus.valueOf(response.getStatus());
        Object reference = model == null ? null : model.get("reference");
        Problem problem = new Problem(
                "about:blank",
                status.getReasonPhrase(),
                status.value(),
                detail(request, status),
                address(request),
                reference instanceof String text && !text.isEmpty() ? text : null);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }

    private String detail(HttpServletRequest request, HttpStatus status) {
        Locale locale = RequestContextUtils.getLocale(request);
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION)
                instanceof MethodArgumentTypeMismatchException one) {
            return parameter(locale, one.getName(), one.getValue());
        }
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof BindException several
                && several.hasFieldErrors()) {
            FieldError one = several.getFieldErrors().getFirst();
            return parameter(locale, one.getField(), one.getRejectedValue());
        }
        return texts.textOr(
                locale, "web.problem." + status.value(), texts.text(locale, "web.problem", request.getMethod()));
    }

    private String parameter(Locale locale, String name, @Nullable Object value) {
        return texts.text(locale, "web.problem.parameter", name, String.valueOf(value));
    }

    /**
     * What a program reads of a fault.
     *
     * @param instance the address that was asked for
     * @param reference finds a fault of ours in the log
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Problem(
            String type,
            String title,
            int status,
            String detail,
            String instance,
            @Nullable String reference) {}
}
