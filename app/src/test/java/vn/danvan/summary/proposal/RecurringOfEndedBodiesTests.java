package vn.danvan.summary.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.access.TestPeople;
import vn.danvan.directive.task.NewTask;
import vn.danvan.directive.task.Recurrence;
import vn.danvan.directive.task.SeriesId;
import vn.danvan.directive.task.SeriesView;
import vn.danvan.directive.task.TaskSeries;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Role;
import vn.danvan.summary.SummaryCase;
import vn.danvan.summary.SummaryId;
import vn.danvan.support.SettableClock;

/**
 * Whether a recurring task one of whose bodies ended goes on is the same in the proposal and where the tasks are given: the ward
 * Thanh Sơn went into Phủ Hà in November 2024, the provincial board ended in July 2025.
 */
@Transactional
class RecurringOfEndedBodiesTests extends SummaryCase {

    private static final LocalDate SET_UP = LocalDate.of(2024, 10, 5);
    private static final LocalDate PROPOSED = LocalDate.of(2025, 1, 6);
    private static final LocalDate ENDED = LocalDate.of(2025, 7, 4);
    private static final String CONTENT = "Giao ban hằng tháng với khối dân vận phường Thanh Sơn";

    @Autowired
    private Proposals proposals;

    @Autowired
    private TaskSeries series;

    @Autowired
    private TestPeople newcomers;

    private SeriesId id;
    private SummaryId summary;

    @BeforeEach
    void aMonthlyTaskIsProposedAfterItsLeadEnded() {
        clock.setTo(SET_UP);
        NewTask task = new NewTask(CONTENT, null, null, List.of(), body("KDV-22747"), Set.of(), null, false, List.of());
        id = done(series.start(specialist, new TaskSeries.NewSeries(task, Recurrence.MONTHLY, 25, SET_UP, null)));
        clock.setTo(PROPOSED);
        series.giveDue();
        summary = start(2024).summary();
        proposals.refresh(specialist, summary);
    }

    @AfterEach
    void backToTheFirstDay() {
        clock.setTo(SettableClock.FIRST_DAY);
    }

    private LineView line(Actor reader) {
        return proposals.lines(reader, summary).stream()
                .filter(line -> line.content().equals(CONTENT))
                .findFirst()
                .orElseThrow();
    }

    private Outcome<LineView> decide(Actor actor, boolean taken) {
        LineView line = line(actor);
        return proposals.decide(
                actor,
                summary,
                new Proposals.Decision(
                        line.id(), line.revision(), taken, "", null, null, taken ? "" : "Phường đã sắp xếp lại."));
    }

    /** This line alone: nothing else is taken or given. */
    private Map<UUID, Integer> seen(Actor reader) {
        LineView line = line(reader);
        return Map.of(line.id(), line.revision());
    }

    private SeriesView now(Actor actor) {
        return series.of(actor).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoHasThePlaceOfTheLeadIsProposedToGoOnAndIsGivenTheTasks() {
        BodyId next = body("KDV-22750-2024");
        assertThat(line(specialist).origin()).isEqualTo(Origin.CONTINUING);
        assertThat(line(specialist).lead()).isEqualTo(next);
        assertThat(done(decide(specialist, true)).taken()).isTrue();

        assertThat(now(specialist).goesOn()).isTrue();
        assertThat(jdbc.sql(
                                "select distinct lead from directive.task where series = :id and period >= date '2024-11-01'")
                        .param("id", id.value())
                        .query((row, number) -> new BodyId(row.getObject("lead", UUID.class)))
                        .list())
                .containsExactly(next);
    }

    @Test
    void whatWaitsToBeHandedOverIsNotKeptButMayBeLeftOut() {
        clock.setTo(ENDED);
        Actor board = newcomers.actor("BTGDV-56-2025", Role.SPECIALIST);
        assertThat(now(board).goesOn()).isFalse();

        assertThat(codes(decide(board, true))).containsExactly("summary.proposal.gone.ASSIGNER");
        proposals.takeRest(board, summary, seen(board));
        assertThat(line(board).taken()).as("nobody decided it").isNull();

        done(decide(board, false));
        assertThat(proposals.closed(board, List.of(line(board)))).isEmpty();
        done(proposals.give(board, summary, seen(board)));
        assertThat(now(board).stoppedOn()).isEqualTo(ENDED);
    }
}
