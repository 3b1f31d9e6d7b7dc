package vn.danvan.directive.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.danvan.support.DanvanTest;

/** Every task that is not cancelled is counted in exactly one class, in Java and in the database alike. */
@DanvanTest
class TallyClassTests {

    private static final LocalDate TODAY = LocalDate.of(2021, 3, 15);

    private record Case(
            TaskState state,
            @Nullable LocalDate due,
            @Nullable LocalDate submitted) {}

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({
        "DONE,        2021-03-10, 2021-03-10, DONE_ON_TIME",
        "DONE,        2021-03-10, 2021-03-11, DONE_LATE",
        "DONE,        ,           2021-03-11, DONE_ON_TIME",
        "SUBMITTED,   2021-03-10, 2021-03-10, IN_PROGRESS",
        "SUBMITTED,   2021-03-10, 2021-03-11, OVERDUE",
        "IN_PROGRESS, 2021-03-15, ,           IN_PROGRESS",
        "IN_PROGRESS, 2021-03-14, ,           OVERDUE",
        "RETURNED,    2021-03-14, 2021-03-10, OVERDUE",
        "RETURNED,    2021-03-20, 2021-03-10, IN_PROGRESS",
        "ASSIGNED,    2021-03-15, ,           NOT_DUE",
        "ASSIGNED,    2021-03-14, ,           OVERDUE",
        "ACCEPTED,    ,           ,           NOT_DUE",
        "SUSPENDED,   2021-01-01, ,           SUSPENDED",
        "CANCELLED,   2021-01-01, ,           ",
    })
    void aTaskIsCountedAsTheRulesSay(
            TaskState state, @Nullable LocalDate due, @Nullable LocalDate submitted, @Nullable TallyClass expected) {
        assertThat(TallyClass.of(state, due, submitted, TODAY)).isEqualTo(Optional.ofNullable(expected));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20210201, 7919})
    void theClassesAddUpToAllTasksThatAreNotCancelled(long seed) {
        List<Case> tasks = random(new Random(seed), 2_000);
        Map<TallyClass, Integer> counts = new EnumMap<>(TallyClass.class);
        tasks.forEach(task -> TallyClass.of(task.state(), task.due(), task.submitted(), TODAY)
                .ifPresent(found -> counts.merge(found, 1, Integer::sum)));
        long live = tasks.stream()
                .filter(task -> task.state() != TaskState.CANCELLED)
                .count();
        assertThat(counts.values().stream().mapToInt(Integer::intValue).sum())
                .as("seed %d", seed)
                .isEqualTo(live);
    }

    @Test
    void theDatabaseCountsAsJavaDoes() {
        for (Case task : random(new Random(42), 400)) {
            String inDatabase = jdbc.sql("select directive.tally_class(:state, :due, :submitted, :today)")
                    .param("state", task.state().name())
                    .param("due", task.due())
                    .param("submitted", task.submitted())
                    .param("today", TODAY)
                    .query((row, number) -> Optional.ofNullable(row.getString(1)))
                    .single()
                    .orElse(null);
            assertThat(inDatabase)
                    .as(task.toString())
                    .isEqualTo(TallyClass.of(task.state(), task.due(), task.submitted(), TODAY)
                            .map(TallyClass::name)
                            .orElse(null));
        }
    }

    private static List<Case> random(Random random, int count) {
        List<Case> cases = new ArrayList<>();
        TaskState[] states = TaskState.values();
        for (int i = 0; i < count; i++) {
            cases.add(new Case(states[random.nextInt(states.length)], day(random), day(random)));
        }
        return cases;
    }

    private static @Nullable LocalDate day(Random random) {
        return random.nextInt(4) == 0 ? null : TODAY.plusDays(random.nextInt(7) - 3L);
    }
}
