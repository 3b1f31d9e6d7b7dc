package vn.danvan.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.ObjectMapper;
import vn.danvan.kernel.Actor;

/**
 * Records what is done, in the transaction that does it.
 *
 * <p>Entries are gathered and written just before commit: the chain has one end, so its lock is taken last and briefly,
 * and two transactions can never wait for each other's rows and for the chain at once.
 */
@Component
public class AuditTrail {

    private final AuditStore store;
    private final ObjectMapper json;
    private final Clock clock;

    AuditTrail(AuditStore store, ObjectMapper json, Clock clock) {
        this.store = store;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Records one thing that was done; refused outside a transaction, because then it could be kept without the change.
     *
     * @param actor who did it, or null for the system itself
     * @param action what, in dotted words with the module first, such as {@code directive.task.assigned}
     * @param subjectType kind of thing it was done to, such as {@code task}
     * @param subjectId the thing's id
     * @param before the values that changed, as they were; ids and facts, never the content of an opinion
     * @param after the values that changed, as they are now
     */
    public void record(
            @Nullable Actor actor,
            String action,
            String subjectType,
            String subjectId,
            @Nullable Map<String, ?> before,
            @Nullable Map<String, ?> after) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        pending()
                .add(new AuditEntry(
                        0,
                        now,
                        actor == null ? null : actor.account().value(),
                        actor == null ? null : actor.position().value(),
                        actor == null ? null : actor.body().value(),
                        actor == null ? null : actor.role().name(),
                        action,
                        subjectType,
                        subjectId,
                        json(before),
                        json(after)));
    }

    private @Nullable String json(@Nullable Map<String, ?> values) {
        return values == null ? null : json.writeValueAsString(new TreeMap<>(values));
    }

    @SuppressWarnings("unchecked")
    private List<AuditEntry> pending() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("an audit entry needs the transaction of its change");
        }
        Object bound = TransactionSynchronizationManager.getResource(this);
        if (bound != null) {
            return (List<AuditEntry>) bound;
        }
        List<AuditEntry> entries = new ArrayList<>();
        TransactionSynchronizationManager.bindResource(this, entries);
        TransactionSynchronizationManager.registerSynchronization(new WriteBeforeCommit(entries));
        return entries;
    }

    private final class WriteBeforeCommit implements TransactionSynchronization {

        private final List<AuditEntry> entries;

        WriteBeforeCommit(List<AuditEntry> entries) {
            this.entries = entries;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(AuditTrail.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(AuditTrail.this, entries);
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            store.append(entries);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(AuditTrail.this);
        }
    }
}
