package vn.danvan.directive.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement as a reviewer typed it.
 *
 * @param start first code point of the span, or null to find {@code passage} in the text
 * @param end code point after the span, or null
 * @param passage the words of the span, used when no code points are given
 * @param kind code of the kind
 * @param period 2021, H1-2021, Q3-2021, 9M-2021, 2016-2020 or blank
 * @param actor who is to act, or blank
 * @param due last day as typed, or blank
 * @param domains codes of fields of work
 */
public record StatementEdit(
        @Nullable Integer start,
        @Nullable Integer end,
        @Nullable String passage,
        @Nullable String kind,
        @Nullable String period,
        @Nullable String actor,
        @Nullable String due,
        List<String> domains) {

    public StatementEdit {
        domains = List.copyOf(domains);
    }
}
