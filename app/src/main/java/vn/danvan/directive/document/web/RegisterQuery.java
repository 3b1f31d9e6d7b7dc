package vn.danvan.directive.document.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.danvan.directive.document.DocumentFilter;
import vn.danvan.web.Days;

/** What the address of the register asks for; a value that makes no sense asks for nothing. */
public record RegisterQuery(
        @Nullable String q,
        @Nullable String kind,
        @Nullable String from,
        @Nullable String to,
        @Nullable String review,
        @Nullable String sort,
        @Nullable Integer page) {

    DocumentFilter filter() {
        return new DocumentFilter(blankToNull(q), blankToNull(kind), date(from), date(to), reviewed(), order());
    }

    private @Nullable String reviewed() {
        return "open".equals(review) || "done".equals(review) ? review : null;
    }

    private DocumentFilter.Sort order() {
        return Arrays.stream(DocumentFilter.Sort.values())
                .filter(known -> known.name().equals(sort))
                .findFirst()
                .orElse(DocumentFilter.Sort.NEWEST);
    }

    /** True when anything but the order is asked for. */
    public boolean isNarrow() {
        return blankToNull(q) != null
                || blankToNull(kind) != null
                || blankToNull(from) != null
                || blankToNull(to) != null
                || reviewed() != null;
    }

    /** The filters as a query string that ends in {@code &}, or empty. */
    public String query() {
        return part("q", q)
                + part("kind", kind)
                + part("from", from)
                + part("to", to)
                + part("review", review)
                + part("sort", sort);
    }

    private static String part(String name, @Nullable String value) {
        return value == null || value.isBlank()
                ? ""
                : name + "=" + URLEncoder.encode(value.strip(), StandardCharsets.UTF_8) + "&";
    }

    private static @Nullable String blankToNull(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static @Nullable LocalDate date(@Nullable String typed) {
        return Days.read(typed).orElse(null);
    }
}
