package vn.danvan.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.apache.tomcat.util.http.fileupload.impl.FileCountLimitExceededException;
import org.apache.tomcat.util.http.fileupload.impl.SizeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;
import vn.danvan.kernel.Conflict;
import vn.danvan.kernel.Forbidden;
import vn.danvan.kernel.NotFound;

/** Turns what a page could not answer into an error page; a bug shows a reference number, never its message. */
@ControllerAdvice
class ErrorPages {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
    /** The page of every error; {@link Problems} stands in for it where a program asks. */
    static final String VIEW = "web/error";

    private static final String NO_TEXT = "22021";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final RequestCache requestCache = plainAddresses();
    private final Texts texts;
    private final int mostParts;
    private final int mostFields;

    ErrorPages(
            Texts texts,
            @Value("${server.tomcat.max-part-count}") int mostParts,
            @Value("${server.tomcat.max-parameter-count}") int mostFields) {
        this.texts = texts;
        this.mostParts = mostParts;
        this.mostFields = mostFields;
    }

    /** Without the parameter {@code continue}, which would stay in the address of the page. */
    @SuppressWarnings("NullAway") // Null is how the cache is told so.
    private static RequestCache plainAddresses() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    /** Sends a visitor to sign in and remembers the page for afterwards; what a script asks for is no page to come back to. */
    @ExceptionHandler
    ModelAndView signIn(
            InsufficientAuthenticationException missing, HttpServletRequest request, HttpServletResponse response) {
        if ("GET".equals(request.getMethod()) && request.getHeader("HX-Request") == null && !isScript(request)) {
            requestCache.saveRequest(request, response);
        }
        return new ModelAndView("redirect:/sign-in");
    }

    private static boolean isScript(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return accept != null && accept.startsWith(MediaType.APPLICATION_JSON_VALUE);
    }

    @ExceptionHandler
    ModelAndView notFound(NotFound missing) {
        return page(HttpStatus.NOT_FOUND, "not-found", "");
    }

    @ExceptionHandler
    ModelAndView forbidden(Forbidden forbidden) {
        return page(HttpStatus.FORBIDDEN, "forbidden", "");
    }

    /** A route of the framework, such as the figures of the running system, that the role may not see. */
    @ExceptionHandler
    ModelAndView denied(AccessDeniedException denied) {
        return page(HttpStatus.FORBIDDEN, "forbidden", "");
    }

    /** A form opened before the session ended or before somebody signed in again; it carries a token that counts no more. */
    @ExceptionHandler
    ModelAndView expired(CsrfException expired) {
        return page(HttpStatus.FORBIDDEN, "expired", "");
    }

    @ExceptionHandler
    ModelAndView conflict(Conflict conflict) {
        return page(HttpStatus.CONFLICT, "conflict", "");
    }

    /** What cannot be handed out says why, in the reader's language. */
    @ExceptionHandler
    ModelAndView noFile(NoFile refused, Locale locale) {
        return page(HttpStatus.UNPROCESSABLE_CONTENT, "no-file", "")
                .addObject("value", texts.refusal(locale, refused.why()));
    }

    @ExceptionHandler
    ModelAndView tooLarge(MaxUploadSizeExceededException tooLarge) {
        return page(HttpStatus.CONTENT_TOO_LARGE, "too-large", "");
    }

    /** What the server counts and weighs before any page sees the form; the others of its kind cannot be read at all. */
    @ExceptionHandler
    ModelAndView tooMany(InvalidParameterException refused) {
        return switch (refused.getCause()) {
            case FileCountLimitExceededException _ ->
                page(HttpStatus.CONTENT_TOO_LARGE, "too-many-files", "").addObject("value", mostParts);
            case SizeException _ -> page(HttpStatus.CONTENT_TOO_LARGE, "too-large", "");
            // Without a cause it counted the fields or weighed them; a field without a name, no browser sends.
            case null ->
                page(HttpStatus.CONTENT_TOO_LARGE, "too-many-fields", "").addObject("value", mostFields);
            default -> page(HttpStatus.BAD_REQUEST, "bad-request", "");
        };
    }

    @ExceptionHandler
    ModelAndView unreadable(MethodArgumentTypeMismatchException unreadable) {
        return notRead(unreadable);
    }

    /** The same of a field among several. */
    @ExceptionHandler
    ModelAndView unreadable(BindException several) {
        return several.getFieldErrors().stream()
                .filter(field -> field.contains(TypeMismatchException.class))
                .findFirst()
                .map(field -> notRead(field.unwrap(TypeMismatchException.class)))
                .orElseGet(() -> page(HttpStatus.BAD_REQUEST, "bad-request", ""));
    }

    private ModelAndView notRead(TypeMismatchException unreadable) {
        if (unreadable.getRequiredType() != LocalDate.class) {
            return page(HttpStatus.BAD_REQUEST, "bad-request", "");
        }
        return page(HttpStatus.BAD_REQUEST, "bad-day", "").addObject("value", String.valueOf(unreadable.getValue()));
    }

    /** Faults of the request itself keep their status; all others are bugs. */
    @ExceptionHandler
    ModelAndView any(Exception fault, HttpServletRequest request) {
        if (isNoText(fault)) {
            return page(HttpStatus.BAD_REQUEST, "bad-request", "");
        }
        if (fault instanceof ErrorResponse response && response.getStatusCode().is4xxClientError()) {
            HttpStatus status = HttpStatus.valueOf(response.getStatusCode().value());
            return page(status, kind(status), "");
        }
        String reference = reference();
        LOG.error("fault {} at {} {}", reference, request.getMethod(), request.getRequestURI(), fault);
        return page(HttpStatus.INTERNAL_SERVER_ERROR, "bug", reference);
    }

    private static String kind(HttpStatus refused) {
        return switch (refused) {
            case NOT_FOUND -> "not-found";
            case FORBIDDEN -> "forbidden";
            case METHOD_NOT_ALLOWED -> "form-only";
            case CONTENT_TOO_LARGE -> "too-large";
            default -> "bad-request";
        };
    }

    /** Whether the database refused a character that no text can hold, such as a zero; nobody types one. */
    private static boolean isNoText(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused && NO_TEXT.equals(refused.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    private static ModelAndView page(HttpStatus status, String kind, String reference) {
        return new ModelAndView(VIEW, Map.of("kind", kind, "reference", reference), status);
    }

    private static String reference() {
        return Integer.toString(RANDOM.nextInt(36 * 36 * 36 * 36 * 36), 36).toUpperCase(Locale.ROOT);
    }
}
