package vn.danvan.reporting.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.support.Outcomes.done;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.danvan.access.TestPeople;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;
import vn.danvan.reporting.submission.Slot;
import vn.danvan.reporting.submission.SubmissionId;
import vn.danvan.reporting.submission.Submissions;
import vn.danvan.rules.period.Periods;
import vn.danvan.support.DanvanTest;
import vn.danvan.support.SettableClock;

/** An import of many reports waits for whoever writes in one of them, and keeps nobody waiting for the others. */
@DanvanTest
class ImportLockTests {

    private static final String UNIT = "KDV-22867";
    private static final int SECONDS = 20;

    /** Each on a thread of its own: the common ones may be fewer than those that wait here for one another. */
    private static final Executor THREADS = task -> Thread.ofPlatform().daemon().start(task);

    @Autowired
    DataValueSets sets;

    @Autowired
    Submissions submissions;

    @Autowired
    Periods periods;

    @Autowired
    TestPeople people;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private Actor officer;

    @BeforeEach
    void anOfficer() {
        clock.setTo(SettableClock.FIRST_DAY);
        officer = people.actor(UNIT, Role.UNIT_OFFICER);
    }

    private SubmissionId begun(int month) {
        return done(submissions.start(
                        officer,
                        new Slot(
                                "dan-van",
                                officer.body(),
                                periods.period("calendar-month", 2018, month).orElseThrow())))
                .id();
    }

    private static DataValue value(int month) {
        return new DataValue(
                "dan-van", "TTR.CUOC", "2018%02d".formatted(month), UNIT, null, "12", null, null, false, null);
    }

    private CompletableFuture<ImportSummary> taking(boolean trial, DataValue... values) {
        return CompletableFuture.supplyAsync(
                () -> sets.take(officer, List.of(values), ImportStrategy.CREATE_AND_UPDATE, trial), THREADS);
    }

    /** As somebody who saves cells of the report holds it. */
    private void hold(SubmissionId id) {
        jdbc.sql("select id from reporting.submission where id = :id for update")
                .param("id", id.value())
                .query()
                .singleRow();
    }

    @Test
    void aTrialWaitsForNobody() throws Exception {
        SubmissionId id = begun(1);
        ImportSummary trial = transaction.execute(_ -> {
            hold(id);
            return taking(true, value(1)).orTimeout(SECONDS, TimeUnit.SECONDS).join();
        });
        assertThat(trial.imported()).isEqualTo(1);
        assertThat(submissions.answers(officer, id).cells()).isEmpty();
    }

    @Test
    void aReportIsFreeAgainWhileTheImportWaitsForAnother() {
        SubmissionId first = begun(2);
        SubmissionId second = begun(3);
        CompletableFuture<ImportSummary> taking = transaction.execute(_ -> {
            hold(second);
            CompletableFuture<ImportSummary> waiting = taking(false, value(2), value(3));
            CompletableFuture.runAsync(
                            () -> {
                                while (submissions
                                        .answers(officer, first)
                                        .cells()
                                        .isEmpty()) {
                                    LockSupport.parkNanos(20_000_000);
                                }
                                transaction.executeWithoutResult(_ -> hold(first));
                            },
                            THREADS)
                    .orTimeout(SECONDS, TimeUnit.SECONDS)
                    .join();
            assertThat(waiting).isNotDone();
            return waiting;
        });
        assertThat(taking.orTimeout(SECONDS, TimeUnit.SECONDS).join().imported())
                .isEqualTo(2);
        assertThat(submissions.answers(officer, second).cells()).hasSize(1);
    }
}
