package vn.danvan.reporting.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.danvan.reporting.disclosure.Tilings.InTime;
import vn.danvan.rules.calendar.WorkCalendar;
import vn.danvan.rules.period.Periods;
import vn.danvan.rules.period.ReportingPeriod;

/** Which periods make which others. */
class TilingsTests {

    private static final Periods PERIODS = Periods.shipped(WorkCalendar.national());

    private static List<ReportingPeriod> of(int year, String... kinds) {
        List<ReportingPeriod> all = new ArrayList<>();
        for (String kind : kinds) {
            all.addAll(PERIODS.ofYear(kind, year));
        }
        return all;
    }

    private static ReportingPeriod own(String kind, int index, String start, String end) {
        LocalDate last = LocalDate.parse(end);
        return new ReportingPeriod(kind, 2026, index, LocalDate.parse(start), last, last);
    }

    private static List<String> sums(InTime inTime, List<ReportingPeriod> periods, int... missing) {
        BitSet reported = new BitSet();
        reported.set(0, periods.size());
        IntStream.of(missing).forEach(reported::clear);
        List<String> sums = new ArrayList<>();
        for (int[] sum : new Tilings(periods).of(inTime, reported).sums()) {
            List<String> names = IntStream.of(sum)
                    .mapToObj(at -> at < periods.size()
                            ? periods.get(at).kind() + "-" + periods.get(at).index()
                            : "?")
                    .toList();
            sums.add(String.join(" + ", names.subList(0, names.size() - 1)) + " = " + names.getLast());
        }
        return sums.stream().distinct().toList();
    }

    @Test
    void whatWasCarriedOverIsTheSameForAllPeriodsThatBeginTogether() {
        assertThat(sums(InTime.BEGINS, of(2026, "quarter", "six-months", "nine-months", "year")))
                .containsExactlyInAnyOrder(
                        "quarter-1 = six-months-1", "quarter-1 = nine-months-1", "quarter-1 = year-1");
    }

    @Test
    void quartersMakeSixAndNineMonthsAndTheYear() {
        assertThat(sums(InTime.ADDS, of(2026, "quarter", "six-months", "nine-months", "year")))
                .containsExactlyInAnyOrder(
                        "quarter-1 + quarter-2 = six-months-1",
                        "quarter-1 + quarter-2 + quarter-3 = nine-months-1",
                        "six-months-1 + quarter-3 = nine-months-1",
                        "quarter-1 + quarter-2 + quarter-3 + quarter-4 = year-1",
                        "nine-months-1 + quarter-4 = year-1");
    }

    @Test
    void twoNamesForTheSameDaysSayTheSame() {
        assertThat(sums(InTime.ADDS, of(2026, "calendar-quarter", "party-first-quarter")))
                .containsExactly("calendar-quarter-1 = party-first-quarter-1");
        assertThat(sums(InTime.ALONE, of(2026, "calendar-quarter", "party-first-quarter")))
                .containsExactly("calendar-quarter-1 = party-first-quarter-1");
    }

    @Test
    void whatStandsAtAnEndIsTheSameInAllPeriodsThatEndThere() {
        assertThat(sums(InTime.STANDS, of(2026, "quarter", "year"))).containsExactly("quarter-4 = year-1");
    }

    @Test
    void yearsWithOtherCutOffsAreNotMadeOfTheQuartersOfTheCalendar() {
        assertThat(sums(InTime.ADDS, of(2026, "year", "calendar-quarter"))).isEmpty();
        assertThat(sums(InTime.ADDS, of(2026, "week", "calendar-month"))).isEmpty();
    }

    @Test
    void fourWeeksMakeTheFebruaryThatBeginsOnAMonday() {
        List<ReportingPeriod> spring = of(2027, "week", "calendar-month").stream()
                .filter(period -> period.end().isBefore(LocalDate.of(2027, 5, 1)))
                .toList();
        assertThat(sums(InTime.ADDS, spring)).containsExactly("week-5 + week-6 + week-7 + week-8 = calendar-month-2");
    }

    @Test
    void aQuarterThatNobodyReportedMayHaveHadNothing() {
        assertThat(sums(InTime.ADDS, of(2026, "quarter", "year"), 1))
                .containsExactly("quarter-1 + quarter-2 + quarter-3 + quarter-4 = year-1");
    }

    @Test
    void periodsThatOverlapAreReckonedFromTheFirstDay() {
        List<ReportingPeriod> overlapping = List.of(
                own("a", 1, "2026-01-01", "2026-06-30"),
                own("b", 1, "2026-04-01", "2026-09-30"),
                own("c", 1, "2026-01-01", "2026-03-31"),
                own("c", 3, "2026-07-01", "2026-09-30"));
        assertThat(sums(InTime.ADDS, overlapping))
                .containsExactlyInAnyOrder("? + a-1 = ?", "? + b-1 = ?", "? + c-1 = ?", "? + c-3 = ?");
    }
}
