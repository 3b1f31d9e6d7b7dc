package vn.danvan.rules.period;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.danvan.rules.calendar.WorkCalendar;
import vn.danvan.rules.content.ContentSource;

class PeriodsTests {

    private final Periods periods = Periods.shipped(WorkCalendar.national());

    @ParameterizedTest
    @CsvSource({
        "year, 2021, 1, 2020-12-15, 2021-12-14",
        "quarter, 2021, 1, 2020-12-15, 2021-03-14",
        "quarter, 2021, 2, 2021-03-15, 2021-06-14",
        "quarter, 2021, 3, 2021-06-15, 2021-09-14",
        "quarter, 2021, 4, 2021-09-15, 2021-12-14",
        "six-months, 2021, 1, 2020-12-15, 2021-06-14",
        "nine-months, 2021, 1, 2020-12-15, 2021-09-14",
        "calendar-year, 2021, 1, 2021-01-01, 2021-12-31",
        "calendar-quarter, 2021, 2, 2021-04-01, 2021-06-30",
        "calendar-month, 2024, 2, 2024-02-01, 2024-02-29",
        "calendar-month, 2021, 12, 2021-12-01, 2021-12-31",
        "week, 2021, 1, 2021-01-04, 2021-01-10",
        "week, 2020, 53, 2020-12-28, 2021-01-03"
    })
    void aPeriodHasItsOwnCutOff(String kind, int year, int index, LocalDate start, LocalDate end) {
        assertThat(periods.period(kind, year, index)).hasValueSatisfying(period -> {
            assertThat(period.start()).isEqualTo(start);
            assertThat(period.end()).isEqualTo(end);
        });
    }

    @Test
    void theQuartersMakeTheYearWithoutGapOrOverlap() {
        LocalDate next = LocalDate.of(2020, 12, 15);
        for (ReportingPeriod quarter : periods.ofYear("quarter", 2021)) {
            assertThat(quarter.start()).isEqualTo(next);
            next = quarter.end().plusDays(1);
        }
        assertThat(next).isEqualTo(LocalDate.of(2021, 12, 15));
    }

    @Test
    void anEventOfLateDecemberCountsInTheNextReportingYear() {
        LocalDate day = LocalDate.of(2020, 12, 20);

        assertThat(periods.containing("year", day))
                .hasValueSatisfying(period -> assertThat(period.year()).isEqualTo(2021));
        assertThat(periods.containing("calendar-year", day))
                .hasValueSatisfying(period -> assertThat(period.year()).isEqualTo(2020));
        assertThat(periods.containing("six-months", LocalDate.of(2021, 8, 1))).isEmpty();
        assertThat(periods.containing("week", LocalDate.of(2021, 1, 1)))
                .hasValueSatisfying(period -> assertThat(period.index()).isEqualTo(53));
    }

    @Test
    void aReportIsDueSomeWorkingDaysAfterTheCutOff() {
        // Sunday 14 March 2021; five working days later is Friday
        assertThat(periods.period("quarter", 2021, 1).orElseThrow().due()).isEqualTo(LocalDate.of(2021, 3, 19));
        assertThat(periods.period("calendar-month", 2021, 4).orElseThrow().due())
                .isEqualTo(LocalDate.of(2021, 5, 10));
    }

    @Test
    void aPollingDayIsAskedForAtGivenHoursOfThatDayOnly() {
        LocalDate day = LocalDate.of(2021, 5, 23);

        assertThat(periods.ofYear("polling-hours", 2021)).hasSize(6).allSatisfy(period -> {
            assertThat(period.start()).isEqualTo(day);
            assertThat(period.end()).isEqualTo(day);
            assertThat(period.due()).isEqualTo(day);
            assertThat(period.dueBy()).contains(period.at().orElseThrow().plusMinutes(30));
        });
        assertThat(periods.period("polling-hours", 2021, 2).orElseThrow().at()).contains(LocalTime.of(11, 0));
        assertThat(periods.ofYear("polling-hours", 2022)).isEmpty();
        assertThat(periods.ofYear("polling-hours", 2026)).hasSize(6);
        assertThat(periods.ofYear("polling-day", 2021)).singleElement().satisfies(period -> {
            assertThat(period.at()).isEmpty();
            assertThat(period.dueBy()).isEmpty();
            assertThat(period.due()).isEqualTo(LocalDate.of(2021, 5, 26));
        });
    }

    @Test
    void yearsThatTheCalendarDoesNotReachHaveNoPeriods() {
        for (int year : new int[] {0, 1999, 2199, 9999}) {
            assertThat(periods.all())
                    .allSatisfy(
                            kind -> assertThat(periods.ofYear(kind.id(), year)).isEmpty());
        }
        assertThat(periods.ofYear("calendar-month", 2197)).hasSize(12);
    }

    @Test
    void oneKindIsNotDefinedTwiceForADay(@TempDir Path folder) throws IOException {
        String kind = """
                  - id: quarter
                    name: {vi: Quý, en: Quarter}
                    start: 01-01
                    months: 3
                    per-year: 4
                    due-working-days: 5
                    source: thử
                    from: 2018-01-01
                """;
        Files.createDirectories(folder.resolve("periods"));
        Files.writeString(folder.resolve("periods/periods.yaml"), "kinds:\n" + kind + kind.replace("2018", "2020"));

        assertThat(PeriodFiles.check(ContentSource.folder(folder)))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.line()).isEqualTo(17);
                    assertThat(fault.reason().args()).containsExactly("quarter", "2018-01-01");
                });
        Files.writeString(
                folder.resolve("periods/periods.yaml"),
                "kinds:\n" + kind + "    to: 2019-12-31\n" + kind.replace("2018", "2020"));
        assertThat(PeriodFiles.check(ContentSource.folder(folder))).isEmpty();
    }

    @Test
    void theHourBeforeIsOfTheSameDayButTheQuarterBeforeMayBeOfTheYearBefore() {
        ReportingPeriod eleven = periods.period("polling-hours", 2021, 2).orElseThrow();
        ReportingPeriod nine = periods.period("polling-hours", 2021, 1).orElseThrow();
        ReportingPeriod quarter = periods.period("quarter", 2021, 1).orElseThrow();

        assertThat(periods.previous(eleven)).contains(nine);
        assertThat(periods.previous(nine)).isEmpty();
        assertThat(periods.earlier(periods.period("polling-hours", 2021, 3).orElseThrow()))
                .containsExactly(eleven, nine);
        assertThat(periods.later(nine)).hasSize(5).startsWith(eleven);
        assertThat(periods.earlier(quarter))
                .containsExactly(periods.period("quarter", 2020, 4).orElseThrow());
        assertThat(periods.later(quarter)).isEmpty();
        assertThat(periods.previous(quarter)).isEqualTo(periods.period("quarter", 2020, 4));
        assertThat(periods.yearBefore(quarter)).isEqualTo(periods.period("quarter", 2020, 1));
        assertThat(periods.yearBefore(nine)).isEmpty();
    }

    @Test
    void hoursWithoutTheMinutesInWhichTheirReportsAreDueAreAFault(@TempDir Path folder) throws IOException {
        String kind = """
                kinds:
                  - id: polling-hours
                    name: {vi: Giờ, en: Hours}
                    day: 2021-05-23
                    hours: [9, 11]
                    due-minutes: 75
                    from: 2021-01-01
                    source: thử
                """;
        Files.createDirectories(folder.resolve("periods"));
        Files.writeString(folder.resolve("periods/periods.yaml"), kind);
        assertThat(PeriodFiles.check(ContentSource.folder(folder)))
                .singleElement()
                .satisfies(fault -> assertThat(fault.reason().args()).containsExactly("due-minutes", "75", 0, 59));
        Files.writeString(folder.resolve("periods/periods.yaml"), kind.replace("    due-minutes: 75\n", ""));
        assertThat(PeriodFiles.check(ContentSource.folder(folder))).hasSize(1);
        Files.writeString(folder.resolve("periods/periods.yaml"), kind.replace("75", "20"));
        assertThat(PeriodFiles.check(ContentSource.folder(folder))).isEmpty();
    }

    @Test
    void kindsAreDatedContent() {
        assertThat(periods.kinds(LocalDate.of(2021, 1, 1)))
                .extracting(PeriodKind::id)
                .containsExactly(
                        "year",
                        "quarter",
                        "six-months",
                        "nine-months",
                        "calendar-year",
                        "calendar-quarter",
                        "calendar-month",
                        "week",
                        "polling-hours",
                        "polling-day");
        assertThat(periods.kinds(LocalDate.of(2018, 1, 1)))
                .extracting(PeriodKind::id)
                .doesNotContain("year");
        assertThat(periods.ofYear("year", 2018)).isEmpty();
        assertThat(periods.ofYear("decade", 2021)).isEmpty();
    }
}
