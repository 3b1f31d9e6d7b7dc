package vn.danvan.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.SignedInUser;

/** What every template gets as {@code ui}: texts, dates and numbers in the reader's manner, and the state of the shell. */
public final class Ui {

    /** One link of the main navigation as drawn. */
    public record Nav(String href, String text, boolean current, long badge) {}

    /** The page's own address, the token its forms carry, and what stands above it. */
    record Request(
            String path,
            String fullPath,
            String csrfName,
            String csrfToken,
            @Nullable String flash,
            List<StandingNote> notes) {}

    /** The zone of every date shown. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("HH:mm dd/MM/uuuu", Locale.ROOT);

    private final Texts texts;
    private final Locale locale;
    private final @Nullable SignedInUser user;
    private final List<Nav> nav;
    private final Request request;
    private final LocalDateTime now;

    Ui(Texts texts, Locale locale, @Nullable SignedInUser user, List<Nav> nav, Request request, LocalDateTime now) {
        this.texts = texts;
        this.locale = locale;
        this.user = user;
        this.nav = List.copyOf(nav);
        this.request = request;
        this.now = now;
    }

    /** The sentence of the key in the reader's language. */
    public String text(String key, @Nullable Object... args) {
        return texts.text(locale, key, args);
    }

    /** {@code vi} or {@code en}. */
    public String lang() {
        return locale.getLanguage();
    }

    /** Who is signed in, or null. */
    public @Nullable SignedInUser user() {
        return user;
    }

    /** The acting person; a page only signed-in people reach may ask. */
    public Actor actor() {
        SignedInUser signedIn = user;
        if (signedIn == null) {
            throw new IllegalStateException("nobody is signed in");
        }
        return signedIn.actor();
    }

    /** The main navigation of this person. */
    public List<Nav> nav() {
        return nav;
    }

    /** Address of the page without its query. */
    public String path() {
        return request.path();
    }

    /** Address of the page with its query, encoded to stand in the query of another address. */
    public String addressInQuery() {
        return URLEncoder.encode(request.fullPath(), StandardCharsets.UTF_8);
    }

    /** Name of the form field that carries the token against forged requests. */
    public String csrfName() {
        return request.csrfName();
    }

    /** The token against forged requests. */
    public String csrfToken() {
        return request.csrfToken();
    }

    /** What the last action reports on this page, or null. */
    public @Nullable String flash() {
        return request.flash();
    }

    /** What stands above every page; mostly nothing. */
    public List<String> standingNotes() {
        return request.notes().stream()
                .map(note -> text(note.messageKey(), date(today())))
                .toList();
    }

    /** Today in Vietnam. */
    public LocalDate today() {
        return now.toLocalDate();
    }

    /** The time it is in Vietnam. */
    public LocalDateTime now() {
        return now;
    }

    /** 14/01/2021; an empty text for null. */
    public String date(@Nullable LocalDate date) {
        return date == null ? "" : DATE.format(date);
    }

    /** 14/01/2021, or 08:30 14/01/2021 where a time of the day is given. */
    public String date(LocalDate date, Optional<LocalTime> time) {
        return time.map(at -> DATE_TIME.format(date.atTime(at))).orElseGet(() -> date(date));
    }

    /** 08:30 14/01/2021 in Vietnam; an empty text for null. */
    public String dateTime(@Nullable Instant instant) {
        return instant == null ? "" : DATE_TIME.format(instant.atZone(ZONE));
    }

    /** 08:30 in Vietnam. */
    public String time(Instant instant) {
        return TIME.format(instant.atZone(ZONE));
    }

    /** 1.234.567 in Vietnamese, 1,234,567 in English. */
    public String number(long number) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setGroupingSeparator("en".equals(lang()) ? ',' : '.');
        return new DecimalFormat("#,##0", symbols).format(number);
    }
}
