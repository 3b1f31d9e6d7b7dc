package vn.danvan.reporting.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.danvan.kernel.AreaId;
import vn.danvan.organisation.Areas;
import vn.danvan.organisation.Organisation;
import vn.danvan.reporting.fact.Fact;
import vn.danvan.reporting.fact.FactSource;
import vn.danvan.reporting.fact.Facts;
import vn.danvan.rules.period.Periods;
import vn.danvan.rules.period.ReportingPeriod;
import vn.danvan.support.DanvanTest;
import vn.danvan.support.SettableClock;

/** A report is sent while somebody else corrects the organisation's history; weeks of 2017, which nobody else reports. */
@DanvanTest
class FactsDuringAChangeTests {

    private static final String COMMUNE = "22774";

    @Autowired
    private Facts facts;

    @Autowired
    private Organisation organisation;

    @Autowired
    private Areas areas;

    @Autowired
    private Periods periods;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private SettableClock clock;

    private final UUID submission = UUID.randomUUID();

    @BeforeEach
    void itIsFebruary2021() {
        clock.setTo(SettableClock.FIRST_DAY);
    }

    @AfterEach
    void takeBack() {
        facts.remove(submission);
    }

    @Test
    void aReportSentMeanwhileStandsWhereTheChangePutItsBody() throws Exception {
        AreaId commune = area(COMMUNE);
        AreaId before = district();
        AreaId after = area("586");
        ReportingPeriod week = periods.period("week", 2017, 20).orElseThrow();
        CountDownLatch changed = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        try {
            CompletableFuture<Void> change = meanwhile(() -> inTransaction(() -> {
                move(commune, before, after);
                changed.countDown();
                passed(mayEnd);
            }));
            passed(changed);
            CompletableFuture<Void> report = meanwhile(() -> send(week));
            await().until(this::somebodyWaits);
            assertThat(report).as("waits for the change").isNotDone();
            mayEnd.countDown();
            change.get(20, TimeUnit.SECONDS);
            report.get(20, TimeUnit.SECONDS);

            assertThat(districtOfTheFact()).isEqualTo(after.value());
        } finally {
            mayEnd.countDown();
            inTransaction(() -> move(commune, after, before));
            inTransaction(organisation::hold);
        }
        assertThat(district()).isEqualTo(before);
    }

    @Test
    void aChangeWaitsForTheReportThatIsBeingSentSoThatItFindsItsFigures() throws Exception {
        ReportingPeriod week = periods.period("week", 2017, 21).orElseThrow();
        List<CompletableFuture<Void>> change = new ArrayList<>();
        inTransaction(() -> {
            send(week);
            change.add(
                    meanwhile(() -> inTransaction(() -> jdbc.sql("select number from organisation.revision for update")
                            .query(Long.class)
                            .single())));
            await().pollInSameThread().until(this::somebodyWaits);
            assertThat(change.getFirst()).isNotDone();
        });
        change.getFirst().get(20, TimeUnit.SECONDS);
    }

    private void send(ReportingPeriod week) {
        facts.put(
                new FactSource(
                        submission, organisation.bodyByCode("KDV-" + COMMUNE).orElseThrow(), week, true),
                List.of(new Fact("DTH.CUOC", "", BigDecimal.valueOf(5), false)));
    }

    /** As another instance does it, of which this one is told nothing. */
    private void move(AreaId commune, AreaId from, AreaId to) {
        jdbc.sql("update organisation.area_version set parent = :to where area = :area and parent = :from")
                .param("to", to.value())
                .param("from", from.value())
                .param("area", commune.value())
                .update();
        jdbc.sql("update organisation.revision set number = number + 1").update();
    }

    private UUID districtOfTheFact() {
        return jdbc.sql("""
                select area.area from reporting.fact join reporting.area_key area on area.key = fact.district
                 where submission = :submission
                """).param("submission", submission).query(UUID.class).single();
    }

    private void inTransaction(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(_ -> work.run());
    }

    private AreaId area(String code) {
        return areas.byCode(code, LocalDate.of(2021, 1, 1)).orElseThrow().id();
    }

    private AreaId district() {
        return areas.ancestorsAt(area(COMMUNE), LocalDate.of(2021, 1, 1))
                .getFirst()
                .id();
    }

    /** On a thread of its own: on two cores the common pool has one, and the second would wait for the first to end. */
    private static CompletableFuture<Void> meanwhile(Runnable work) {
        return CompletableFuture.runAsync(
                work, apart -> Thread.ofPlatform().daemon().start(apart));
    }

    /** Asked of the locks themselves: what the server tells of its sessions stays the same within a transaction. */
    private boolean somebodyWaits() {
        return jdbc.sql("select exists (select from pg_locks where not granted)")
                .query(Boolean.class)
                .single();
    }

    private static void passed(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
