package vn.danvan.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;
import vn.danvan.kernel.SignedInUser;

/** Makes the {@link Ui} of one request. */
@Component
class UiFactory {

    private final Texts texts;
    private final List<NavEntry> entries;
    private final List<StandingNote> notes;
    private final Clock clock;

    UiFactory(Texts texts, List<NavEntry> entries, ObjectProvider<StandingNote> notes, Clock clock) {
        this.texts = texts;
        this.entries = entries.stream()
                .sorted(Comparator.comparingInt(NavEntry::order))
                .toList();
        this.notes = notes.orderedStream().toList();
        this.clock = clock;
    }

    Ui create(HttpServletRequest request, @Nullable Object flash) {
        Locale locale = RequestContextUtils.getLocale(request);
        SignedInUser user = RouteRule.signedIn();
        String path = originalPath(request);
        CsrfToken csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        Ui.Request shown = new Ui.Request(
                path,
                path + (request.getQueryString() == null ? "" : "?" + request.getQueryString()),
                csrf == null ? "" : csrf.getParameterName(),
                csrf == null ? "" : csrf.getToken(),
                flash == null ? null : flash.toString(),
                notes);
        return new Ui(texts, locale, user, nav(user, path, locale), shown, LocalDateTime.now(clock.withZone(Ui.ZONE)));
    }

    private static String originalPath(HttpServletRequest request) {
        Object original = request.getAttribute("jakarta.servlet.error.request_uri");
        return original == null ? request.getRequestURI() : original.toString();
    }

    private List<Ui.Nav> nav(@Nullable SignedInUser user, String path, Locale locale) {
        if (user == null) {
            return List.of();
        }
        return entries.stream()
                .filter(entry -> entry.shownTo(user.actor()))
                .map(entry -> new Ui.Nav(
                        entry.href(),
                        texts.text(locale, entry.messageKey()),
                        entry.isCurrentAt(path),
                        entry.badge() == null ? 0 : entry.badge().applyAsLong(user.actor())))
                .toList();
    }
}
