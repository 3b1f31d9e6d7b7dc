package vn.danvan.reporting.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.support.Outcomes.done;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.danvan.access.TestPeople;
import vn.danvan.directive.task.TaskStep;
import vn.danvan.directive.task.TaskView;
import vn.danvan.directive.task.Tasks;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.AreaId;
import vn.danvan.kernel.Role;
import vn.danvan.reporting.figure.Figure.Uncounted;
import vn.danvan.rules.period.ReportingPeriod;

/** Tasks that are counted from their records stand in tables as what is reported does, and never mix with it. */
class CountedFiguresTests extends CountedCase {

    private static final String COUNTED = "NV.GIAO@records";

    @Autowired
    Tasks tasks;

    @Autowired
    RecordSources sources;

    @Autowired
    TestPeople newcomers;

    private Actor specialist;

    @BeforeEach
    void tasksAreGivenInTheTenthWeekOf2023() {
        specialist = people.actor("chuyenvien.tinh");
        clock.setTo(week(10).start());
    }

    private void endOf(int week) {
        clock.setTo(week(week).end().plusDays(1));
    }

    private FigureTable both(AreaId area, Cut cut, FigureQuery.Options options, ReportingPeriod... asked) {
        return figures.table(
                people.actor("lanhdao.tinh"),
                new FigureQuery(List.of(REPORTED, COUNTED), area, cut, Arrays.asList(asked), options));
    }

    private static FigureLine.Key of(FigureLine.Kind kind) {
        return FigureLine.Key.of(kind);
    }

    private static FigureTable.Cell added(String code) {
        return new FigureTable.Cell(code, "", FigureLine.Key.TOTAL, Optional.empty());
    }

    private static Uncounted uncounted(Uncounted.Why why) {
        return new Uncounted(why);
    }

    @Test
    void eachTaskCountsWhereItsBodyWorksAndTheLinesMakeTheTotal() {
        give("KDV-22738");
        give("KDV-22738");
        give("BDV-582");
        give("BDV-584");
        endOf(10);
        FigureTable province = both(area("58"), Cut.BELOW, FigureQuery.Options.PLAIN, week(10));
        assertThat(province.figure(COUNTED, FigureLine.Key.area(area("582")), week(10)))
                .isEqualTo(new Figure.Counted(BigDecimal.valueOf(3), Optional.empty()));
        assertValue(province.figure(COUNTED, FigureLine.Key.area(area("584")), week(10)), "1");
        assertValue(province.figure(COUNTED, FigureLine.Key.area(area("585")), week(10)), "0");
        assertValue(province.total(COUNTED, week(10)), "4");
        assertPartsMakeTheTotal(province, COUNTED, week(10));
        FigureTable district = both(area("582"), Cut.COMMUNE, FigureQuery.Options.PLAIN, week(10));
        assertValue(district.figure(COUNTED, FigureLine.Key.area(area("22738")), week(10)), "2");
        assertValue(district.figure(COUNTED, of(FigureLine.Kind.OF_DISTRICT), week(10)), "1");
        assertValue(district.total(COUNTED, week(10)), "3");
        assertPartsMakeTheTotal(district, COUNTED, week(10));
    }

    @Test
    void whatIsReportedStandsBesideAndStaysWhatItIs() {
        give("BDV-582");
        report("BDV-582", week(10), REPORTED, 5);
        endOf(10);
        FigureTable table = both(area("582"), Cut.BODY, FigureQuery.Options.PLAIN, week(10));
        FigureLine.Key line =
                new FigureLine.Key(FigureLine.Kind.BODY, body("BDV-582").value());
        assertThat(table.figure(REPORTED, line, week(10))).isInstanceOf(Figure.Value.class);
        assertValue(table.figure(REPORTED, line, week(10)), "5");
        assertThat(table.figure(COUNTED, line, week(10)))
                .isEqualTo(new Figure.Counted(
                        BigDecimal.ONE,
                        Optional.of("/tasks/counted?what=GIVEN&from=" + week(10).start() + "&to=" + week(10).end()
                                + "&body=" + body("BDV-582"))));
    }

    @Test
    void bodiesWithoutTasksHaveNoLineOfTheirOwnThoughTheAreaHas0() {
        endOf(10);
        FigureTable table = figures.table(
                people.actor("lanhdao.tinh"),
                new FigureQuery(List.of(COUNTED), area("585"), Cut.BODY, List.of(week(10)), FigureQuery.Options.PLAIN));
        assertThat(table.lines()).extracting(FigureLine::key).containsExactly(FigureLine.Key.TOTAL);
        assertValue(table.total(COUNTED, week(10)), "0");
    }

    @Test
    void weeksTogetherAreCountedFromWhatHappenedWhateverTheReportsOfEachSay() {
        TaskView called = give("BDV-582");
        give("BDV-582");
        clock.setTo(week(11).start());
        done(tasks.perform(
                specialist,
                called.id(),
                called.version(),
                new TaskStep.Cancel("Không còn cần", "Ban Dân vận Tỉnh ủy")));
        report("BDV-582", week(10), REPORTED, 2);
        report("BDV-582", week(11), REPORTED, 3);
        endOf(11);
        FigureTable table = both(area("582"), Cut.NONE, ADDED, week(10), week(11));
        assertValue(table.total(COUNTED, week(10)), "2");
        assertValue(table.total(COUNTED, week(11)), "0");
        assertThat(table.figure(added(COUNTED)))
                .isEqualTo(new Figure.Counted(BigDecimal.ONE, Optional.empty()))
                .isEqualTo(table.figure(added(REPORTED)));
    }

    @Test
    void weeksThatDoNotFollowOneAnotherAreNotCountedTogether() {
        report("BDV-582", week(10), REPORTED, 2);
        report("BDV-582", week(12), REPORTED, 3);
        endOf(12);
        FigureTable table = both(area("582"), Cut.NONE, ADDED, week(10), week(12));
        assertThat(table.figure(added(COUNTED))).isEqualTo(uncounted(Uncounted.Why.APART));
        assertThat(table.figure(added(REPORTED))).isEqualTo(uncounted(Uncounted.Why.APART));
    }

    @Test
    void whatNobodyCountsIsAddedAsItWas() {
        report("BDV-582", week(10), "AS.QUA", 20);
        report("BDV-582", week(12), "AS.QUA", 30);
        FigureTable table = table(area("582"), Cut.NONE, ADDED, "AS.QUA", week(10), week(12));
        assertValue(table.figure(added("AS.QUA")), "50");
    }

    @Test
    void aCommuneSeesItsOwnTasksAndNothingOfTheWholeDistrict() {
        give("KDV-22738");
        give("BDV-582");
        endOf(10);
        FigureTable table = table(
                people.actor("xa.dovinh"), area("582"), Cut.COMMUNE, FigureQuery.Options.PLAIN, COUNTED, week(10));
        assertThat(table.limited()).isTrue();
        assertValue(table.figure(COUNTED, FigureLine.Key.area(area("22738")), week(10)), "1");
        assertThat(table.total(COUNTED, week(10))).isEqualTo(uncounted(Uncounted.Why.BEYOND));
    }

    @Test
    void weeksTogetherAreNotCountedForWhomTheReportsAreThoseOfOtherBodies() {
        give("BDV-582");
        give("KDV-22738");
        report("BDV-582", week(10), REPORTED, 2);
        report("BDV-582", week(11), REPORTED, 3);
        report("KDV-22738", week(11), REPORTED, 1);
        endOf(11);
        FigureLine.Key city = FigureLine.Key.area(area("582"));
        FigureTable ofTheFront = table(
                newcomers.actor("MTTQ-58", Role.LEADER), area("58"), Cut.BELOW, ADDED, REPORTED, week(10), week(11));
        assertValue(ofTheFront.figure(REPORTED, city, week(10)), "2");
        assertThat(ofTheFront.figure(added(REPORTED)))
                .as("the Front's own tasks are another set, as those of all its districts are")
                .isEqualTo(uncounted(Uncounted.Why.UNREAD));
        assertThat(ofTheFront.figure(new FigureTable.Cell(REPORTED, "", city, Optional.empty())))
                .isEqualTo(uncounted(Uncounted.Why.UNREAD));

        FigureTable ofTheWard =
                table(people.actor("xa.dovinh"), area("582"), Cut.COMMUNE, ADDED, REPORTED, week(10), week(11));
        FigureLine.Key ward = FigureLine.Key.area(area("22738"));
        assertThat(ofTheWard.figure(added(REPORTED))).isEqualTo(uncounted(Uncounted.Why.UNREAD));
        assertThat(ofTheWard.figure(new FigureTable.Cell(REPORTED, "", ward, Optional.empty())))
                .as("in its own line nobody else reports")
                .isEqualTo(new Figure.Counted(BigDecimal.ONE, Optional.empty()));
    }

    @Test
    void aWeekThatHasNotBegunIsNot0() {
        FigureTable table = both(area("582"), Cut.NONE, FigureQuery.Options.PLAIN, week(10), week(11));
        assertValue(table.total(COUNTED, week(10)), "0");
        assertThat(table.total(COUNTED, week(11))).isEqualTo(uncounted(Uncounted.Why.AHEAD));
    }

    @Test
    void inTheUnitsOf2025TasksFollowTheGroundAndWhatWasSplitStandsApart() {
        give("KDV-22738");
        give("KDV-22768");
        endOf(10);
        FigureTable table = both(area("58"), Cut.COMMUNE, units(NEW_UNITS), week(10));
        assertThat(table.figure(COUNTED, FigureLine.Key.area(areaNow("Phường Đông Hải")), week(10)))
                .isInstanceOf(Figure.NotDivisible.class);
        assertValue(table.figure(COUNTED, of(FigureLine.Kind.UNDIVIDED), week(10)), "1");
        assertValue(table.total(COUNTED, week(10)), "2");
        assertPartsMakeTheTotal(table, COUNTED, week(10));
    }

    @Test
    void nothingOfAUnitThatWasSplitIsNothingInEachOfItsParts() {
        give("KDV-22738");
        endOf(10);
        FigureTable table = both(area("58"), Cut.COMMUNE, units(NEW_UNITS), week(10));
        assertValue(table.figure(COUNTED, FigureLine.Key.area(areaNow("Phường Đông Hải")), week(10)), "0");
        assertValue(table.total(COUNTED, week(10)), "1");
    }

    @Test
    void theBodiesBehindANumberMakeIt() {
        give("KDV-22738");
        give("KDV-22738");
        give("BDV-582");
        give("BDV-584");
        endOf(10);
        FigureQuery query =
                new FigureQuery(List.of(COUNTED), area("58"), Cut.BELOW, List.of(week(10)), FigureQuery.Options.PLAIN);
        assertThat(sources.of(people.actor("lanhdao.tinh"), query, FigureLine.Key.area(area("582")), ""))
                .extracting(
                        one -> one.figure().body(), one -> one.figure().value().intValue())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(body("KDV-22738"), 2),
                        org.assertj.core.groups.Tuple.tuple(body("BDV-582"), 1));
        assertThat(sources.of(people.actor("lanhdao.tinh"), query, FigureLine.Key.TOTAL, ""))
                .hasSize(3);
    }
}
