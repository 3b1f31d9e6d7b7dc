package vn.danvan.reporting.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.support.Outcomes.done;
import static vn.danvan.support.Outcomes.refused;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.danvan.kernel.Outcome;
import vn.danvan.organisation.Areas;
import vn.danvan.rules.PeriodChange;
import vn.danvan.rules.PeriodChanges;
import vn.danvan.rules.period.Periods;
import vn.danvan.support.DanvanTest;
import vn.danvan.support.Locks;
import vn.danvan.support.People;

/** A target is set at the moment its kind of period is taken back. */
@DanvanTest
class TargetsAtOnceTests {

    private static final String KIND = "target-half";
    private static final String HALVES = """
            kinds:
              - id: target-half
                name: {vi: Nửa năm kế hoạch, en: Half of a plan}
                start: 01-01
                months: 6
                per-year: 2
                due-working-days: 5
                from: 2019-01-01
                source: Công văn thử
            """;

    @Autowired
    private Targets targets;

    @Autowired
    private PeriodChanges changes;

    @Autowired
    private Periods periods;

    @Autowired
    private Areas areas;

    @Autowired
    private People people;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private TargetSlot slot;

    @BeforeEach
    void aKindOfItsOwn() {
        done(changes.put(people.actor("quantri.tinh"), HALVES, "nua-nam.yaml", changes.known()));
        slot = new TargetSlot(
                "PB.HN",
                areas.byCode("58", LocalDate.of(2021, 1, 1)).orElseThrow().id(),
                periods.period(KIND, 2020, 2).orElseThrow());
    }

    @AfterEach
    void theKindIsGone() {
        if (periods.ids().contains(KIND)) {
            done(set(Optional.of(new BigDecimal("40")), Optional.empty()));
            done(takenBack());
        }
    }

    private Outcome<PeriodChange> takenBack() {
        return changes.withdraw(
                people.actor("quantri.tinh"), changes.changes().getFirst().id());
    }

    private Outcome<Integer> set(Optional<BigDecimal> seen, Optional<BigDecimal> value) {
        return targets.set(people.actor("lanhdao.tinh"), Map.of(slot, new Targets.Change(seen, value)), "");
    }

    private Outcome<Integer> set() {
        return set(Optional.empty(), Optional.of(new BigDecimal("40")));
    }

    @Test
    void noTargetIsSetForAKindThatIsBeingTakenBack() throws Exception {
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<Outcome<Integer>> set = transaction.execute(_ -> {
                done(takenBack());
                Future<Outcome<Integer>> setting = other.submit(() -> set());
                Locks.untilSomebodyWaits(jdbc);
                return setting;
            });
            assertThat(set).isNotNull();
            assertThat(refused(set.get(60, TimeUnit.SECONDS))).containsExactly("report.period-changed");
        }
    }

    @Test
    void aKindForWhichATargetIsBeingSetIsNotTakenBack() throws Exception {
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<Outcome<PeriodChange>> withdrawn = transaction.execute(_ -> {
                done(set());
                Future<Outcome<PeriodChange>> withdrawing = other.submit(this::takenBack);
                Locks.untilSomebodyWaits(jdbc);
                return withdrawing;
            });
            assertThat(withdrawn).isNotNull();
            assertThat(refused(withdrawn.get(60, TimeUnit.SECONDS))).containsExactly("rules.periods.used");
        }
    }
}
