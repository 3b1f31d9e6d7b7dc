package vn.danvan.reporting.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import vn.danvan.access.TestPeople;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Forbidden;
import vn.danvan.kernel.NotFound;
import vn.danvan.kernel.Role;
import vn.danvan.reporting.exchange.ImportSummary.ValueConflict;
import vn.danvan.reporting.submission.Filling;
import vn.danvan.reporting.submission.Foresight;
import vn.danvan.reporting.submission.Slot;
import vn.danvan.reporting.submission.Submissions;
import vn.danvan.rules.period.Periods;
import vn.danvan.support.DanvanTest;
import vn.danvan.support.SettableClock;

/** What comes between in one report of an import is said of its values; the reports before and after it are taken in. */
@DanvanTest
class ImportInterruptedTests {

    private static final String UNIT = "KDV-22891";

    /** Three months that no other test uses, for each case. */
    private static final AtomicInteger MONTHS = new AtomicInteger();

    /** Gives up the second transaction at its very end. */
    private record Breaking(PlatformTransactionManager kept, RuntimeException fault, AtomicInteger turn)
            implements PlatformTransactionManager {

        @Override
        public TransactionStatus getTransaction(@Nullable TransactionDefinition definition) {
            return kept.getTransaction(definition);
        }

        @Override
        public void commit(TransactionStatus status) {
            if (turn.incrementAndGet() == 2) {
                kept.rollback(status);
                throw fault;
            }
            kept.commit(status);
        }

        @Override
        public void rollback(TransactionStatus status) {
            kept.rollback(status);
        }
    }

    @Autowired
    DataValueTargets targets;

    @Autowired
    Submissions submissions;

    @Autowired
    Filling filling;

    @Autowired
    Foresight foresight;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Periods periods;

    @Autowired
    TestPeople people;

    @Autowired
    SettableClock clock;

    private Actor officer;
    private int first;

    @BeforeEach
    void threeMonths() {
        clock.setTo(SettableClock.FIRST_DAY);
        officer = people.actor(UNIT, Role.UNIT_OFFICER);
        first = MONTHS.getAndAdd(3) + 1;
    }

    private DataValue value(int month, String element, String value) {
        return new DataValue(
                "dan-van", element, "2018%02d".formatted(month), UNIT, null, value, null, null, false, null);
    }

    private boolean begun(int month) {
        return submissions
                .of(new Slot(
                        "dan-van",
                        officer.body(),
                        periods.period("calendar-month", 2018, month).orElseThrow()))
                .isPresent();
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of(new CannotAcquireLockException("a lock was held too long"), "exchange.unkept"),
                Arguments.of(new NotFound("submission", "x"), "exchange.meanwhile"),
                Arguments.of(new Forbidden("fill for body x"), "exchange.meanwhile"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void theOthersAreTakenAndItsValuesAreNamed(RuntimeException fault, String reason) {
        TransactionTemplate breaking = new TransactionTemplate(new Breaking(transactions, fault, new AtomicInteger()));
        DataValueImport imports = new DataValueImport(targets, submissions, filling, foresight, breaking);
        ImportSummary taken = imports.take(
                officer,
                List.of(
                        value(first, "TTR.CUOC", "12"),
                        value(first + 1, "TTR.CUOC", "7"),
                        value(first + 1, "TTR.LUOT", "mười"),
                        value(first + 2, "TTR.CUOC", "3")),
                ImportStrategy.CREATE_AND_UPDATE,
                false);
        assertThat(taken.imported()).isEqualTo(2);
        assertThat(taken.ignored()).isEqualTo(2);
        assertThat(taken.conflicts()).extracting(ValueConflict::index).containsExactly(1, 2);
        assertThat(taken.conflicts())
                .extracting(conflict -> conflict.reason().code())
                .containsOnly(reason);
        assertThat(begun(first)).isTrue();
        assertThat(begun(first + 1)).as("nothing of it was kept").isFalse();
        assertThat(begun(first + 2)).isTrue();
    }
}
