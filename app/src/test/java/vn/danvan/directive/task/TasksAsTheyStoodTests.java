package vn.danvan.directive.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** What is told of a programme at the end of a period is how its tasks stood that day, whenever it is counted. */
@Transactional
class TasksAsTheyStoodTests extends TaskCase {

    private static final int YEAR = 1968;
    private static final LocalDate END = DAY.plusDays(20);

    @Autowired
    Tallies tallies;

    @Autowired
    TaskLists lists;

    private TaskView given(String content, @Nullable LocalDate due) {
        NewTask task = new NewTask(content, null, null, List.of(), district.body(), Set.of(), due, false, List.of());
        return done(programmes.add(specialist, YEAR, List.of(task))).getFirst();
    }

    private TaskView accepted(String content, @Nullable LocalDate due) {
        return step(district, given(content, due), new TaskStep.Accept());
    }

    private TaskView submitted(TaskView task) {
        return step(district, task, new TaskStep.Submit("Đã xong.", List.of()));
    }

    private TaskView confirmed(TaskView task) {
        return step(leader, submitted(task), new TaskStep.Complete(""));
    }

    private List<String> listed(TallyClass tally) {
        TaskFilter filter = TaskFilter.all()
                .inYear(YEAR)
                .givenBy(specialist.body())
                .onlyRoots()
                .standing(END, Set.of(tally));
        return lists.list(specialist, filter, TaskSort.GIVEN, 1).items().stream()
                .map(TaskView::content)
                .toList();
    }

    @Test
    void whatIsDoneAfterTheLastDayIsNotDoneAndTheListHoldsWhatIsCounted() {
        confirmed(accepted("Xong đúng hạn", END.minusDays(5)));
        TaskView late = accepted("Xong sau ngày chốt", END.plusDays(3));
        TaskView missed = accepted("Quá hạn ngày chốt", END.minusDays(2));
        TaskView off = given("Hủy sau ngày chốt", END.plusDays(30));
        TaskView extended = accepted("Gia hạn sau ngày chốt", END.minusDays(1));
        given("Chưa đến hạn, nay quá hạn", END.plusDays(1));
        clock.setTo(END.plusDays(10));
        confirmed(late);
        confirmed(missed);
        step(leader, off, new TaskStep.Cancel("Không còn cần", "Thường trực"));
        step(leader, extended, new TaskStep.Extend(END.plusDays(90), "Thường trực", null, null, "Chờ ý kiến"));
        given("Giao sau ngày chốt", END.plusDays(40));

        Tallies.Stood stood = tallies.programme(specialist, YEAR, END);

        assertThat(stood.on()).isEqualTo(END);
        assertThat(stood.counts())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(TallyClass.DONE_ON_TIME, 1L, TallyClass.NOT_DUE, 3L, TallyClass.OVERDUE, 2L));
        assertThat(listed(TallyClass.DONE_ON_TIME)).containsExactly("Xong đúng hạn");
        assertThat(listed(TallyClass.NOT_DUE))
                .containsExactly("Xong sau ngày chốt", "Hủy sau ngày chốt", "Chưa đến hạn, nay quá hạn");
        assertThat(listed(TallyClass.OVERDUE)).containsExactlyInAnyOrder("Quá hạn ngày chốt", "Gia hạn sau ngày chốt");
    }

    @Test
    void ofDaysToComeItCountsAsOfTodayAndSaysSo() {
        TaskView sent = submitted(accepted("Đã gửi", END));
        step(leader, sent, new TaskStep.Return("Thiếu phụ lục"));
        step(district, accepted("Đang làm", END), new TaskStep.Report("Được một nửa", 50, List.of()));
        step(leader, accepted("Tạm dừng", END), new TaskStep.Suspend(DAY, null, "Chờ hướng dẫn"));
        confirmed(accepted("Xong", END));
        submitted(accepted("Chờ xác nhận", END));
        given("Mới giao", null);
        given("Quá hạn", DAY.plusDays(1));
        clock.setTo(DAY.plusDays(5));

        Tallies.Stood stood = tallies.programme(specialist, YEAR, END);

        assertThat(stood.on()).isEqualTo(DAY.plusDays(5));
        Map<TallyClass, Long> now = new EnumMap<>(TallyClass.class);
        tallies.tally(specialist, specialist.body(), YEAR)
                .rows()
                .forEach(row -> row.counts().forEach((tally, tasks) -> now.merge(tally, tasks, Long::sum)));
        assertThat(stood.counts()).as("the same as the tally of today").isEqualTo(now);
    }
}
