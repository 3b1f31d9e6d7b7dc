package vn.danvan.directive.document;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.AccountId;
import vn.danvan.kernel.Refusal;

/** What came of a reviewer's act. */
public sealed interface ReviewOutcome {

    /**
     * Done.
     *
     * @param statements those it touched, the one to go on with first
     * @param overtaken those of a bulk act that somebody else had changed, left as they are
     */
    record Changed(List<StatementId> statements, List<StatementId> overtaken) implements ReviewOutcome {
        public Changed {
            statements = List.copyOf(statements);
            overtaken = List.copyOf(overtaken);
        }
    }

    /** Refused for these reasons; nothing changed. */
    record Refused(List<Refusal> refusals) implements ReviewOutcome {
        public Refused {
            refusals = List.copyOf(refusals);
        }
    }

    /**
     * Somebody else changed the statement first; nothing changed, and the reviewer's values are still theirs to keep.
     *
     * @param now the statement as it is
     * @param gone true when it was joined into another or taken back
     * @param by who changed it last
     * @param at when
     */
    record Overtaken(
            StatementView now,
            boolean gone,
            @Nullable AccountId by,
            @Nullable Instant at) implements ReviewOutcome {}
}
