package vn.danvan.reporting.consolidated.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the consolidated sheet, as it stands in its address.
 *
 * @param form a form's id
 * @param kind a kind of period
 * @param index the period's number in the year
 * @param area the id of an area; empty for the reader's own
 * @param only {@code missing} or {@code faults}, or empty for all bodies
 * @param q words of the names of bodies, districts or codes of bodies; empty for all bodies
 * @param sort number of the column by which lines are sorted, from 1; negative for the largest first
 */
public record ConsolidatedForm(
        @Nullable String form,
        @Nullable String kind,
        @Nullable String year,
        @Nullable String index,
        @Nullable String area,
        @Nullable String only,
        @Nullable String q,
        @Nullable String sort) {

    private static final int LONGEST = 100;

    static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    /** The words that lines are found by, as they were typed; empty for all. */
    public String words() {
        String typed = text(q);
        return typed.length() <= LONGEST ? typed : typed.substring(0, LONGEST);
    }

    /** The same question of this form and period. */
    ConsolidatedForm of(String newForm, String newKind, String newYear, String newIndex) {
        return new ConsolidatedForm(newForm, newKind, newYear, newIndex, area, only, q, sort);
    }

    /** The same of another area. */
    public String in(String wanted) {
        return new ConsolidatedForm(form, kind, year, index, wanted, only, q, sort).query();
    }

    /** The address's query that asks the same in the order of the organisation. */
    public String unsorted() {
        return new ConsolidatedForm(form, kind, year, index, area, only, q, null).query();
    }

    /** The address's query that asks the same of all bodies. */
    public String ofAll() {
        return new ConsolidatedForm(form, kind, year, index, area, null, null, sort).query();
    }

    /** The address's query that asks the same. */
    public String query() {
        List<String> parts = new ArrayList<>();
        add(parts, "form", form);
        add(parts, "kind", kind);
        add(parts, "year", year);
        add(parts, "index", index);
        add(parts, "area", area);
        add(parts, "only", only);
        add(parts, "q", q);
        add(parts, "sort", sort);
        return String.join("&", parts);
    }

    private static void add(List<String> parts, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            parts.add(name + "=" + URLEncoder.encode(value.strip(), StandardCharsets.UTF_8));
        }
    }
}
