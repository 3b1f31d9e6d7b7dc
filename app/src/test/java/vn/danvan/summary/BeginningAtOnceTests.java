package vn.danvan.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.support.Outcomes.refused;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Role;
import vn.danvan.rules.PeriodChanges;
import vn.danvan.summary.outline.OutlineChanges;
import vn.danvan.support.Locks;

/** A summary is begun, or an outline put into force, at the moment the kind of period it is for is changed. */
class BeginningAtOnceTests extends SummaryCase {

    private static final int YEAR = 2020;
    private static final String TRIAL = "so-ket-nua-nam-thu";
    private static final String HALVES = """
            kinds:
              - id: summed-half
                name: {vi: Nửa năm sơ kết, en: Half that is summed up}
                start: 01-01
                months: 6
                per-year: 2
                due-working-days: 5
                from: 2019-01-01
                source: Công văn thử
            """;
    private static final String OUTLINE_OF_HALVES = """
            outlines:
              - id: so-ket-nua-nam-thu
                name: {vi: Sơ kết nửa năm thử, en: Half-yearly trial}
                editions:
                  - from: 2019-01-01
                    source: Công văn thử
                    form: dan-van
                    period: summed-half
                    type: BC
                    title: Sơ kết {period}
                    sections:
                      - id: s
                        heading: Kết quả
                        blocks:
                          - {id: a, prompt: Nêu kết quả}
            """;

    @Autowired
    private PeriodChanges changes;

    @Autowired
    private OutlineChanges outlines;

    @Autowired
    private Drafts drafts;

    @Autowired
    private TransactionTemplate transaction;

    private final Deque<Runnable> undone = new ArrayDeque<>();
    private Actor administrator;
    private Actor head;

    @BeforeEach
    void aKindOfItsOwn() {
        administrator = people.actor("quantri.tinh");
        head = new Actor(leader.account(), leader.position(), body("BDV-584"), Role.LEADER);
        done(put(HALVES));
        undone.push(() -> {
            if (periods.ids().contains("summed-half")) {
                done(takenBack());
            }
        });
    }

    @AfterEach
    void everythingIsGone() {
        undone.forEach(Runnable::run);
    }

    private Outcome<?> put(String yaml) {
        return changes.put(administrator, yaml, "nua-nam.yaml", changes.known());
    }

    private Outcome<?> takenBack() {
        return changes.withdraw(
                administrator,
                changes.changes().stream()
                        .filter(one -> one.withdrawnAt().isEmpty())
                        .findFirst()
                        .orElseThrow()
                        .id());
    }

    /** The second half of a year is no more. */
    private Outcome<?> shortened() {
        return put(HALVES.replace("per-year: 2", "per-year: 1"));
    }

    private Outcome<String> outlined() {
        return outlines.put(specialist, OUTLINE_OF_HALVES, "nua-nam.yaml", outlines.known());
    }

    private void anOutline() {
        done(outlined());
        undone.push(this::withoutOutline);
    }

    private void withoutOutline() {
        done(outlines.withdraw(specialist, outlines.changes().getFirst().id()));
    }

    private Outcome<VersionView> begun() {
        return summaries.start(head, TRIAL, YEAR, 2);
    }

    /** What came of the second work, which is begun when the first is done and not kept yet. */
    private <T> T meanwhile(Supplier<Outcome<?>> first, Callable<T> second) throws Exception {
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<T> waiting = transaction.execute(_ -> {
                done(first.get());
                Future<T> begun = other.submit(second);
                Locks.untilSomebodyWaits(jdbc);
                return begun;
            });
            assertThat(waiting).isNotNull();
            return waiting.get(60, TimeUnit.SECONDS);
        }
    }

    @Test
    void noSummaryIsBegunForAPeriodThatIsBeingTakenAway() throws Exception {
        anOutline();
        Outcome<VersionView> begun = meanwhile(this::shortened, this::begun);
        undone.push(() -> done(takenBack()));

        assertThat(refused(begun)).containsExactly("summary.period");
    }

    @Test
    void aPeriodForWhichASummaryIsBeingBegunStays() throws Exception {
        anOutline();
        Outcome<?> shortened = meanwhile(this::begun, this::shortened);
        undone.push(() -> {
            VersionView draft = done(begun());
            done(drafts.drop(
                    head,
                    draft.summary(),
                    draft.id(),
                    drafts.loss(head, draft.summary()).seen()));
        });

        assertThat(refused(shortened)).containsExactly("rules.periods.faults");
    }

    @Test
    void noOutlineIsPutIntoForceForAKindThatIsBeingTakenBack() throws Exception {
        Outcome<String> outlined = meanwhile(this::takenBack, this::outlined);

        assertThat(refused(outlined)).containsExactly("summary.outline.faults");
    }

    @Test
    void aKindForWhichAnOutlineIsBeingPutIntoForceStays() throws Exception {
        Outcome<?> takenBack = meanwhile(this::outlined, this::takenBack);
        undone.push(this::withoutOutline);

        assertThat(refused(takenBack)).containsExactly("rules.periods.asked");
    }
}
