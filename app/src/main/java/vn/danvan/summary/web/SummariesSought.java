package vn.danvan.summary.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import vn.danvan.summary.Summaries;

/**
 * Which summaries are looked for, as it stands in the address of the list.
 *
 * @param q words
 * @param outline the id of an outline, empty for all
 * @param year empty for all
 * @param state {@code draft}, {@code signed}, {@code corrected} or {@code void}, empty for all
 * @param body the id of a body, empty for all
 */
public record SummariesSought(String q, String outline, String year, String state, String body) {

    /** Whether nothing is looked for. */
    public boolean isAll() {
        return q.isBlank() && outline.isEmpty() && year.isEmpty() && state.isEmpty() && body.isEmpty();
    }

    /** As it stands in an address. */
    public String query() {
        return "q=" + encoded(q) + "&outline=" + encoded(outline) + "&year=" + encoded(year) + "&state="
                + encoded(state) + "&body=" + encoded(body);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** Whether the summary is one of those, its words aside. */
    boolean takes(Summaries.Listed one) {
        return is(outline, one.summary().outline())
                && is(year, Integer.toString(one.summary().period().year()))
                && is(body, one.body().id().toString())
                && is(state, state(one));
    }

    private static boolean is(String wanted, String found) {
        return wanted.isEmpty() || wanted.equals(found);
    }

    /** The state it is in, as {@code state} names it. */
    static String state(Summaries.Listed one) {
        if (one.signed() == null) {
            return "draft";
        }
        if (one.signed().number().voided() != null) {
            return "void";
        }
        return one.corrected() ? "corrected" : "signed";
    }
}
