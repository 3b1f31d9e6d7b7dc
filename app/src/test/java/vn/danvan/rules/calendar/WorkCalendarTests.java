package vn.danvan.rules.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.danvan.rules.content.Confidence;
import vn.danvan.rules.content.ContentSource;

class WorkCalendarTests {

    private final WorkCalendar calendar = WorkCalendar.national();

    @Test
    void everyDayFrom2019To2026IsAsTheCivilServiceHadIt() {
        CivilServiceDays known = new CivilServiceDays();
        LocalDate last = LocalDate.of(2026, 12, 31);
        for (LocalDate day = LocalDate.of(2018, 12, 31); !day.isAfter(last); day = day.plusDays(1)) {
            assertThat(calendar.isRest(day)).as("%s", day).isEqualTo(known.rest(day));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019-01-05", "2019-05-04", "2024-05-04", "2025-04-26", "2026-01-10", "2026-08-22"})
    void saturdaysExchangedForADayOffAreWorked(LocalDate saturday) {
        assertThat(calendar.day(saturday).kind()).isEqualTo(DayKind.WORKING_SATURDAY);
        assertThat(calendar.isRest(saturday)).isFalse();
        assertThat(calendar.isRest(saturday.plusDays(1))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2021-05-03, COMPENSATING, Ngày Quốc tế Lao động 1/5",
        "2022-04-11, COMPENSATING, Giỗ Tổ Hùng Vương",
        "2023-09-04, COMPENSATING, Quốc khánh",
        "2021-02-15, COMPENSATING, Tết Nguyên đán",
        "2024-04-29, EXCHANGED, đổi với ngày 04/05/2024",
        "2026-11-24, HOLIDAY, Ngày Văn hóa Việt Nam",
        "2020-09-03, WORKDAY, ''",
        "2025-11-24, WORKDAY, ''"
    })
    void aDayTellsWhyItIsOffOrNot(LocalDate date, DayKind kind, String name) {
        assertThat(calendar.day(date).kind()).isEqualTo(kind);
        assertThat(calendar.day(date).name().vi()).isEqualTo(name);
    }

    @Test
    void theTetDaysAreShownAsNotVerified() {
        assertThat(calendar.day(LocalDate.of(2021, 2, 10)).confidence()).isEqualTo(Confidence.UNVERIFIED);
        assertThat(calendar.day(LocalDate.of(2021, 4, 30)).confidence()).isEqualTo(Confidence.KNOWN);
    }

    @Test
    void theLawAloneGivesTheSameDaysAsTheTablesButForExchanges() {
        List<HolidayRule> rules = new CalendarFiles(ContentSource.shipped()).holidays();
        for (int year = 2019; year <= 2026; year++) {
            List<LocalDate> computed = new ComputedYear(year, rules)
                    .days().stream()
                            .map(CalendarDay::date)
                            .filter(day -> day.getDayOfWeek().getValue() < 6)
                            .toList();
            List<LocalDate> tabled = calendar.exceptions(year).stream()
                    .filter(day -> day.kind() == DayKind.HOLIDAY || day.kind() == DayKind.COMPENSATING)
                    .map(CalendarDay::date)
                    .filter(day -> day.getDayOfWeek().getValue() < 6)
                    .toList();
            assertThat(computed).as("year %d", year).isEqualTo(tabled);
        }
    }

    @Test
    void yearsWithoutATableAreComputed() {
        assertThat(calendar.isTabled(2026)).isTrue();
        assertThat(calendar.isTabled(2018)).isFalse();
        assertThat(calendar.isTabled(2030)).isFalse();
        assertThat(calendar.isRest(LocalDate.of(2030, 1, 31))).isTrue();
        assertThat(calendar.day(LocalDate.of(2030, 2, 6)).kind()).isEqualTo(DayKind.COMPENSATING);
        assertThat(calendar.day(LocalDate.of(2030, 4, 12)).name().en()).isEqualTo("Hung Kings Commemoration Day");
        assertThat(calendar.isRest(LocalDate.of(2030, 2, 7))).isFalse();
        assertThat(calendar.isRest(LocalDate.of(2006, 4, 7)))
                .as("no Hung Kings holiday before 2007")
                .isFalse();
    }

    @Test
    void aBodyMayHaveDaysOfItsOwn() {
        LocalDate saturday = LocalDate.of(2021, 3, 6);
        LocalDate friday = LocalDate.of(2021, 3, 5);
        WorkCalendar own = calendar.with(List.of(
                new AnnouncedDay(saturday, true, "trực một cửa", "lịch của xã"),
                new AnnouncedDay(friday, false, "lễ hội Katê", "thông báo của xã")));

        assertThat(own.isRest(saturday)).isFalse();
        assertThat(own.isRest(friday)).isTrue();
        assertThat(own.workingDayNotBefore(friday)).isEqualTo(saturday);
        assertThat(own.exceptions(2021)).extracting(CalendarDay::date).contains(friday, saturday);
        assertThat(calendar.isRest(friday)).isFalse();
    }

    @Test
    void daysOutsideTheCalendarAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calendar.day(LocalDate.of(1999, 12, 31)))
                .withMessageContaining("1999-12-31");
        assertThat(calendar.isRest(WorkCalendar.LAST)).isFalse();
    }
}
