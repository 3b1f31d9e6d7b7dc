package vn.danvan.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.danvan.rules.calendar.AnnouncedDay;
import vn.danvan.rules.calendar.CivilServiceDays;
import vn.danvan.rules.calendar.WorkCalendar;

class DayCounterTests {

    private final DayCounter counter = new DayCounter(WorkCalendar.national());

    @ParameterizedTest
    @CsvSource({
        "2021-01-14, 30, 2021-02-13, 2021-02-17",
        "2021-02-05, 10, 2021-02-15, 2021-02-17",
        "2021-01-14, 45, 2021-02-28, 2021-03-01",
        "2021-01-14, 60, 2021-03-15, 2021-03-15",
        "2021-01-14, 90, 2021-04-14, 2021-04-14",
        "2021-03-31, 30, 2021-04-30, 2021-05-04",
        // a start on a Sunday is not moved
        "2021-01-10, 5, 2021-01-15, 2021-01-15",
        // the last day is a working Saturday
        "2024-04-04, 30, 2024-05-04, 2024-05-04",
        "2025-03-27, 30, 2025-04-26, 2025-04-26",
        "2025-12-11, 30, 2026-01-10, 2026-01-10",
        // New Year, the exchanged Friday and the weekend
        "2025-12-02, 30, 2026-01-01, 2026-01-05",
        "2026-07-22, 30, 2026-08-21, 2026-08-21",
        "2026-08-01, 30, 2026-08-31, 2026-09-03"
    })
    void calendarDaysEndOnTheNextWorkingDay(LocalDate from, int days, LocalDate raw, LocalDate due) {
        DayCount count = counter.forward(from, days, DayUnit.CALENDAR, Suspensions.NONE);

        assertThat(count.raw()).isEqualTo(raw);
        assertThat(count.due()).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "2021-02-05, 7, 2021-02-23",
        "2021-04-28, 5, 2021-05-07",
        "2021-04-28, 10, 2021-05-14",
        "2021-02-09, 3, 2021-02-19",
        "2021-08-31, 5, 2021-09-09",
        // 4 May 2024 was a working Saturday; 27 April to 1 May off
        "2024-04-26, 3, 2024-05-04",
        "2024-04-26, 4, 2024-05-06",
        "2025-04-25, 1, 2025-04-26",
        "2025-04-25, 5, 2025-05-06",
        "2026-01-09, 1, 2026-01-10",
        "2026-08-21, 7, 2026-09-03",
        // a start on a day of rest is neither counted nor moved
        "2021-01-16, 1, 2021-01-18"
    })
    void workingDaysPassOverDaysOfRest(LocalDate from, int days, LocalDate due) {
        DayCount count = counter.forward(from, days, DayUnit.WORKING, Suspensions.NONE);

        assertThat(count.raw()).isEqualTo(due);
        assertThat(count.due()).isEqualTo(due);
        assertThat(count.rolled()).isEmpty();
    }

    @Nested
    class Suspended {

        // 1 March 2021 is a Monday; no holiday before 21 April.
        @ParameterizedTest
        @CsvSource({
            // days on and before the start, and after the raw end, change nothing
            "2021-02-20..2021-03-01, 2021-03-31, 2021-03-31",
            "2021-04-01..2021-04-05, 2021-03-31, 2021-03-31",
            // one single day, the day after the start, the last day itself
            "2021-03-15..2021-03-15, 2021-04-01, 2021-04-01",
            "2021-03-02..2021-03-02, 2021-04-01, 2021-04-01",
            "2021-03-31..2021-03-31, 2021-04-01, 2021-04-01",
            // touching the start: only the days after it count
            "2021-02-25..2021-03-03, 2021-04-02, 2021-04-02",
            // ten days: the 30th counted day is Saturday 10 April, due Monday
            "2021-03-10..2021-03-19, 2021-04-10, 2021-04-12",
            // overlapping, touching and in any order: 10 to 16 March once
            "2021-03-14..2021-03-16 2021-03-10..2021-03-14, 2021-04-07, 2021-04-07",
            "2021-03-10..2021-03-16 2021-03-12..2021-03-13, 2021-04-07, 2021-04-07",
            "2021-03-13..2021-03-16 2021-03-10..2021-03-12, 2021-04-07, 2021-04-07",
            // the second begins after the first end but before the moved end, so it counts too
            "2021-03-10..2021-03-14 2021-04-03..2021-04-06, 2021-04-09, 2021-04-09",
            // the second begins on the day after the moved end: not counted, and a working raw does not roll
            "2021-03-10..2021-03-14 2021-04-06..2021-04-30, 2021-04-05, 2021-04-05",
            // moved end on Saturday 3 April, Monday 5 and Tuesday 6 suspended: the roll passes over them
            "2021-03-10..2021-03-12 2021-04-05..2021-04-06, 2021-04-03, 2021-04-07",
            // the suspension covers the end and reaches far beyond
            "2021-03-31..2021-05-02, 2021-05-03, 2021-05-04",
            // ends exactly on the unmoved end
            "2021-03-30..2021-03-31, 2021-04-02, 2021-04-02"
        })
        void thirtyDaysFromTheFirstOfMarch(String spans, LocalDate raw, LocalDate due) {
            DayCount count = counter.forward(LocalDate.of(2021, 3, 1), 30, DayUnit.CALENDAR, suspensions(spans));

            assertThat(count.raw()).isEqualTo(raw);
            assertThat(count.due()).isEqualTo(due);
        }

        @ParameterizedTest
        @CsvSource({
            // five working days from Monday: Tuesday to next Monday
            "2021-03-20..2021-03-25, 2021-03-08",
            // weekend suspended: nothing lost
            "2021-03-06..2021-03-07, 2021-03-08",
            // Wednesday to Friday suspended
            "2021-03-03..2021-03-05, 2021-03-11",
            // the last day suspended, then the day after
            "2021-03-08..2021-03-08, 2021-03-09",
            "2021-03-08..2021-03-08 2021-03-09..2021-03-09, 2021-03-10",
            "2021-03-04..2021-03-09 2021-03-08..2021-03-10, 2021-03-15"
        })
        void fiveWorkingDaysFromTheFirstOfMarch(String spans, LocalDate due) {
            DayCount count = counter.forward(LocalDate.of(2021, 3, 1), 5, DayUnit.WORKING, suspensions(spans));

            assertThat(count.due()).isEqualTo(due).isEqualTo(count.raw());
        }

        @Test
        void theDaysTakenOutAreToldOnce() {
            DayCount count = counter.forward(
                    LocalDate.of(2021, 3, 1),
                    30,
                    DayUnit.CALENDAR,
                    suspensions("2021-02-01..2021-03-05 2021-03-04..2021-03-07 2021-06-01..2021-06-02"));

            assertThat(count.suspended())
                    .containsExactly(new DaySpan(LocalDate.of(2021, 3, 2), LocalDate.of(2021, 3, 7)));
        }
    }

    @Test
    void countedDayByDayByHandTheResultIsTheSame() {
        long seed = 20210523;
        Random random = new Random(seed);
        CivilServiceDays known = new CivilServiceDays();
        for (int round = 0; round < 4000; round++) {
            LocalDate from = LocalDate.of(2019, 1, 1).plusDays(random.nextInt(2500));
            int days = 1 + random.nextInt(random.nextBoolean() ? 12 : 90);
            DayUnit unit = random.nextBoolean() ? DayUnit.CALENDAR : DayUnit.WORKING;
            List<DaySpan> spans = spans(random, from);
            List<LocalDate> expected = naive(known, from, days, unit, spans);

            DayCount count = counter.forward(from, days, unit, Suspensions.of(spans));

            assertThat(List.of(count.raw(), count.due()))
                    .as("seed %d round %d: %s + %d %s without %s", seed, round, from, days, unit, spans)
                    .isEqualTo(expected);
        }
    }

    private static List<DaySpan> spans(Random random, LocalDate from) {
        List<DaySpan> spans = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            LocalDate first = from.plusDays(random.nextInt(130) - 20L);
            spans.add(new DaySpan(first, first.plusDays(random.nextInt(15))));
        }
        return spans;
    }

    private static List<LocalDate> naive(
            CivilServiceDays known, LocalDate from, int days, DayUnit unit, List<DaySpan> spans) {
        LocalDate day = from;
        int left = days;
        while (left > 0) {
            day = day.plusDays(1);
            boolean stopped = suspended(day, spans) || (unit == DayUnit.WORKING && known.rest(day));
            left -= stopped ? 0 : 1;
        }
        LocalDate due = day;
        while (unit == DayUnit.CALENDAR && (known.rest(due) || suspended(due, spans))) {
            due = due.plusDays(1);
        }
        return List.of(day, due);
    }

    private static boolean suspended(LocalDate day, List<DaySpan> spans) {
        for (DaySpan span : spans) {
            if (day.compareTo(span.first()) >= 0 && day.compareTo(span.last()) <= 0) {
                return true;
            }
        }
        return false;
    }

    @Test
    void aBodysOwnCalendarChangesItsDeadlines() {
        WorkCalendar own = WorkCalendar.national()
                .with(List.of(new AnnouncedDay(LocalDate.of(2021, 3, 15), false, "nghỉ do bão", "công điện")));

        DayCount count = new DayCounter(own).forward(LocalDate.of(2021, 1, 14), 60, DayUnit.CALENDAR, Suspensions.NONE);

        assertThat(count.due()).isEqualTo(LocalDate.of(2021, 3, 16));
    }

    @Test
    void aCountThatNeverEndsWithinTheCalendarIsRefused() {
        DaySpan forever = new DaySpan(LocalDate.of(2021, 3, 2), LocalDate.of(9999, 12, 31));

        assertThatExceptionOfType(BeyondCalendarException.class)
                .isThrownBy(() -> counter.forward(
                        LocalDate.of(2021, 3, 1), 30, DayUnit.CALENDAR, Suspensions.of(List.of(forever))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> counter.forward(LocalDate.of(2021, 3, 1), 0, DayUnit.WORKING, Suspensions.NONE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DaySpan(LocalDate.of(2021, 3, 2), LocalDate.of(2021, 3, 1)));
    }

    static Suspensions suspensions(String spans) {
        List<DaySpan> all = new ArrayList<>();
        for (String span : spans.split(" ", -1)) {
            all.add(new DaySpan(LocalDate.parse(span.substring(0, 10)), LocalDate.parse(span.substring(12))));
        }
        return Suspensions.of(all);
    }
}
