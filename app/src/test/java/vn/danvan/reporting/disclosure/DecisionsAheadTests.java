package vn.danvan.reporting.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.AreaId;
import vn.danvan.organisation.Areas;
import vn.danvan.organisation.ChangeRequest;
import vn.danvan.organisation.ChangeUndo;
import vn.danvan.organisation.Changes;
import vn.danvan.organisation.EventId;
import vn.danvan.organisation.EventKind;
import vn.danvan.organisation.Organisation;
import vn.danvan.organisation.UnitType;
import vn.danvan.reporting.fact.Fact;
import vn.danvan.reporting.fact.FactSource;
import vn.danvan.reporting.fact.Facts;
import vn.danvan.reporting.fact.ProvinceFacts;
import vn.danvan.rules.period.Periods;
import vn.danvan.rules.period.ReportingPeriod;
import vn.danvan.support.AskedSql;
import vn.danvan.support.DanvanTest;
import vn.danvan.support.Outcomes;
import vn.danvan.support.People;

/** After reports have changed what is hidden is decided before somebody asks; a quarter of 2023, which nobody else reports. */
@DanvanTest
class DecisionsAheadTests {

    private static final UUID DO_VINH = UUID.randomUUID();
    private static final UUID PHUOC_MY = UUID.randomUUID();
    private static final String DECIDING = "from reporting.fact\n";

    @Autowired
    Facts facts;

    @Autowired
    ProvinceFacts province;

    @Autowired
    Families families;

    @Autowired
    Organisation organisation;

    @Autowired
    Areas areas;

    @Autowired
    Periods periods;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Changes changes;

    @Autowired
    ChangeUndo undo;

    @Autowired
    People people;

    private ReportingPeriod quarter;
    private AreaId ninhThuan;
    private Instance here;

    /** A running system with a memory of its own, beside others on the same database. */
    private final class Instance {

        private final Veils veils = new Veils(families, province, areas, organisation);
        private final DecisionsAhead ahead = new DecisionsAhead(veils, province);

        private boolean hides(String body) {
            return veils.reading()
                    .of("XLD.TC", quarter, Set.of(ninhThuan), false)
                    .orElseThrow()
                    .hides(
                            new Family.Row("XLD.TC", ""),
                            Veil.Node.body(organisation.bodyByCode(body).orElseThrow()));
        }

        private int looks(int times) {
            return IntStream.range(0, times).map(_ -> ahead.look()).sum();
        }
    }

    @BeforeEach
    void twoCommunesHaveReportedAndSomebodyHasRead() {
        quarter = periods.period("quarter", 2023, 1).orElseThrow();
        ninhThuan = areas.byCode("58", organisation.knownDay(quarter.end()))
                .orElseThrow()
                .id();
        report(DO_VINH, "UBND-22738", 20);
        report(PHUOC_MY, "UBND-22741", 30);
        here = new Instance();
        assertThat(here.hides("UBND-22738")).isFalse();
        assertThat(here.looks(3)).as("what holds").isZero();
    }

    @AfterEach
    void takeBack() {
        facts.remove(DO_VINH);
        facts.remove(PHUOC_MY);
    }

    private void report(UUID submission, String body, int count) {
        facts.put(
                new FactSource(submission, organisation.bodyByCode(body).orElseThrow(), quarter, true),
                List.of(new Fact("XLD.TC", "", BigDecimal.valueOf(count), false)));
    }

    @Test
    void theNextReaderFindsItDecided() {
        report(DO_VINH, "UBND-22738", 2);
        assertThat(here.looks(2)).isEqualTo(1);
        assertThat(AskedSql.count(
                        DECIDING, () -> assertThat(here.hides("UBND-22741")).isTrue()))
                .isZero();
        assertThat(here.looks(3)).as("once").isZero();
    }

    @Test
    void aReaderWhoComesFirstIsAnsweredRightlyAndSparesTheWork() {
        report(DO_VINH, "UBND-22738", 2);
        assertThat(AskedSql.count(
                        DECIDING, () -> assertThat(here.hides("UBND-22738")).isTrue()))
                .isPositive();
        assertThat(here.looks(3)).isZero();
    }

    @Test
    void manyApprovalsAreDecidedAboutOnceWhenTheyAreOver() {
        for (int count = 2; count < 5; count++) {
            report(DO_VINH, "UBND-22738", count);
            assertThat(here.looks(1)).as("while reports come in").isZero();
        }
        assertThat(here.looks(3)).isEqualTo(1);
        assertThat(here.hides("UBND-22738")).isTrue();
    }

    @Test
    void reportsThatComeInWithoutAPauseAreNotWaitedForForEver() {
        int made = 0;
        for (int count = 10; count < 22; count++) {
            report(DO_VINH, "UBND-22738", count);
            made += here.looks(1);
        }
        assertThat(made).isEqualTo(2);
    }

    @Test
    void whatIsNotCommittedIsNotDecidedAbout() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            report(DO_VINH, "UBND-22738", 2);
            assertThat(elsewhere(() -> here.looks(3))).isZero();
            status.setRollbackOnly();
        });
        assertThat(here.looks(3)).isZero();
        assertThat(here.hides("UBND-22738")).isFalse();
    }

    private static int elsewhere(Callable<Integer> work) {
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            return number(other.submit(work));
        }
    }

    private static int number(Future<Integer> work) {
        try {
            return work.get(60, TimeUnit.SECONDS);
        } catch (ExecutionException | InterruptedException | TimeoutException failed) {
            throw new AssertionError(failed);
        }
    }

    @Test
    void twoAtOnceDecideOnce() {
        report(DO_VINH, "UBND-22738", 2);
        assertThat(here.looks(1)).isZero();
        CyclicBarrier together = new CyclicBarrier(2);
        Callable<Integer> look = () -> {
            together.await(60, TimeUnit.SECONDS);
            return here.ahead.look();
        };
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            Future<Integer> one = both.submit(look);
            Future<Integer> other = both.submit(look);
            assertThat(number(one) + number(other)).isEqualTo(1);
        }
        assertThat(here.hides("UBND-22741")).isTrue();
    }

    @Test
    void everyInstanceDecidesForItsOwnReadersWhoeverChangedTheReport() {
        Instance unread = new Instance();
        Instance other = new Instance();
        assertThat(other.hides("UBND-22738")).isFalse();
        report(DO_VINH, "UBND-22738", 2);
        assertThat(here.looks(2)).isEqualTo(1);
        assertThat(other.looks(3)).isEqualTo(1);
        assertThat(unread.looks(3)).as("nobody reads there").isZero();
        assertThat(AskedSql.count(
                        DECIDING, () -> assertThat(other.hides("UBND-22741")).isTrue()))
                .isZero();
    }

    @Test
    void whatCannotBeDecidedLeavesTheReportAndIsNotTriedAgainUntilSomebodyAsks() {
        report(DO_VINH, "UBND-22738", 2);
        misplace(-1);
        assertThat(here.looks(1)).isZero();
        assertThatThrownBy(() -> here.looks(1)).isInstanceOf(NullPointerException.class);
        assertThat(here.veils.held()).isEmpty();
        assertThat(here.looks(3)).isZero();
        assertThat(jdbc.sql("select value from reporting.fact where submission = :id")
                        .param("id", DO_VINH)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        facts.remove(DO_VINH);
        assertThat(here.hides("UBND-22741")).isFalse();
    }

    /** A fact in a commune of which the database knows nothing. */
    private void misplace(int commune) {
        jdbc.sql("update reporting.fact set commune = :commune where submission = :id")
                .param("commune", commune)
                .param("id", DO_VINH)
                .update();
    }

    @Test
    void aCorrectedHistoryIsFollowed() {
        long before = organisation.revision();
        EventId event = transfer();
        Outcomes.done(undo.undo(event, 3, "Nhầm huyện", administrator()));
        assertThat(organisation.revision()).isGreaterThan(before);
        assertThat(here.looks(2)).isEqualTo(1);
        assertThat(here.veils.held())
                .singleElement()
                .satisfies(held -> assertThat(held.key().history()).isEqualTo(organisation.revision()));
        assertThat(AskedSql.count(
                        DECIDING, () -> assertThat(here.hides("UBND-22738")).isFalse()))
                .isZero();
    }

    private EventId transfer() {
        LocalDate day = LocalDate.of(2021, 1, 20);
        UUID commune = areas.byCode("22774", day).orElseThrow().id().value();
        UUID district = areas.byCode("586", day).orElseThrow().id().value();
        EventId id = Outcomes.done(changes.propose(
                new ChangeRequest(
                        EventKind.TRANSFER,
                        UnitType.AREA,
                        List.of(commune),
                        List.of(),
                        null,
                        district,
                        day,
                        LocalDate.of(2021, 1, 4),
                        "NQ thử nghiệm",
                        "",
                        null),
                administrator()));
        Outcomes.done(changes.decide(id, 1, administrator()));
        return Outcomes.done(changes.bringIntoForce(id, 2, administrator()));
    }

    private Actor administrator() {
        return people.actor("quantri.tinh");
    }

    @Test
    void whatNobodyReadsAnyLongerIsLetGo() {
        int made = 0;
        for (int count = 10; count < 40; count++) {
            report(DO_VINH, "UBND-22738", count);
            made += here.looks(2);
        }
        assertThat(made).isEqualTo(20);
        assertThat(here.veils.held()).isEmpty();
    }

    @Test
    void whoReadsKeepsItGoing() {
        int made = 0;
        for (int count = 10; count < 40; count++) {
            report(DO_VINH, "UBND-22738", count);
            made += here.looks(2);
            here.hides("UBND-22738");
        }
        assertThat(made).isEqualTo(30);
    }

    @Test
    void aSystemThatEndsDecidesNothingMore() {
        report(DO_VINH, "UBND-22738", 2);
        here.ahead.end();
        assertThat(here.looks(3)).isZero();
        assertThat(here.hides("UBND-22738")).isTrue();
    }
}
