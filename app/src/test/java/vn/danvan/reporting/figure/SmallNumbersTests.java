package vn.danvan.reporting.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.AreaId;
import vn.danvan.rules.period.ReportingPeriod;

/** Counts of letters and households so small that they could point at somebody are shown to nobody outside the body. */
class SmallNumbersTests extends FiguresCase {

    private static final FigureQuery.Options PLAIN = FigureQuery.Options.PLAIN;
    private static final FigureQuery.Options ADDED = new FigureQuery.Options(false, false, true, Optional.empty());
    private static final List<String> LETTERS = List.of("XLD.DK", "XLD.KN", "XLD.TC", "XLD.KNPA");

    @Autowired
    FigureSources sources;

    private ReportingPeriod late(int number) {
        return periods.period("week", 2021, number).orElseThrow();
    }

    /** Denunciations of three communes of Phan Rang and one of Bác Ái; only Đô Vinh has few. */
    private void denunciations(ReportingPeriod week) {
        report("UBND-22738", week, "XLD.TC", 2);
        report("UBND-22741", week, "XLD.TC", 12);
        report("UBND-22744", week, "XLD.TC", 9);
        report("UBND-22783", week, "XLD.TC", 30);
    }

    private Figure figure(FigureTable table, String area, ReportingPeriod week) {
        return table.figure("XLD.TC", FigureLine.Key.area(area(area)), week);
    }

    @Test
    void aSmallCountIsHiddenWithOneMoreSoThatTheTotalDoesNotTellIt() {
        ReportingPeriod week = late(40);
        denunciations(week);
        FigureTable table = table(area("582"), Cut.BELOW, PLAIN, "XLD.TC", week);
        assertThat(figure(table, "22738", week)).isEqualTo(new Figure.Hidden(true));
        assertThat(figure(table, "22744", week)).isEqualTo(new Figure.Hidden(false));
        assertValue(figure(table, "22741", week), "12");
        assertValue(table.total("XLD.TC", week), "23");
    }

    @Test
    void whatOneQuestionHidesNoOtherShows() {
        ReportingPeriod week = late(41);
        denunciations(week);
        FigureTable communes = table(area("58"), Cut.COMMUNE, PLAIN, "XLD.TC", week);
        assertThat(figure(communes, "22738", week)).isInstanceOf(Figure.Hidden.class);
        assertThat(figure(communes, "22744", week)).isInstanceOf(Figure.Hidden.class);
        assertValue(figure(communes, "22783", week), "30");
        for (String commune : List.of("22738", "22744")) {
            FigureTable alone = table(area(commune), Cut.NONE, PLAIN, "XLD.TC", week);
            assertThat(alone.total("XLD.TC", week)).as(commune).isInstanceOf(Figure.Hidden.class);
            FigureTable bodies = table(area(commune), Cut.BODY, PLAIN, "XLD.TC", week);
            assertThat(bodies.figures().values()).as(commune).allMatch(Figure.Hidden.class::isInstance);
        }
        assertValue(table(area("58"), Cut.BELOW, PLAIN, "XLD.TC", week).total("XLD.TC", week), "53");
    }

    @Test
    void whatTheFormAddsUpToDoesNotTellItEither() {
        ReportingPeriod week = late(42);
        for (String commune : List.of("22738", "22741", "22744", "22747")) {
            boolean few = commune.equals("22738");
            report(
                    "UBND-" + commune,
                    week,
                    "XLD.TC",
                    few ? 1 : 20,
                    "XLD.KN",
                    few ? 11 : 25,
                    "XLD.KNPA",
                    few ? 15 : 40,
                    "XLD.DK",
                    few ? 27 : 85);
        }
        FigureTable table = figures.table(
                people.actor("lanhdao.tinh"), new FigureQuery(LETTERS, area("582"), Cut.BELOW, List.of(week), PLAIN));
        FigureLine.Key few = FigureLine.Key.area(area("22738"));
        assertThat(table.figure("XLD.TC", few, week)).isEqualTo(new Figure.Hidden(true));
        assertThat(LETTERS.stream()
                        .filter(code -> !code.equals("XLD.TC"))
                        .filter(code -> table.figure(code, few, week) instanceof Figure.Hidden))
                .as("one more of the row")
                .isNotEmpty();
        // Whatever is hidden here is hidden when it is asked for alone.
        for (String code : LETTERS) {
            FigureTable alone = table(area("582"), Cut.BELOW, PLAIN, code, week);
            table.lines()
                    .forEach(line -> assertThat(alone.figure(code, line.key(), week) instanceof Figure.Hidden)
                            .as(code + " " + line.name())
                            .isEqualTo(table.figure(code, line.key(), week) instanceof Figure.Hidden));
        }
    }

    @Test
    void figuresThatPointAtNobodyStay() {
        ReportingPeriod week = late(43);
        report("KDV-22738", week, "AS.NHA", 1, "NTM.HO", 2);
        report("UBND-22738", week, "XLD.TONG", 3);
        for (String code : List.of("AS.NHA", "NTM.HO", "XLD.TONG")) {
            FigureTable table = table(area("582"), Cut.BELOW, PLAIN, code, week);
            assertThat(table.figure(code, FigureLine.Key.area(area("22738")), week))
                    .as(code)
                    .isInstanceOf(Figure.Value.class);
        }
    }

    @Test
    void theSumOfPeriodsHidesWhatItWouldTellOfOneOfThem() {
        ReportingPeriod one = late(44);
        ReportingPeriod other = late(45);
        denunciations(one);
        for (String commune : List.of("22738", "22741", "22744")) {
            report("UBND-" + commune, other, "XLD.TC", 50);
        }
        FigureTable table = figures.table(
                people.actor("lanhdao.tinh"),
                new FigureQuery(List.of("XLD.TC"), area("582"), Cut.BELOW, List.of(one, other), ADDED));
        Map<String, Class<?>> expected =
                Map.of("22738", Figure.Hidden.class, "22744", Figure.Hidden.class, "22741", Figure.Value.class);
        expected.forEach((commune, kind) -> assertThat(table.figure(
                        new FigureTable.Cell("XLD.TC", "", FigureLine.Key.area(area(commune)), Optional.empty())))
                .as(commune)
                .isInstanceOf(kind));
        assertValue(figure(table, "22738", other), "50");
    }

    @Test
    void unapprovedFiguresLeftOutGiveNothingAway() {
        ReportingPeriod week = late(46);
        report("UBND-22738", week, "XLD.TC", 2);
        report(java.util.UUID.randomUUID(), "UBND-22744", week, false, "XLD.TC", 9);
        report("UBND-22741", week, "XLD.TC", 12);
        report("UBND-22747", week, "XLD.TC", 14);
        FigureQuery.Options approved = new FigureQuery.Options(false, true, false, Optional.empty());
        FigureTable all = table(area("582"), Cut.BELOW, PLAIN, "XLD.TC", week);
        FigureTable some = table(area("582"), Cut.BELOW, approved, "XLD.TC", week);
        for (String commune : List.of("22741", "22744", "22747")) {
            boolean shown = figure(some, commune, week) instanceof Figure.Value
                    || figure(all, commune, week) instanceof Figure.Value;
            boolean hidden = figure(some, commune, week) instanceof Figure.Hidden
                    || figure(all, commune, week) instanceof Figure.Hidden;
            assertThat(shown && hidden).as(commune).isFalse();
        }
        assertThat(figure(some, "22738", week)).isInstanceOf(Figure.Hidden.class);
        assertThat(List.of(figure(some, "22741", week), figure(some, "22747", week)))
                .anyMatch(Figure.Hidden.class::isInstance);
    }

    @Test
    void theUnitsOfALaterDayHideWhatTheyTookIn() {
        ReportingPeriod week = late(47);
        report("UBND-22831", week, "XLD.TC", 3);
        report("UBND-22738", week, "XLD.TC", 40);
        report("UBND-22741", week, "XLD.TC", 60);
        report("UBND-22744", week, "XLD.TC", 80);
        AreaId doVinh = areaNow("Phường Đô Vinh");
        FigureTable table = table(area("58"), Cut.COMMUNE, units(NEW_UNITS), "XLD.TC", week);
        assertThat(table.figure("XLD.TC", FigureLine.Key.area(doVinh), week)).isInstanceOf(Figure.Hidden.class);
    }

    @Test
    void formerBodiesTakenTogetherTellNoMoreThanTheTotal() {
        ReportingPeriod week = late(51);
        denunciations(week);
        FigureLine.Key former = FigureLine.Key.of(FigureLine.Kind.FORMER);
        FigureTable commune = table(area("22738"), Cut.BODY, units(NEW_UNITS), "XLD.TC", week);
        assertThat(commune.total("XLD.TC", week)).isInstanceOf(Figure.Hidden.class);
        assertThat(commune.figure("XLD.TC", former, week)).isInstanceOf(Figure.Hidden.class);
        FigureTable district = table(area("582"), Cut.BODY, units(NEW_UNITS), "XLD.TC", week);
        assertValue(district.total("XLD.TC", week), "23");
        assertValue(district.figure("XLD.TC", former, week), "23");
    }

    @Test
    void besideBodiesThatLastTheFormerOnesDoNotTellASmallOne() {
        ReportingPeriod week = late(51);
        report("UBND-22753", week, "XLD.TC", 2);
        report("UBND-22756", week, "XLD.TC", 60);
        report("UBND-22738", week, "XLD.TC", 40);
        report("UBND-22741", week, "XLD.TC", 50);
        FigureTable table = table(area("58"), Cut.BODY, units(KINH_DINH_GREW), "XLD.TC", week);
        assertThat(table.figure("XLD.TC", FigureLine.Key.of(FigureLine.Kind.FORMER), week))
                .isInstanceOf(Figure.Hidden.class);
        assertThat(table.lines())
                .filteredOn(line -> table.figure("XLD.TC", line.key(), week) instanceof Figure.Hidden)
                .hasSizeGreaterThan(1);
        assertValue(table.total("XLD.TC", week), "152");
    }

    @Test
    void readersOfTotalsCannotWorkItOutFromAllTheOthersTogether() {
        ReportingPeriod week = late(48);
        denunciations(week);
        Actor commune = people.actor("xa.dovinh");
        FigureTable table = table(commune, area("582"), Cut.BELOW, PLAIN, "XLD.TC", week);
        assertThat(figure(table, "22738", week)).isInstanceOf(Figure.Hidden.class);
        assertThat(table.figure("XLD.TC", FigureLine.Key.of(FigureLine.Kind.OTHERS), week))
                .isInstanceOf(Figure.Hidden.class);
        assertValue(table.total("XLD.TC", week), "23");
    }

    @Test
    void theReportsBehindAFigureKeepTheirSmallNumbersToThemselves() {
        ReportingPeriod week = late(49);
        denunciations(week);
        FigureQuery query = new FigureQuery(List.of("XLD.TC"), area("582"), Cut.NONE, List.of(week), PLAIN);
        Actor province = people.actor("lanhdao.tinh");
        List<FigureSource> found = sources.of(province, query, FigureLine.Key.TOTAL, "");
        assertThat(found).hasSize(3);
        assertThat(value(found, "UBND-22738")).isEmpty();
        assertThat(value(found, "UBND-22744")).isEmpty();
        assertThat(value(found, "UBND-22741")).contains(new BigDecimal(12));
        Actor own = new Actor(province.account(), province.position(), body("UBND-22738"), province.role());
        assertThat(value(sources.of(own, query, FigureLine.Key.TOTAL, ""), "UBND-22738"))
                .contains(new BigDecimal(2));
    }

    private Optional<BigDecimal> value(List<FigureSource> found, String body) {
        return found.stream()
                .filter(source -> source.body().equals(body(body)))
                .flatMap(source -> Optional.ofNullable(source.value()).stream())
                .map(value -> value.setScale(0))
                .findFirst();
    }
}
