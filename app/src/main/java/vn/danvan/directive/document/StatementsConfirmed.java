package vn.danvan.directive.document;

import java.util.List;

/** Statements of a document were accepted and may go into a programme. */
public record StatementsConfirmed(DocumentId document, List<StatementId> statements) {

    public StatementsConfirmed {
        statements = List.copyOf(statements);
    }
}
