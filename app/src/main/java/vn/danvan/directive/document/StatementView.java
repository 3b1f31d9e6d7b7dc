package vn.danvan.directive.document;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.directive.extraction.Domain;
import vn.danvan.directive.extraction.Reason;
import vn.danvan.directive.extraction.StatementKind;

/**
 * A statement of a document as others see it.
 *
 * @param start first code point of its span in the document's text
 * @param end code point after the span
 * @param text the words of the span, exactly as in the text
 * @param reasons why the extraction found it; empty when a person marked it
 * @param version rises with each change; a change says which version it saw
 */
public record StatementView(
        StatementId id,
        DocumentId document,
        int start,
        int end,
        String text,
        StatementKind kind,
        @Nullable String period,
        @Nullable String actor,
        @Nullable LocalDate due,
        List<Domain> domains,
        List<Reason> reasons,
        StatementState state,
        StatementOrigin origin,
        int version) {

    public StatementView {
        domains = List.copyOf(domains);
        reasons = List.copyOf(reasons);
    }
}
