package vn.danvan.reporting.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** When a number of a fact is read from its table, and when it is known. */
class KeyCacheTests {

    /** Transactions of nothing. */
    private static final class OfNothing extends AbstractPlatformTransactionManager {

        @Override
        protected Object doGetTransaction() {
            return new Object();
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {}

        @Override
        protected Object doSuspend(Object transaction) {
            return transaction;
        }

        @Override
        protected void doResume(@Nullable Object transaction, Object suspended) {}

        @Override
        protected void doCommit(DefaultTransactionStatus status) {}

        @Override
        protected void doRollback(DefaultTransactionStatus status) {}
    }

    private final OfNothing transactions = new OfNothing();
    private final TransactionTemplate transaction = new TransactionTemplate(transactions);
    private final TransactionTemplate another = new TransactionTemplate(
            transactions, new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW));
    private final KeyCache<String> cache = new KeyCache<>();
    private final List<String> read = new ArrayList<>();

    private void asks(String name) {
        assertThat(cache.known(List.of(name), wanted -> {
                    read.addAll(wanted);
                    return Map.of(name, 7);
                }))
                .containsExactly(Map.entry(name, 7));
    }

    @Test
    void aTransactionReadsANumberOnceAndAllKnowItWhenItIsCommitted() {
        transaction.executeWithoutResult(_ -> {
            asks("AS.QUA");
            asks("AS.QUA");
        });
        transaction.executeWithoutResult(_ -> asks("AS.QUA"));
        asks("AS.QUA");
        assertThat(read).containsExactly("AS.QUA");
    }

    @Test
    void whatIsRolledBackIsForgotten() {
        transaction.executeWithoutResult(status -> {
            asks("AS.QUA");
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(_ -> asks("AS.QUA"));
        assertThat(read).containsExactly("AS.QUA", "AS.QUA");
    }

    @Test
    void aTransactionInBetweenDoesNotKnowWhatIsNotCommitted() {
        transaction.executeWithoutResult(_ -> {
            asks("AS.QUA");
            another.executeWithoutResult(_ -> asks("NTM.DAT"));
            another.executeWithoutResult(status -> {
                asks("AS.QUA");
                status.setRollbackOnly();
            });
            asks("AS.QUA");
        });
        assertThat(read).containsExactly("AS.QUA", "NTM.DAT", "AS.QUA");
    }
}
