package vn.danvan.directive.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Outcome;
import vn.danvan.organisation.BodyEnded;
import vn.danvan.organisation.Organisation;
import vn.danvan.support.DanvanTest;
import vn.danvan.support.People;
import vn.danvan.support.SettableClock;

/** What happens to tasks by themselves: they come back, change hands, and meet days of rest. */
@DanvanTest
class TaskUpkeepTests {

    private static final LocalDate DAY = SettableClock.FIRST_DAY;

    @Autowired
    Programmes programmes;

    @Autowired
    Tasks tasks;

    @Autowired
    TaskLists lists;

    @Autowired
    TaskSeries series;

    @Autowired
    OpenTasks openTasks;

    @Autowired
    CalendarFeeds feeds;

    @Autowired
    Organisation organisation;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    SettableClock clock;

    @Autowired
    People people;

    private Actor specialist;
    private Actor district;

    @BeforeEach
    void peopleOnTheFirstDay() {
        clock.setTo(DAY);
        specialist = people.actor("chuyenvien.tinh");
        district = people.actor("canbo.phanrang");
    }

    @Test
    void aMonthlyReportComesBackEveryMonthOnce() {
        NewTask report = task("Báo cáo tháng lặp lại", district.body(), null, false);
        series.start(
                specialist, new TaskSeries.NewSeries(report, Recurrence.MONTHLY, 20, DAY, LocalDate.of(2021, 4, 1)));
        assertThat(occurrences()).containsExactly("Báo cáo tháng lặp lại (02/2021)");
        clock.setTo(LocalDate.of(2021, 6, 15));
        series.giveDue();
        series.giveDue();
        assertThat(occurrences())
                .containsExactly(
                        "Báo cáo tháng lặp lại (02/2021)",
                        "Báo cáo tháng lặp lại (03/2021)",
                        "Báo cáo tháng lặp lại (04/2021)");
    }

    @Test
    void aSeriesBeginsNeitherInTheDistantPastNorInTheDistantFuture() {
        NewTask report = task("Báo cáo không có kỳ", district.body(), null, false);
        for (LocalDate start :
                List.of(LocalDate.of(1900, 1, 1), LocalDate.of(2019, 12, 31), LocalDate.of(9999, 1, 1))) {
            assertThat(series.start(specialist, new TaskSeries.NewSeries(report, Recurrence.MONTHLY, 20, start, null)))
                    .as(start.toString())
                    .isInstanceOfSatisfying(
                            Outcome.Refused.class,
                            refused -> assertThat(refused.refusals().toString()).contains("task.start-range"));
        }
    }

    private List<String> occurrences() {
        return lists
                .first(specialist, TaskFilter.all().inYear(2021).givenBy(specialist.body()), TaskSort.GIVEN, 1_000)
                .stream()
                .map(TaskView::content)
                .filter(content -> content.startsWith("Báo cáo tháng lặp lại"))
                .toList();
    }

    @Test
    void openTasksOfABodyThatEndsGoToItsSuccessorAndClosedOnesStay() {
        BodyId old = organisation.bodyByCode("BDV-585").orElseThrow();
        BodyId successor = organisation.bodyByCode("BDV-586").orElseThrow();
        TaskView open = add(task("Việc còn mở", old, DAY.plusDays(60), false), 1986);
        TaskView closed = add(task("Việc đã hủy", old, DAY.plusDays(60), false), 1986);
        tasks.perform(specialist, closed.id(), closed.version(), new TaskStep.Cancel("Trùng", "Trưởng ban"));
        long before = openTasks.count(old);
        openTasks.bodyEnded(new BodyEnded(old, DAY.plusDays(30), List.of(successor)));
        Integer moved = transaction.execute(status -> openTasks.handOver(old, successor, specialist, DAY));
        assertThat(moved).isEqualTo((int) before);
        assertThat(openTasks.count(old)).isZero();
        assertThat(tasks.require(specialist, open.id()).lead()).isEqualTo(successor);
        assertThat(tasks.require(specialist, closed.id()).lead()).isEqualTo(old);
        assertThat(tasks.detail(specialist, open.id()).history())
                .extracting(TaskEntry::kind)
                .startsWith(TaskEntry.Kind.HANDED_OVER, TaskEntry.Kind.BODY_ENDED);
    }

    @Test
    void aDeadlineInWorkingDaysLeavesTheWeekendAlone() {
        TaskView task = add(task("Hạn theo ngày làm việc", district.body(), LocalDate.of(2021, 3, 6), true), 1986);
        assertThat(task.due()).isEqualTo(LocalDate.of(2021, 3, 8));
        assertThat(tasks.detail(specialist, task.id()).deadlines())
                .extracting(DeadlineVersion::due)
                .containsExactly(LocalDate.of(2021, 3, 8), LocalDate.of(2021, 3, 6));
    }

    @Test
    void aCalendarAddressShowsOpenDeadlinesUntilItIsRevoked() {
        TaskView task = add(task("Hạn trong lịch", district.body(), DAY.plusDays(3), false), 1986);
        String token = ((Outcome.Done<String>) feeds.create(district, "Điện thoại")).value();
        assertThat(feeds.content(token).orElseThrow().tasks())
                .extracting(TaskView::id)
                .contains(task.id());
        feeds.feeds(district).forEach(feed -> feeds.revoke(district, feed.id()));
        assertThat(feeds.content(token)).isEmpty();
    }

    private TaskView add(NewTask task, int year) {
        return ((Outcome.Done<List<TaskView>>) programmes.add(specialist, year, List.of(task)))
                .value()
                .getFirst();
    }

    private static NewTask task(
            String content, BodyId lead, @org.jspecify.annotations.Nullable LocalDate due, boolean working) {
        return new NewTask(content, null, null, List.of(), lead, Set.of(), due, working, List.of());
    }
}
