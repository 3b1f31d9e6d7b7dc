package vn.danvan.reporting.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A day is late by days, a time of the day by minutes and hours. */
class LatenessTests {

    private static final LocalDate DAY = LocalDate.of(2021, 5, 23);
    private static final LocalDateTime DUE = DAY.atTime(9, 30);

    private static Lateness at(LocalDateTime moment) {
        return Lateness.of(DAY, Optional.of(LocalTime.of(9, 30)), moment);
    }

    @Test
    void allOfTheLastDayIsInTimeUnlessATimeOfItIsSet() {
        assertThat(Lateness.of(DAY, Optional.empty(), DAY.atTime(23, 59)).late())
                .isFalse();
        assertThat(Lateness.of(DAY, Optional.empty(), DAY.plusDays(2).atTime(0, 1)))
                .isEqualTo(new Lateness(2, false));
        assertThat(at(DUE).late()).isFalse();
        assertThat(at(DUE.minusHours(30)).amount()).isZero();
        assertThat(at(DUE.plusSeconds(1))).isEqualTo(new Lateness(1, true));
        assertThat(at(DUE.plusMinutes(1))).isEqualTo(new Lateness(1, true));
    }

    @Test
    void itIsSaidInMinutesThenHoursThenDays() {
        assertThat(at(DUE.plusMinutes(110)))
                .extracting(Lateness::key, Lateness::shown)
                .containsExactly("report.late.minutes", 110L);
        assertThat(at(DUE.plusMinutes(170)))
                .extracting(Lateness::key, Lateness::shown)
                .containsExactly("report.late.hours", 2L);
        assertThat(at(DUE.plusHours(50)))
                .extracting(Lateness::key, Lateness::shown)
                .containsExactly("report.late", 2L);
    }
}
