package vn.danvan.directive.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.danvan.kernel.BodyId;
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

    @AfterEach
    void firstDay() {
        clock.setTo(SettableClock.FIRST_DAY);
    }

    private Map<String, Long> counts(BodyId body, int month) {
        Map<String, Long> counts = new TreeMap<>();
        indicators
                .figures(ALL, periods.period("calendar-month", 2021, month).orElseThrow(), List.of(body))
                .forEach(figure -> counts.put(figure.indicator(), figure.value().longValue()));
        return counts;
    }

    /** What the months have more of than before. */
    private Map<String, Long> more(Map<String, Long> before, int month) {
        Map<String, Long> more = new TreeMap<>(counts(district.body(), month));
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
    void eachNumberLeadsToItsListAndOnlyWhatIsAskedForIsCounted() {
        clock.setTo(june(2));
        due(june(10));
        List<RecordFigure> found = indicators.figures(
                Set.of("NV.GIAO"), periods.period("calendar-month", 2021, 6).orElseThrow(), List.of(district.body()));
        assertThat(found).singleElement().satisfies(figure -> {
            assertThat(figure.indicator()).isEqualTo("NV.GIAO");
            assertThat(figure.value()).isGreaterThan(BigDecimal.ZERO);
            assertThat(figure.link()).isEqualTo("/tasks/list?year=2021&body=" + district.body());
        });
        assertThat(indicators.figures(
                        ALL, periods.period("calendar-month", 2021, 6).orElseThrow(), List.of()))
                .isEmpty();
    }
}
