package vn.danvan.reporting.fact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Numbers by what they stand for. The table is the truth; what is kept here was read in a committed transaction, and
 * numbers are never taken back, so every instance keeps the same. Before that, only the transaction itself remembers
 * what it read.
 */
final class KeyCache<K> {

    /** Reads what a row's number stands for. */
    interface Name<K> {
        K of(ResultSet row) throws SQLException;
    }

    private final Map<K, Integer> kept = new ConcurrentHashMap<>();

    static <K> Map<K, Integer> read(StatementSpec statement, Name<K> name) {
        Map<K, Integer> found = new LinkedHashMap<>();
        statement
                .query((row, number) -> found.put(name.of(row), row.getInt("key")))
                .list();
        return found;
    }

    /** The numbers of those that have one. */
    Map<K, Integer> known(Collection<K> wanted, Function<Collection<K>, Map<K, Integer>> find) {
        Map<K, Integer> numbers = new LinkedHashMap<>();
        wanted.forEach(one -> {
            Integer number = kept.containsKey(one) ? kept.get(one) : own().get(one);
            if (number != null) {
                numbers.put(one, number);
            }
        });
        List<K> rest = wanted.stream()
                .distinct()
                .filter(one -> !numbers.containsKey(one))
                .toList();
        if (!rest.isEmpty()) {
            Map<K, Integer> found = find.apply(rest);
            keep(found);
            numbers.putAll(found);
        }
        return numbers;
    }

    /** The numbers of all, with {@code give} called for those that have none. */
    Map<K, Integer> require(
            Collection<K> wanted, Function<Collection<K>, Map<K, Integer>> find, Consumer<List<K>> give) {
        Map<K, Integer> numbers = known(wanted, find);
        List<K> missing = wanted.stream()
                .distinct()
                .filter(one -> !numbers.containsKey(one))
                .toList();
        if (!missing.isEmpty()) {
            give.accept(missing);
            Map<K, Integer> found = find.apply(missing);
            missing.forEach(one -> Objects.requireNonNull(found.get(one)));
            keep(found);
            numbers.putAll(found);
        }
        return numbers;
    }

    private void keep(Map<K, Integer> found) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            kept.putAll(found);
            return;
        }
        if (!TransactionSynchronizationManager.hasResource(this)) {
            Own own = new Own();
            TransactionSynchronizationManager.bindResource(this, own.read);
            TransactionSynchronizationManager.registerSynchronization(own);
        }
        own().putAll(found);
    }

    @SuppressWarnings("unchecked")
    private Map<K, Integer> own() {
        Object bound = TransactionSynchronizationManager.getResource(this);
        return bound == null ? Map.of() : (Map<K, Integer>) bound;
    }

    /** What one transaction read: kept when it is committed, forgotten when it, or a part of it, is rolled back. */
    private final class Own implements TransactionSynchronization {

        private final Map<K, Integer> read = new HashMap<>();

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(KeyCache.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(KeyCache.this, read);
        }

        @Override
        public void savepointRollback(Object savepoint) {
            read.clear();
        }

        @Override
        public void afterCommit() {
            kept.putAll(read);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(KeyCache.this);
        }
    }
}
