package vn.danvan.reporting.submission.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.BodyId;
import vn.danvan.reporting.submission.WaitingFilter;

/**
 * What somebody asks of the list of reports that wait; empty takes all, in the order of the periods.
 *
 * @param sort {@code sent}, {@code late} or {@code body}
 */
public record WaitingAsked(String form, String period, String body, String sort, String page) {

    static final List<String> SORTS = List.of("sent", "late", "body");

    /** What is left out is empty. */
    public WaitingAsked(
            @Nullable String form,
            @Nullable String period,
            @Nullable String body,
            @Nullable String sort,
            @Nullable String page) {
        this.form = text(form);
        this.period = text(period);
        this.body = text(body);
        this.sort = SORTS.contains(text(sort)) ? text(sort) : "";
        this.page = text(page);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** Whether only some are asked for. */
    public boolean narrowed() {
        return !form.isEmpty() || !period.isEmpty() || !body.isEmpty();
    }

    WaitingFilter filter() {
        return new WaitingFilter(
                form.isEmpty() ? null : form,
                period.isEmpty() ? null : period,
                body.isEmpty() ? null : BodyId.of(body));
    }

    WaitingAsked at(String number) {
        return new WaitingAsked(form, period, body, sort, number);
    }

    /** What is asked, as addresses have it; empty when nothing is. */
    public String query() {
        String question = part("form", form) + part("period", period) + part("body", body) + part("sort", sort);
        return question.isEmpty() ? "" : question.substring(1);
    }

    /** The address of the list without a page, to which one may be added. */
    public String address() {
        String question = query();
        return "/reports/approvals" + (question.isEmpty() ? "" : "?" + question);
    }

    /** The same up to the number of a page. */
    public String pages() {
        return address() + (address().contains("?") ? "&" : "?") + "page=";
    }

    private static String part(String name, String value) {
        return value.isEmpty() ? "" : "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
