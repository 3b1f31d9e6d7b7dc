package vn.danvan.directive.document;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.danvan.directive.document.text.CodePointText;
import vn.danvan.directive.document.text.Span;
import vn.danvan.kernel.Refusal;

/** A document's text with its statements, held still while one reviewer's act is carried out. */
record ReviewBench(DocumentId document, CodePointText text, List<StatementRow> rows) {

    Optional<StatementRow> find(StatementId id) {
        return rows.stream().filter(row -> row.id().equals(id)).findFirst();
    }

    /** The statement that stands after this one in the text. */
    Optional<StatementRow> next(StatementRow row) {
        return rows.stream()
                .filter(other -> other.facts().stands())
                .filter(other -> other.facts().start() >= row.facts().end())
                .findFirst();
    }

    /** Why the facts may not take their place: another standing statement holds a part of it. */
    List<Refusal> faults(StatementFacts facts, Set<StatementId> besides) {
        if (!facts.stands()) {
            return List.of();
        }
        Span span = facts.span();
        return rows.stream()
                .filter(other -> other.facts().stands() && !besides.contains(other.id()))
                .filter(other -> other.facts().span().overlaps(span))
                .limit(1)
                .map(other -> Refusal.at("passage", "directive.statement.overlap", words(other)))
                .toList();
    }

    private String words(StatementRow row) {
        Span span = row.facts().span();
        int end = Math.min(span.end(), span.start() + 60);
        return text.of(new Span(span.start(), end)) + (end < span.end() ? "…" : "");
    }
}
