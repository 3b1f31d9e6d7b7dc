package vn.danvan.directive.document;

import java.util.List;
import vn.danvan.directive.document.text.CodePointText;
import vn.danvan.directive.extraction.Reason;

/** A stored statement. */
record StatementRow(
        StatementId id,
        DocumentId document,
        StatementFacts facts,
        List<Reason> reasons,
        StatementOrigin origin,
        int version) {

    StatementView view(CodePointText text) {
        return new StatementView(
                id,
                document,
                facts.start(),
                facts.end(),
                text.of(facts.span()),
                facts.kind(),
                facts.period(),
                facts.actor(),
                facts.due(),
                facts.domains(),
                reasons,
                facts.state(),
                origin,
                version);
    }
}
