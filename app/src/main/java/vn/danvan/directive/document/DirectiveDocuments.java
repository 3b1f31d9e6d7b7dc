package vn.danvan.directive.document;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.NotFound;

/** Stub of the contract: statements put in by a test. */
@Component
public class DirectiveDocuments {

    private final Map<StatementId, StatementView> statements = new ConcurrentHashMap<>();

    /** Puts a statement in. */
    public void put(StatementView view) {
        statements.put(view.id(), view);
    }

    public StatementView statement(StatementId id) {
        StatementView found = statements.get(id);
        if (found == null) {
            throw new NotFound("statement", id);
        }
        return found;
    }

    public List<StatementView> accepted(DocumentId document) {
        return statements.values().stream()
                .filter(statement -> statement.document().equals(document))
                .sorted(java.util.Comparator.comparingInt(StatementView::start))
                .toList();
    }
}
