package vn.danvan.directive.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Recurring tasks come back at the start of calendar periods and are due in the period's last month. */
class RecurrenceTests {

    @ParameterizedTest
    @CsvSource({
        "MONTHLY,     2021-02-17, 2021-02-01, 31, 2021-02-28, 2021-03-01, 02/2021",
        "MONTHLY,     2024-02-01, 2024-02-01, 30, 2024-02-29, 2024-03-01, 02/2024",
        "QUARTERLY,   2021-05-31, 2021-04-01, 20, 2021-06-20, 2021-07-01, Q2/2021",
        "HALF_YEARLY, 2021-07-01, 2021-07-01, 10, 2021-12-10, 2022-01-01, H2/2021",
        "YEARLY,      2021-12-31, 2021-01-01, 15, 2021-12-15, 2022-01-01, 2021",
    })
    void aPeriodHasItsStartItsDeadlineAndItsSuccessor(
            Recurrence recurrence,
            LocalDate day,
            LocalDate start,
            int dayOfMonth,
            LocalDate due,
            LocalDate next,
            String label) {
        assertThat(recurrence.periodOf(day)).isEqualTo(start);
        assertThat(recurrence.due(start, dayOfMonth)).isEqualTo(due);
        assertThat(recurrence.next(start)).isEqualTo(next);
        assertThat(recurrence.label(start)).isEqualTo(label);
    }
}
