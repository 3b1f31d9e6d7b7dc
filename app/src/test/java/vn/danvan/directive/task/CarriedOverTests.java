package vn.danvan.directive.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.kernel.Outcome;
import vn.danvan.reporting.spi.CountedDays;
import vn.danvan.rules.period.Periods;

/** A task that goes on as one of the next programme is overdue until that day and no longer. */
@Transactional
class CarriedOverTests extends TaskCase {

    private static final LocalDate CARRIED = LocalDate.of(2021, 6, 15);

    @Autowired
    CarriedOver carried;

    @Autowired
    TaskIndicators indicators;

    @Autowired
    Periods periods;

    private Map<Integer, Long> overdue() {
        Map<Integer, Long> overdue = new TreeMap<>();
        for (int month = 4; month <= 7; month++) {
            CountedDays days =
                    CountedDays.of(periods.period("calendar-month", 2021, month).orElseThrow());
            long number = indicators.figures(Set.of("NV.QH"), List.of(days), List.of(district.body())).stream()
                    .mapToLong(figure -> figure.value().longValue())
                    .sum();
            overdue.put(month, number);
        }
        return overdue;
    }

    private TaskView onward() {
        NewTask task =
                new NewTask("Việc tiếp tục", null, null, List.of(), district.body(), Set.of(), null, false, List.of());
        return done(programmes.add(specialist, 1972, List.of(task))).getFirst();
    }

    @Test
    void itIsOverdueUntilItIsCarriedOverAndNoLonger() {
        clock.setTo(LocalDate.of(2021, 12, 30));
        Map<Integer, Long> before = overdue();
        clock.setTo(LocalDate.of(2021, 4, 1));
        TaskView task = add("Việc quá hạn", district.body(), Set.of(), LocalDate.of(2021, 4, 20), false);
        clock.setTo(CARRIED);
        TaskView onward = onward();
        carried.close(specialist, task.id(), onward);

        clock.setTo(LocalDate.of(2021, 12, 30));
        Map<Integer, Long> after = overdue();
        after.replaceAll((month, number) -> number - before.getOrDefault(month, 0L));
        assertThat(after).containsExactlyInAnyOrderEntriesOf(Map.of(4, 1L, 5, 1L, 6, 0L, 7, 0L));
        assertThat(now(task).tallyClass(LocalDate.now(clock))).contains(TallyClass.CARRIED_OVER);
        assertThat(notices(district.body(), task)).containsExactly("task.assigned", "task.carried-over");
    }

    @Test
    void whatIsClosedStaysAndWhatOthersGaveIsNotTheirsToCarry() {
        TaskView task = add("Việc đã hủy");
        TaskView cancelled = step(leader, task, new TaskStep.Cancel("Không còn cần", "Thường trực"));
        carried.close(specialist, task.id(), onward());
        assertThat(now(task)).isEqualTo(cancelled);

        TaskView open = add("Việc của cơ quan khác giao");
        carried.close(districtLeader, open.id(), onward());
        assertThat(now(open).state()).isEqualTo(TaskState.ASSIGNED);
    }

    @Test
    void nothingCanBeDoneWithItAnyMore() {
        TaskView task = step(district, add("Việc chuyển năm sau"), new TaskStep.Accept());
        carried.close(specialist, task.id(), onward());

        TaskView closed = now(task);
        assertThat(tasks.detail(district, task.id()).moves()).isEmpty();
        assertThat(tasks.perform(
                        district, closed.id(), closed.version(), new TaskStep.Report("Đang làm", 50, List.of())))
                .isInstanceOf(Outcome.Refused.class)
                .asString()
                .contains("task.barred.CARRIED_OVER");
    }
}
