package vn.danvan.summary.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.directive.task.HandDowns;
import vn.danvan.directive.task.NewTask;
import vn.danvan.directive.task.Programmes;
import vn.danvan.directive.task.Tallies;
import vn.danvan.directive.task.TallyClass;
import vn.danvan.directive.task.TaskDetail;
import vn.danvan.directive.task.TaskId;
import vn.danvan.directive.task.TaskState;
import vn.danvan.directive.task.TaskStep;
import vn.danvan.directive.task.TaskView;
import vn.danvan.directive.task.Tasks;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;
import vn.danvan.summary.SummaryCase;
import vn.danvan.summary.SummaryId;

/** Work that goes on in the next year is there once: as the new task, to which the old one leads. */
@Transactional
class CarriedOnceTests extends SummaryCase {

    private static final int YEAR = 2023;
    private static final LocalDate LATER = LocalDate.of(YEAR + 1, 3, 31);
    private static final LocalDate END_OF_YEAR = LocalDate.of(YEAR, 12, 14);

    @Autowired
    private Proposals proposals;

    @Autowired
    private Programmes programmes;

    @Autowired
    private Tasks tasks;

    @Autowired
    private HandDowns handDowns;

    @Autowired
    private Tallies tallies;

    private Actor head;
    private Actor writer;
    private SummaryId summary;

    @BeforeEach
    void aDistrictGivesItsTasksInJune() {
        clock.setTo(LocalDate.of(YEAR, 6, 1));
        head = new Actor(leader.account(), leader.position(), body("BDV-586"), Role.LEADER);
        writer = new Actor(specialist.account(), specialist.position(), body("BDV-586"), Role.SPECIALIST);
        summary = done(summaries.start(head, OUTLINE, YEAR)).summary();
    }

    private TaskView task(String content, @Nullable LocalDate due) {
        return done(programmes.add(
                        head,
                        YEAR,
                        List.of(new NewTask(
                                content, null, null, List.of(), head.body(), Set.of(), due, false, List.of()))))
                .getFirst();
    }

    private LineView line(TaskView task) {
        return proposals.lines(head, summary).stream()
                .filter(line -> line.key().equals(task.id().toString()))
                .findFirst()
                .orElseThrow();
    }

    private void decemberComes() {
        clock.setTo(LocalDate.of(YEAR, 12, 20));
        proposals.refresh(head, summary);
    }

    private Map<java.util.UUID, Integer> seen() {
        return LineView.seen(LineView.seen(proposals.lines(head, summary)));
    }

    private long counted(TallyClass tally, LocalDate on) {
        return tallies.programme(head, YEAR, on).counts().getOrDefault(tally, 0L);
    }

    private TaskState state(TaskId id) {
        return tasks.require(head, id).state();
    }

    @Test
    void aDeadlineThatLiesInTheNextYearStays() {
        TaskView inTime = task("Việc hạn quý I năm sau", LATER);
        TaskView late = task("Việc hạn tháng 9", LocalDate.of(YEAR, 9, 30));
        TaskView open = task("Việc không hạn", null);
        decemberComes();

        assertThat(line(inTime).due()).isEqualTo(LATER);
        assertThat(line(inTime).because()).contains(inTime.reference(), "giữ nguyên hạn 31/03/2024");
        LocalDate usual = LocalDate.of(YEAR + 1, 12, 15);
        assertThat(List.of(line(late), line(open)))
                .allSatisfy(line -> assertThat(line.due()).isEqualTo(usual));
    }

    @Test
    void theOldTaskAndItsPartsAreClosedAndLeadToTheNewOne() {
        TaskView old = task("Việc quá hạn chuyển tiếp", LocalDate.of(YEAR, 9, 30));
        TaskView part = done(handDowns.handDown(
                        head,
                        old.id(),
                        old.version(),
                        new HandDowns.HandDown(
                                "Phần của xã",
                                null,
                                List.of(new HandDowns.Share(body("KDV-22864"), LocalDate.of(YEAR, 8, 31))))))
                .getFirst();
        decemberComes();
        assertThat(counted(TallyClass.OVERDUE, LocalDate.of(YEAR, 12, 20))).isEqualTo(1);
        proposals.takeRest(head, summary, seen());
        done(proposals.give(head, summary, seen()));

        TaskDetail closed = tasks.detail(head, old.id());
        TaskView onward = Objects.requireNonNull(closed.carried().onward());
        assertThat(closed.task().state()).isEqualTo(TaskState.CARRIED_OVER);
        assertThat(closed.moves()).isEmpty();
        assertThat(closed.history().getFirst().note()).isEqualTo(onward.reference());
        assertThat(state(part.id())).isEqualTo(TaskState.CARRIED_OVER);
        assertThat(onward.id()).isEqualTo(line(old).task());
        assertThat(tasks.detail(head, onward.id()).carried().earlier())
                .as("the task, without its parts")
                .extracting(TaskView::id)
                .containsExactly(old.id());

        assertThat(counted(TallyClass.OVERDUE, LocalDate.of(YEAR, 12, 20))).isZero();
        assertThat(counted(TallyClass.CARRIED_OVER, LocalDate.of(YEAR, 12, 20))).isEqualTo(1);
        assertThat(counted(TallyClass.OVERDUE, END_OF_YEAR))
                .as("at the end of the year of work it was overdue")
                .isEqualTo(1);
        clock.setTo(LocalDate.of(YEAR + 1, 2, 1));
        assertThat(closed.task().overdue(LocalDate.of(YEAR + 1, 2, 1))).isFalse();
        proposals.refresh(head, summary);
        assertThat(proposals.lines(head, summary))
                .filteredOn(line -> line.origin() == Origin.UNFINISHED)
                .hasSize(1);
    }

    @Test
    void whatWaitsToBeConfirmedSaysSoAndIsNotTakenUntilItIsSentBack() {
        TaskView sent = task("Việc đã trình", LocalDate.of(YEAR, 11, 30));
        TaskView other = task("Việc chưa trình", LocalDate.of(YEAR, 11, 30));
        sent = done(tasks.perform(writer, sent.id(), sent.version(), new TaskStep.Submit("Xong", List.of())));
        decemberComes();

        assertThat(line(sent).because()).contains(sent.reference(), "đã trình ngày 01/06/2023, chờ xác nhận");
        assertThat(proposals.takeRest(head, summary, seen()).taken()).isEqualTo(1);
        assertThat(line(other).taken()).isTrue();
        assertThat(line(sent).taken()).isNull();
        assertThat(codes(decide(sent))).containsExactly("summary.proposal.overtaken.SUBMITTED");

        tasks.perform(head, sent.id(), sent.version(), new TaskStep.Return("Thiếu số liệu"));
        done(decide(sent));
        sent = tasks.require(head, sent.id());
        sent = done(tasks.perform(writer, sent.id(), sent.version(), new TaskStep.Submit("Đã bổ sung", List.of())));
        assertThat(done(proposals.give(head, summary, seen())))
                .as("submitted between decision and giving: it is not given again")
                .isEqualTo(new Proposals.Given(1, 1, 0));
        assertThat(state(sent.id())).isEqualTo(TaskState.SUBMITTED);
        assertThat(line(sent).reason()).contains("chờ xác nhận");
    }

    private vn.danvan.kernel.Outcome<LineView> decide(TaskView task) {
        LineView line = line(task);
        return proposals.decide(
                head,
                summary,
                new Proposals.Decision(line.id(), line.revision(), true, line.content(), line.lead(), line.due(), ""));
    }
}
