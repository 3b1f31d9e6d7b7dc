package vn.danvan.organisation;

import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the graph in memory. Other instances' changes are seen within a second, own changes at once: the transaction
 * that changes the graph reads the database itself until it ends.
 */
@Component
class GraphCache {

    private static final long LOOK_AGAIN_NANOS = 1_000_000_000L;

    private record Held(Graph graph, long checkedAt) {}

    /** What a transaction that has changed the graph, or holds it, reads until it changes it again. */
    private static final class Own {
        private @Nullable Graph graph;
        private boolean changed;

        private Own(@Nullable Graph graph) {
            this.graph = graph;
        }
    }

    private final GraphStore store;
    private final JdbcClient jdbc;
    private final TransactionTemplate snapshot;
    private final ApplicationEventPublisher publisher;
    private final AtomicReference<@Nullable Held> held = new AtomicReference<>();

    GraphCache(
            GraphStore store,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher publisher) {
        this.store = store;
        this.jdbc = jdbc;
        this.publisher = publisher;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setReadOnly(true);
    }

    /** The graph as the caller may see it. */
    Graph current() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Own own) {
            Graph seen = own.graph == null ? new Graph(store.read()) : own.graph;
            own.graph = seen;
            return seen;
        }
        Held known = held.get();
        long now = System.nanoTime();
        if (known != null && now - known.checkedAt() < LOOK_AGAIN_NANOS) {
            return known.graph();
        }
        if (known != null && store.revision() == known.graph().revision()) {
            held.set(new Held(known.graph(), now));
            return known.graph();
        }
        Graph read = Objects.requireNonNull(snapshot.execute(status -> new Graph(store.read())));
        held.set(new Held(read, now));
        return read;
    }

    /**
     * Until the caller's transaction ends it reads the graph as it stands now, and whoever wants to change it waits; many may
     * hold it at the same time.
     */
    void hold() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Own) {
            return;
        }
        // Waits for a change that is being written; what is read then is what that left.
        long number = jdbc.sql("select number from organisation.revision for share")
                .query(Long.class)
                .single();
        Held known = held.get();
        Graph graph = known == null ? null : known.graph();
        if (graph == null || graph.revision() != number) {
            graph = Objects.requireNonNull(snapshot.execute(status -> new Graph(store.read())));
            held.set(new Held(graph, System.nanoTime()));
        }
        own(graph);
    }

    private Own own(@Nullable Graph graph) {
        Own own = new Own(graph);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void suspend() {
                TransactionSynchronizationManager.unbindResourceIfPossible(GraphCache.this);
            }

            @Override
            public void resume() {
                TransactionSynchronizationManager.bindResource(GraphCache.this, own);
            }

            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(GraphCache.this);
                if (own.changed) {
                    held.set(null);
                }
            }
        });
        TransactionSynchronizationManager.bindResource(this, own);
        return own;
    }

    /** The graph straight from the database; until the caller's transaction ends nobody else changes it. */
    Graph locked() {
        jdbc.sql("select number from organisation.revision for update").query().singleRow();
        return new Graph(store.read());
    }

    /** The same, by a change of the organisation; tells everybody from which day on the graph is another one. */
    void changed(EventId change, LocalDate from) {
        changed();
        publisher.publishEvent(new OrganisationChanged(change, from));
    }

    /** The caller's transaction has just changed the graph; to be called after the last row is written. */
    void changed() {
        jdbc.sql("update organisation.revision set number = number + 1").update();
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            held.set(null);
            return;
        }
        Own own = TransactionSynchronizationManager.getResource(this) instanceof Own known ? known : own(null);
        own.graph = null;
        own.changed = true;
    }
}
