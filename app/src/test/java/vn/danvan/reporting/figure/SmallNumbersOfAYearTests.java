package vn.danvan.reporting.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.danvan.kernel.AreaId;
import vn.danvan.organisation.AreaView;
import vn.danvan.organisation.BodyView;
import vn.danvan.reporting.disclosure.SmallNumbers;
import vn.danvan.rules.period.ReportingPeriod;

/** What is hidden of one kind of period is not told by another: months, quarters, six and nine months, and years add up. */
class SmallNumbersOfAYearTests extends FiguresCase {

    private static final List<String> QUARTERS = List.of("quarter-1", "quarter-2", "quarter-3", "quarter-4");
    private static final String DENUNCIATIONS = "XLD.TC";

    @Autowired
    SmallNumbers numbers;

    private ReportingPeriod period(String name) {
        return period(name, 2020);
    }

    private ReportingPeriod period(String name, int year) {
        int at = name.lastIndexOf('-');
        return periods.period(name.substring(0, at), year, Integer.parseInt(name.substring(at + 1)))
                .orElseThrow();
    }

    /** A commune's denunciations in the quarters; what they come to stands in the longer periods. */
    private void denunciations(String commune, int... quarters) {
        Map<String, Integer> longer = new LinkedHashMap<>();
        longer.put("six-months-1", 2);
        longer.put("nine-months-1", 3);
        longer.put("year-1", 4);
        for (int quarter = 0; quarter < 4; quarter++) {
            report("UBND-" + commune, period(QUARTERS.get(quarter)), DENUNCIATIONS, quarters[quarter]);
        }
        longer.forEach((name, count) -> report(
                "UBND-" + commune,
                period(name),
                DENUNCIATIONS,
                IntStream.of(quarters).limit(count).sum()));
    }

    private boolean isShown(String indicator, AreaId area, ReportingPeriod period) {
        return table(area, Cut.NONE, FigureQuery.Options.PLAIN, indicator, period)
                        .total(indicator, period)
                instanceof Figure.Value;
    }

    private boolean isShown(String commune, String name) {
        return isShown(DENUNCIATIONS, area(commune), period(name));
    }

    /** Whether some of the figures, by which another one could be worked out, is kept back. */
    private void assertNotAllShown(String commune, String... names) {
        assertThat(List.of(names)).as(commune).anyMatch(name -> !isShown(commune, name));
    }

    @Test
    void aHiddenQuarterIsToldNeitherByTheYearNorByTheOtherPeriods() {
        denunciations("22738", 20, 2, 30, 40);
        denunciations("22741", 50, 60, 70, 80);
        denunciations("22744", 55, 65, 75, 85);
        assertThat(isShown("22738", "quarter-2")).isFalse();
        assertNotAllShown("22738", "quarter-1", "quarter-3", "quarter-4", "year-1");
        assertNotAllShown("22738", "quarter-1", "six-months-1");
        assertNotAllShown("22738", "quarter-1", "quarter-3", "nine-months-1");
        assertNotAllShown("22738", "quarter-1", "nine-months-1", "quarter-3");
    }

    @Test
    void theThirdQuarterIsNotWhatLiesBetweenSixAndNineMonths() {
        denunciations("22738", 20, 25, 3, 40);
        denunciations("22741", 50, 60, 70, 80);
        denunciations("22744", 55, 65, 75, 85);
        assertThat(isShown("22738", "quarter-3")).isFalse();
        assertNotAllShown("22738", "six-months-1", "nine-months-1");
        assertNotAllShown("22738", "six-months-1", "quarter-4", "year-1");
    }

    @Test
    void anotherProgramReadsNoMoreThanThePage() {
        denunciations("22738", 20, 2, 30, 40);
        denunciations("22741", 50, 60, 70, 80);
        denunciations("22744", 55, 65, 75, 85);
        SmallNumbers.Reading reading = numbers.reading();
        for (String name : List.of("quarter-1", "quarter-2", "quarter-3", "quarter-4", "six-months-1", "year-1")) {
            boolean hidden = reading.hides(DENUNCIATIONS, "", BigDecimal.TEN, period(name), body("UBND-22738"));
            assertThat(hidden).as(name).isEqualTo(!isShown("22738", name));
        }
    }

    @Test
    void aYearInWhichNobodyIsFewIsShownWhole() {
        denunciations("22738", 20, 12, 30, 40);
        denunciations("22741", 50, 0, 70, 80);
        List<String> all = new ArrayList<>(QUARTERS);
        all.addAll(List.of("six-months-1", "nine-months-1", "year-1"));
        for (String name : all) {
            assertThat(isShown("22738", name)).as(name).isTrue();
            assertThat(isShown("22741", name)).as(name).isTrue();
        }
    }

    @Test
    void aHiddenMonthIsNotToldByItsQuarter() {
        for (String commune : List.of("22738", "22741", "22744")) {
            boolean few = commune.equals("22738");
            report("UBND-" + commune, period("calendar-month-4"), DENUNCIATIONS, 20);
            report("UBND-" + commune, period("calendar-month-5"), DENUNCIATIONS, few ? 1 : 30);
            report("UBND-" + commune, period("calendar-month-6"), DENUNCIATIONS, 25);
            report("UBND-" + commune, period("calendar-quarter-2"), DENUNCIATIONS, few ? 46 : 75);
        }
        assertThat(isShown("22738", "calendar-month-5")).isFalse();
        assertNotAllShown("22738", "calendar-month-4", "calendar-month-6", "calendar-quarter-2");
        AreaId district = area("582");
        assertThat(isShown(DENUNCIATIONS, district, period("calendar-quarter-2")))
                .as("the district as a whole")
                .isTrue();
    }

    @Test
    void whatStandsAtTheEndOfAMonthStandsAtTheEndOfItsQuarter() {
        Map<String, Integer> against = Map.of("22738", 2, "22741", 9, "22744", 12, "22747", 30);
        against.forEach((commune, households) -> {
            report("KDV-" + commune, period("calendar-month-3", 2019), "DA.CDT", households);
            report("KDV-" + commune, period("calendar-quarter-1", 2019), "DA.CDT", households);
            report("KDV-" + commune, period("calendar-month-2", 2019), "DA.CDT", 40);
        });
        for (String commune : against.keySet()) {
            assertThat(isShown("DA.CDT", area(commune), period("calendar-quarter-1", 2019)))
                    .as(commune)
                    .isEqualTo(isShown("DA.CDT", area(commune), period("calendar-month-3", 2019)));
            assertThat(isShown("DA.CDT", area(commune), period("calendar-month-2", 2019)))
                    .as("%s a month earlier", commune)
                    .isTrue();
        }
        assertThat(isShown("DA.CDT", area("22738"), period("calendar-month-3", 2019)))
                .isFalse();
        assertThat(isShown("DA.CDT", area("22747"), period("calendar-month-3", 2019)))
                .isTrue();
    }

    @Test
    void whereOneHouseholdIsAffectedNobodyReadsThatItDoesNotAgree() {
        ReportingPeriod month = period("calendar-month-8", 2019);
        Map<String, Integer> affected = Map.of("22738", 1, "22741", 19, "22744", 12, "22747", 30);
        affected.forEach((commune, households) ->
                report("KDV-" + commune, month, "DA.AH", households, "DA.CDT", households / 2 + 1, "DA.CDT.GIA", 1));
        AreaId few = area("22738");
        assertThat(List.of("DA.AH", "DA.CDT", "DA.CDT.GIA")).noneMatch(code -> isShown(code, few, month));
        assertThat(isShown("DA.CDT", area("22747"), month)).isTrue();
        assertThat(isShown("DA.CDT.GIA", area("22747"), month))
                .as("one of thirty, for one reason")
                .isFalse();
    }

    @Test
    void whatWasReportedInBetweenAndNotApprovedIsNoDifferenceToBeTaken() {
        ReportingPeriod quarter = period("quarter-1");
        report("UBND-22741", quarter, DENUNCIATIONS, 12);
        report("UBND-22744", quarter, DENUNCIATIONS, 30);
        report("UBND-22747", quarter, DENUNCIATIONS, 31);
        report(java.util.UUID.randomUUID(), "UBND-22738", quarter, false, DENUNCIATIONS, 2);
        FigureQuery.Options approved = new FigureQuery.Options(false, true, false, java.util.Optional.empty());
        Figure all = table(area("582"), Cut.NONE, FigureQuery.Options.PLAIN, DENUNCIATIONS, quarter)
                .total(DENUNCIATIONS, quarter);
        Figure some =
                table(area("582"), Cut.NONE, approved, DENUNCIATIONS, quarter).total(DENUNCIATIONS, quarter);
        assertValue(all, "75");
        assertThat(some).as("75 less what is approved would be 2").isInstanceOf(Figure.Hidden.class);
    }

    @Test
    void aWardThatTookInOthersDuringTheYearDoesNotTellWhatTheyReportedBefore() {
        AreaId ward = areaNow("Phường Đô Vinh");
        List<AreaId> before = areas.lineage(ward).predecessors().stream()
                .map(step -> new AreaId(step.predecessor()))
                .filter(area -> areas.area(area, NEW_UNITS.minusDays(1)).isPresent())
                .filter(area -> areas.divisible(area, NEW_UNITS.minusDays(1), NEW_UNITS))
                .toList();
        assertThat(before).hasSizeGreaterThan(1);
        int year = 0;
        for (String quarter : List.of("quarter-1", "quarter-2")) {
            for (AreaId area : before) {
                int count = quarter.equals("quarter-1") && area.equals(before.getFirst()) ? 3 : 40;
                report(committee(area, quarter), period(quarter, 2025), DENUNCIATIONS, count);
                year += count;
            }
        }
        report(committee(ward, "quarter-3"), period("quarter-3", 2025), DENUNCIATIONS, 50);
        report(committee(ward, "quarter-4"), period("quarter-4", 2025), DENUNCIATIONS, 60);
        report(committee(ward, "year-1"), period("year-1", 2025), DENUNCIATIONS, year + 110);
        AreaId district = areas.area(before.getFirst(), NEW_UNITS.minusDays(1))
                .orElseThrow()
                .parent();
        AreaId elsewhere = areas.children(Objects.requireNonNull(district), NEW_UNITS.minusDays(1)).stream()
                .map(AreaView::id)
                .filter(area -> !before.contains(area))
                .findFirst()
                .orElseThrow();
        report(committee(elsewhere, "quarter-1"), period("quarter-1", 2025), DENUNCIATIONS, 10);
        SmallNumbers.Reading reading = numbers.reading();
        assertThat(isHidden(reading, before.getFirst(), "quarter-1")).isTrue();
        List<Boolean> rest = new ArrayList<>();
        before.stream().skip(1).forEach(area -> rest.add(isHidden(reading, area, "quarter-1")));
        before.forEach(area -> rest.add(isHidden(reading, area, "quarter-2")));
        List.of("quarter-3", "quarter-4", "year-1").forEach(name -> rest.add(isHidden(reading, ward, name)));
        assertThat(isHidden(reading, elsewhere, "quarter-1"))
                .as("what the total would tell it from")
                .isTrue();
        assertThat(rest).as("what the year would tell it from").contains(true);
    }

    private boolean isHidden(SmallNumbers.Reading reading, AreaId area, String name) {
        ReportingPeriod period = period(name, 2025);
        return reading.hides(DENUNCIATIONS, "", BigDecimal.TEN, period, body(committee(area, name)));
    }

    private String committee(AreaId area, String name) {
        return organisation.bodiesOn(period(name, 2025).end()).stream()
                .filter(body -> area.equals(body.area()) && body.code().startsWith("UBND"))
                .map(BodyView::code)
                .findFirst()
                .orElseThrow();
    }
}
