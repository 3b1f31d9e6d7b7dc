package vn.danvan.reporting.submission.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the page of completeness, as it stands in its address.
 *
 * @param form a form's id, or empty for all forms of one period
 * @param kind a kind of period
 * @param year the year the periods are reported for
 * @param index the period's number, or empty for all periods of the year
 * @param q part of a body's name
 * @param only {@code missing} or {@code late}, or empty for all bodies
 * @param sort {@code missing}, {@code late} or {@code year}, or empty for the order of the organisation
 */
public record CompletenessForm(
        @Nullable String form,
        @Nullable String kind,
        @Nullable String year,
        @Nullable String index,
        @Nullable String q,
        @Nullable String only,
        @Nullable String sort) {

    static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    CompletenessForm of(String newForm, String newKind, String newYear) {
        return new CompletenessForm(newForm, newKind, newYear, index, q, only, sort);
    }

    /** The address's query that asks the same of all periods of another year. */
    public String since(int wanted) {
        return new CompletenessForm(form, kind, Integer.toString(wanted), null, q, only, sort).query();
    }

    /** The address's query that asks the same. */
    public String query() {
        StringJoiner query = new StringJoiner("&");
        add(query, "form", form);
        add(query, "kind", kind);
        add(query, "year", year);
        add(query, "index", index);
        add(query, "q", q);
        add(query, "only", only);
        add(query, "sort", sort);
        return query.toString();
    }

    private static void add(StringJoiner query, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            query.add(name + "=" + URLEncoder.encode(value.strip(), StandardCharsets.UTF_8));
        }
    }
}
