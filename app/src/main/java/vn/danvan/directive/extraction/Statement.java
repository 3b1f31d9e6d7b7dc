package vn.danvan.directive.extraction;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One statement of a text.
 *
 * @param start first code point of the span in the original text
 * @param end code point after the span
 * @param text the span, in the exact code points of the original
 * @param kind what it says
 * @param period {@code 2021}, {@code H1-2021}, {@code Q3-2021}, {@code 9M-2021}, {@code 2016-2020} or null
 * @param actor who is to act, in the words of the text, or null when the text does not say
 * @param due last day, of tasks and directives only
 * @param domains fields of work named, in the order of the enum
 * @param reasons why each of these was found
 */
public record Statement(
        int start,
        int end,
        String text,
        StatementKind kind,
        @Nullable String period,
        @Nullable String actor,
        @Nullable LocalDate due,
        List<Domain> domains,
        List<Reason> reasons) {

    public Statement {
        domains = List.copyOf(domains);
        reasons = List.copyOf(reasons);
    }
}
