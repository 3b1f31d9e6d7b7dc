package vn.danvan.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.danvan.rules.content.ContentFault;
import vn.danvan.rules.period.PeriodKind;
import vn.danvan.rules.period.PeriodWorkshop;
import vn.danvan.rules.period.Periods;

/**
 * The kinds of periods in force, kept in memory, for they are asked for many times a page. What another instance changed is
 * seen within a second, what the own transaction changed or holds at once.
 */
@Component
class PeriodBook {

    private static final long LOOK_AGAIN_NANOS = 1_000_000_000L;

    /** What was read of a version of the store. */
    record Loaded(String version, List<PeriodKind> kinds, List<PeriodChange> changes) {

        Loaded {
            kinds = List.copyOf(kinds);
            changes = List.copyOf(changes);
        }
    }

    private record Held(Loaded loaded, long checkedAt) {}

    private final PeriodStore store;
    private final List<PeriodKind> shipped = Periods.shippedKinds();
    private final AtomicReference<@Nullable Held> held = new AtomicReference<>();

    PeriodBook(PeriodStore store) {
        this.store = store;
    }

    /** The kinds as the caller may see them. */
    List<PeriodKind> kinds() {
        return current().kinds();
    }

    Loaded current() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Loaded own) {
            return own;
        }
        Held known = held.get();
        long now = System.nanoTime();
        if (known != null && now - known.checkedAt() < LOOK_AGAIN_NANOS) {
            return known.loaded();
        }
        Loaded seen = latest(known);
        held.set(new Held(seen, now));
        return seen;
    }

    private Loaded latest(@Nullable Held known) {
        return known != null && known.loaded().version().equals(store.version())
                ? known.loaded()
                : read(Optional.empty());
    }

    /** Until the transaction ends nobody changes the kinds, and it sees them as they are now. */
    void hold() {
        if (!(TransactionSynchronizationManager.getResource(this) instanceof Loaded)) {
            store.lockRead();
            own(latest(held.get()), false);
        }
    }

    /** The transaction is alone in changing the kinds until it ends; gives them as they are now. */
    Loaded lock() {
        store.lock();
        return read(Optional.empty());
    }

    /** The transaction has changed the kinds: it sees that at once, everybody else when it has ended well. */
    void changed() {
        own(read(Optional.empty()), true);
    }

    private void own(Loaded loaded, boolean changed) {
        TransactionSynchronizationManager.unbindResourceIfPossible(this);
        TransactionSynchronizationManager.bindResource(this, loaded);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void suspend() {
                TransactionSynchronizationManager.unbindResourceIfPossible(PeriodBook.this);
            }

            @Override
            public void resume() {
                TransactionSynchronizationManager.unbindResourceIfPossible(PeriodBook.this);
                TransactionSynchronizationManager.bindResource(PeriodBook.this, loaded);
            }

            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(PeriodBook.this);
                if (changed) {
                    held.set(null);
                }
            }
        });
    }

    /** The kinds as they would be without a file. */
    List<PeriodKind> without(UUID change) {
        return read(Optional.of(change)).kinds();
    }

    private Loaded read(Optional<UUID> without) {
        String version = store.version();
        List<PeriodKind> kinds = shipped;
        List<PeriodChange> changes = new ArrayList<>();
        for (PeriodStore.Row row : store.all()) {
            List<ContentFault> faults = new ArrayList<>();
            if (row.withdrawnAt().isEmpty() && !without.equals(Optional.of(row.id()))) {
                kinds = new PeriodWorkshop(kinds, _ -> Set.of())
                        .with(row.yaml(), row.file(), faults)
                        .orElse(kinds);
            }
            changes.add(new PeriodChange(row.id(), row.editions(), row.file(), row.putAt(), row.withdrawnAt(), faults));
        }
        return new Loaded(version, kinds, changes);
    }
}
