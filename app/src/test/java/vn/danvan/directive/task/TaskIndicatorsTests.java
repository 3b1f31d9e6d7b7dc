package vn.danvan.directive.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Forbidden;
import vn.danvan.kernel.NotFound;
import vn.danvan.reporting.spi.CountedDays;
import vn.danvan.reporting.spi.RecordFigure;
import vn.danvan.rules.period.Periods;
import vn.danvan.support.SettableClock;

/** Tasks are counted for reports by what had happened by the last day of the period, whatever came afterwards. */
class TaskIndicatorsTests extends TaskCase {

    private static final Set<String> ALL = Set.of("NV.GIAO", "NV.DUNG", "NV.TRE", "NV.QH");

    @Autowired
    TaskIndicators indicators;

    @Autowired
    Periods periods;

    @Autowired
    LeadChanges leadChanges;

    @Autowired
    CountedTasks counted;

    @Autowired
    TaskCounts counts;

    @AfterEach
    void firstDay() {
        clock.setTo(SettableClock.FIRST_DAY);
    }

    private CountedDays month(int month) {
        return CountedDays.of(periods.period("calendar-month", 2021, month).orElseThrow());
    }

    private Map<String, Long> counts(BodyId body, int month) {
        return counts(body, month(month));
    }

    /** As they are counted at the end of the year, when all that these tests do has happened. */
    private Map<String, Long> counts(BodyId body, CountedDays days) {
        LocalDate today = LocalDate.now(clock);
        clock.setTo(LocalDate.of(2021, 12, 30));
        Map<String, Long> counts = counted(body, days);
        clock.setTo(today);
        return counts;
    }

    private Map<String, Long> counted(BodyId body, CountedDays days) {
        Map<String, Long> counts = new TreeMap<>();
        indicators
                .figures(ALL, List.of(days), List.of(body))
                .forEach(figure -> counts.put(figure.indicator(), figure.value().longValue()));
        return counts;
    }

    /** What the months have more of than before. */
    private Map<String, Long> more(Map<String, Long> before, int month) {
        return more(before, district.body(), month(month));
    }

    private Map<String, Long> more(Map<String, Long> before, BodyId body, CountedDays days) {
        return minus(counts(body, days), before);
    }

    private static Map<String, Long> minus(Map<String, Long> now, Map<String, Long> before) {
        Map<String, Long> more = new TreeMap<>(now);
        before.forEach((code, number) -> more.merge(code, -number, Long::sum));
        more.values().removeIf(number -> number == 0);
        return more;
    }

    private TaskView due(LocalDate day) {
        return add("Việc đếm được", district.body(), Set.of(), day, false);
    }

    private TaskView submitted(TaskView task, LocalDate day) {
        clock.setTo(day);
        return step(district, step(district, task, new TaskStep.Accept()), new TaskStep.Submit("Xong", List.of()));
    }

    private static LocalDate june(int day) {
        return LocalDate.of(2021, 6, day);
    }

    @Test
    void aTaskIsGivenInTheMonthItWasAssigned() {
        clock.setTo(june(2));
        Map<String, Long> may = counts(district.body(), 5);
        Map<String, Long> june = counts(district.body(), 6);
        Map<String, Long> july = counts(district.body(), 7);
        due(LocalDate.of(2021, 12, 31));
        assertThat(more(may, 5)).isEmpty();
        assertThat(more(june, 6)).containsExactly(Map.entry("NV.GIAO", 1L));
        assertThat(more(july, 7)).isEmpty();
    }

    @Test
    void onTimeIsJudgedByTheDayOfSubmissionAndCountedWhenItWasConfirmed() {
        clock.setTo(june(2));
        TaskView inTime = due(june(10));
        TaskView late = due(june(10));
        Map<String, Long> june = counts(district.body(), 6);
        Map<String, Long> july = counts(district.body(), 7);
        inTime = submitted(inTime, june(10));
        late = submitted(late, june(11));
        clock.setTo(LocalDate.of(2021, 7, 5));
        step(specialist, inTime, new TaskStep.Complete(""));
        step(specialist, late, new TaskStep.Complete(""));
        // Before they are confirmed the one that was sent late is overdue.
        assertThat(more(june, 6)).containsExactly(Map.entry("NV.QH", -1L));
        assertThat(more(july, 7))
                .containsExactly(Map.entry("NV.DUNG", 1L), Map.entry("NV.QH", -2L), Map.entry("NV.TRE", 1L));
    }

    @Test
    void overdueIsWhatWasOverdueOnTheLastDayWhateverTheDeadlineBecame() {
        clock.setTo(june(2));
        Map<String, Long> may = counts(district.body(), 5);
        Map<String, Long> june = counts(district.body(), 6);
        TaskView task = due(june(10));
        clock.setTo(LocalDate.of(2021, 7, 5));
        step(
                specialist,
                task,
                new TaskStep.Extend(LocalDate.of(2021, 9, 30), "Thường trực Tỉnh ủy", null, null, "Chờ hướng dẫn"));
        assertThat(more(may, 5)).isEmpty();
        assertThat(more(june, 6)).containsExactly(Map.entry("NV.GIAO", 1L), Map.entry("NV.QH", 1L));
    }

    @Test
    void whatIsCalledOffOrHaltedIsNotOverdue() {
        clock.setTo(june(2));
        Map<String, Long> june = counts(district.body(), 6);
        TaskView called = due(june(10));
        TaskView halted = due(june(10));
        clock.setTo(june(20));
        step(specialist, called, new TaskStep.Cancel("Không còn cần", "Ban Dân vận Tỉnh ủy"));
        step(specialist, halted, new TaskStep.Suspend(june(20), null, "Chờ kinh phí"));
        assertThat(more(june, 6)).containsExactly(Map.entry("NV.GIAO", 1L));
    }

    @Test
    void aConfirmationThatWasTakenBackCountsNoMore() {
        clock.setTo(june(2));
        TaskView task = submitted(due(june(10)), june(9));
        Map<String, Long> june = counts(district.body(), 6);
        task = step(specialist, task, new TaskStep.Complete(""));
        assertThat(more(june, 6)).containsExactly(Map.entry("NV.DUNG", 1L));
        step(specialist, task, new TaskStep.UndoComplete());
        assertThat(more(june, 6)).isEmpty();
    }

    @Test
    void whatMayStillBeDoneInTimeIsNotOverdueThoughThePeriodEndsLater() {
        clock.setTo(june(10));
        Map<String, Long> onTheDay = counted(district.body(), month(6));
        clock.setTo(june(11));
        Map<String, Long> theDayAfter = counted(district.body(), month(6));
        clock.setTo(june(2));
        due(june(10));
        clock.setTo(june(10));
        assertThat(minus(counted(district.body(), month(6)), onTheDay)).containsExactly(Map.entry("NV.GIAO", 1L));
        clock.setTo(june(11));
        assertThat(minus(counted(district.body(), month(6)), theDayAfter))
                .containsExactly(Map.entry("NV.GIAO", 1L), Map.entry("NV.QH", 1L));
    }

    @Test
    void aSubmissionThatWasTakenBackLeavesTheTaskOverdue() {
        clock.setTo(june(2));
        Map<String, Long> june = counts(district.body(), 6);
        TaskView task = submitted(due(june(10)), june(9));
        done(tasks.takeBack(district, task.id(), task.version()));
        clock.setTo(LocalDate.of(2021, 7, 5));
        assertThat(more(june, 6)).containsExactly(Map.entry("NV.GIAO", 1L), Map.entry("NV.QH", 1L));
    }

    @Test
    void anExtensionThatWasTakenBackIsNoneAlthoughTheCalendarMovedItsDay() {
        clock.setTo(june(2));
        TaskView task = add("Việc theo ngày làm việc", district.body(), Set.of(), june(10), true);
        task = step(
                specialist,
                task,
                // A Sunday, so that the calendar moves it to the Monday after.
                new TaskStep.Extend(june(20), "Thường trực Tỉnh ủy", null, null, "Chờ hướng dẫn"));
        assertThat(task.due()).isEqualTo(june(21));
        assertThat(putOff(task)).isTrue();
        task = done(tasks.takeBack(specialist, task.id(), task.version()));
        assertThat(tasks.detail(specialist, task.id()).deadlines())
                .extracting(DeadlineVersion::cause)
                .as("the last first")
                .containsExactly(
                        DeadlineVersion.Cause.TAKEN_BACK,
                        DeadlineVersion.Cause.CALENDAR,
                        DeadlineVersion.Cause.EXTENDED,
                        DeadlineVersion.Cause.ASSIGNED);
        assertThat(putOff(task)).isFalse();
    }

    private boolean putOff(TaskView task) {
        return counts.each(month(6), List.of(district.body())).stream()
                .filter(fate -> fate.task().id().equals(task.id()))
                .anyMatch(fate -> fate.counts().contains(TaskCount.EXTENDED));
    }

    @Test
    void severalMonthsAreCountedFromWhatHappenedAndNotByAddingThem() {
        clock.setTo(june(2));
        CountedDays both = new CountedDays(june(1), LocalDate.of(2021, 7, 31));
        Map<String, Long> june = counts(district.body(), 6);
        Map<String, Long> july = counts(district.body(), 7);
        Map<String, Long> together = counts(district.body(), both);
        TaskView called = due(june(20));
        clock.setTo(LocalDate.of(2021, 7, 5));
        step(specialist, called, new TaskStep.Cancel("Không còn cần", "Ban Dân vận Tỉnh ủy"));
        assertThat(more(june, 6)).containsEntry("NV.GIAO", 1L);
        assertThat(more(july, 7)).doesNotContainKey("NV.GIAO");
        // Over both months it was called off, so that it was not given.
        assertThat(more(together, district.body(), both)).isEmpty();
    }

    @Test
    void allMonthsAndBodiesAreAnsweredTogether() {
        clock.setTo(june(2));
        due(june(10));
        clock.setTo(LocalDate.of(2021, 7, 5));
        List<RecordFigure> together = indicators.figures(
                ALL, List.of(month(5), month(6), month(7)), List.of(district.body(), otherDistrict.body()));
        for (int month : new int[] {5, 6, 7}) {
            Map<String, Long> alone = new TreeMap<>();
            together.stream()
                    .filter(figure -> figure.body().equals(district.body()))
                    .filter(figure -> figure.days().equals(month(month)))
                    .forEach(figure ->
                            alone.put(figure.indicator(), figure.value().longValue()));
            assertThat(alone).as("month %d", month).isEqualTo(counted(district.body(), month(month)));
        }
    }

    @Test
    void aTaskCountsForTheBodyThatLedItOnTheLastDayWhoeverLeadsItNow() {
        clock.setTo(june(2));
        Map<String, Long> june = counts(district.body(), 6);
        Map<String, Long> other = counts(otherDistrict.body(), 6);
        TaskView task = due(june(10));
        clock.setTo(LocalDate.of(2021, 7, 5));
        Map<String, Long> july = counts(otherDistrict.body(), 7);
        done(leadChanges.reassign(
                specialist,
                task.id(),
                task.version(),
                new LeadChanges.LeadChange(otherDistrict.body(), false, false, "Đổi địa bàn")));
        assertThat(more(june, 6)).containsExactly(Map.entry("NV.GIAO", 1L), Map.entry("NV.QH", 1L));
        assertThat(more(other, otherDistrict.body(), month(6))).isEmpty();
        assertThat(more(july, otherDistrict.body(), month(7))).containsExactly(Map.entry("NV.QH", 1L));
    }

    @Test
    void eachNumberLeadsToExactlyTheTasksItCounts() {
        clock.setTo(june(2));
        TaskView task = due(june(10));
        clock.setTo(june(20));
        List<RecordFigure> found = indicators.figures(Set.of("NV.QH"), List.of(month(6)), List.of(district.body()));
        assertThat(found).singleElement().satisfies(figure -> {
            assertThat(figure.indicator()).isEqualTo("NV.QH");
            assertThat(figure.link())
                    .isEqualTo("/tasks/counted?what=OVERDUE&from=2021-06-01&to=2021-06-30&body=" + district.body());
            assertThat(counted.of(specialist, wanted(district.body())).seen())
                    .contains(now(task))
                    .hasSize(figure.value().intValue());
        });
        assertThat(indicators.figures(ALL, List.of(month(6)), List.of())).isEmpty();
    }

    @Test
    void whatIsCountedByDaysIsWhatIsCountedTaskByTask() {
        clock.setTo(june(2));
        add("Việc không có hạn", district.body(), Set.of(), null, false);
        TaskView returned = submitted(due(june(10)), june(12));
        clock.setTo(june(15));
        step(specialist, returned, new TaskStep.Return("Chưa đủ số liệu"));
        TaskView confirmed = submitted(due(june(10)), june(16));
        clock.setTo(june(18));
        step(specialist, confirmed, new TaskStep.Complete(""));
        clock.setTo(LocalDate.of(2021, 9, 15));
        List<BodyId> bodies = List.of(district.body(), otherDistrict.body(), commune.body(), leader.body());
        for (int month = 1; month <= 9; month++) {
            CountedDays days = month(month);
            Map<String, Long> oneByOne = new TreeMap<>();
            counts.each(days, bodies)
                    .forEach(fate -> fate.counts().stream()
                            .filter(what -> what.indicator().isPresent())
                            .forEach(what -> oneByOne.merge(fate.lead() + " " + what, 1L, Long::sum)));
            Map<String, Long> byDays = new TreeMap<>();
            counts.counts(List.of(days), bodies)
                    .forEach(count -> count.numbers().forEach((what, number) -> {
                        if (number > 0) {
                            byDays.put(count.lead() + " " + what, number);
                        }
                    }));
            assertThat(byDays).as("month %d", month).isEqualTo(oneByOne);
        }
    }

    @Test
    void theTasksBehindANumberAreShownToThoseAboveOnly() {
        clock.setTo(june(20));
        assertThatThrownBy(() -> counted.of(otherDistrict, wanted(district.body())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> counted.of(people.actor("quantri.tinh"), wanted(district.body())))
                .isInstanceOf(Forbidden.class);
    }

    private CountedTasks.Wanted wanted(BodyId body) {
        return new CountedTasks.Wanted(TaskCount.OVERDUE, month(6), body);
    }
}
