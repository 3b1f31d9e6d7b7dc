package vn.danvan.rules.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LunarCalendarTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2018-02-16", "2019-02-05", "2020-01-25", "2021-02-12", "2022-02-01", "2023-01-22", "2024-02-10",
                "2025-01-29", "2026-02-17", "2027-02-06", "2028-01-26", "2029-02-13", "2031-01-23", "2032-02-11",
                "2033-01-31", "2034-02-19", "2035-02-08"
            })
    void tetFallsOnTheKnownDay(LocalDate tet) {
        assertThat(LunarCalendar.newYear(tet.getYear())).isEqualTo(tet);
    }

    @ParameterizedTest
    @CsvSource({"2030-02-02, 2030-02-03", "2007-02-17, 2007-02-18", "1985-01-21, 1985-02-20", "1968-01-29, 1968-01-30"})
    void tetFollowsHanoiWhereBeijingHasAnotherDay(LocalDate hanoi, LocalDate beijing) {
        assertThat(LunarCalendar.newYear(hanoi.getYear())).isEqualTo(hanoi).isNotEqualTo(beijing);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2019-04-14",
                "2020-04-02",
                "2021-04-21",
                "2022-04-10",
                "2023-04-29",
                "2024-04-18",
                "2025-04-07",
                "2026-04-26",
                "2027-04-16",
                "2028-04-04",
                "2029-04-23",
                "2030-04-12"
            })
    void hungKingsDayFallsOnTheKnownDay(LocalDate day) {
        assertThat(LunarCalendar.date(day.getYear(), 3, 10)).isEqualTo(day);
    }

    @Test
    void theTwelfthMonthEndsRightBeforeTheNextTet() {
        for (int year = 1900; year < 2199; year++) {
            LocalDate tet = LunarCalendar.newYear(year + 1);
            assertThat(LunarCalendar.date(year, 12, 1)).isBetween(tet.minusDays(30), tet.minusDays(29));
        }
    }

    @Test
    void datesThatNoLunarYearHasAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> LunarCalendar.date(2021, 13, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> LunarCalendar.date(2021, 1, 31));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LunarCalendar.date(1899, 1, 1))
                .withMessageContaining("1899");
    }
}
