package vn.danvan.reporting.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.AreaId;
import vn.danvan.reporting.figure.Figure.Uncounted;
import vn.danvan.rules.period.ReportingPeriod;

/** What a ward reads of tasks counted over several periods for the level above it, whose records it does not see. */
class CountedTotalsTests extends CountedCase {

    private Actor ward;

    @BeforeEach
    void tasksAreGivenInTwoWeeksOf2023() {
        ward = people.actor("xa.dovinh");
        clock.setTo(week(30).start());
        give("BDV-582");
        give("KDV-22738");
        clock.setTo(week(31).start());
        give("KDV-22741");
    }

    private void everybodyTells(ReportingPeriod week) {
        report("BDV-582", week, REPORTED, 4);
        report("KDV-22738", week, REPORTED, 2);
        report("KDV-22741", week, REPORTED, 3);
    }

    private Figure together(FigureLine.Key line) {
        AreaId city = area("582");
        return table(ward, city, Cut.COMMUNE, ADDED, REPORTED, week(30), week(31))
                .figure(new FigureTable.Cell(REPORTED, "", line, Optional.empty()));
    }

    @Test
    void aTotalIsCountedOnceEveryBodyHasToldEachPeriodAndTheyAreOver() {
        everybodyTells(week(30));
        everybodyTells(week(31));
        clock.setTo(week(31).end().plusDays(1));

        assertThat(together(FigureLine.Key.TOTAL))
                .isEqualTo(new Figure.Counted(BigDecimal.valueOf(3), Optional.empty()));
        assertThat(together(FigureLine.Key.area(area("22738"))))
                .isEqualTo(new Figure.Counted(BigDecimal.ONE, Optional.empty()));
        assertThat(together(FigureLine.Key.of(FigureLine.Kind.OTHERS)))
                .as("the rest, so that lines make the total")
                .isEqualTo(new Figure.Counted(BigDecimal.valueOf(2), Optional.empty()));
        assertThat(figures.table(
                                people.actor("lanhdao.phanrang"),
                                new FigureQuery(
                                        List.of(REPORTED),
                                        area("582"),
                                        Cut.COMMUNE,
                                        List.of(week(30), week(31)),
                                        ADDED))
                        .figure(new FigureTable.Cell(REPORTED, "", FigureLine.Key.TOTAL, Optional.empty())))
                .as("who reads all these records reads the same number")
                .isEqualTo(together(FigureLine.Key.TOTAL));
    }

    @Test
    void whatSomebodyHasNotToldIsNotCountedForOthers() {
        everybodyTells(week(30));
        report("BDV-582", week(31), REPORTED, 4);
        report("KDV-22738", week(31), REPORTED, 2);
        clock.setTo(week(31).end().plusDays(1));

        assertThat(together(FigureLine.Key.TOTAL)).isEqualTo(new Uncounted(Uncounted.Why.UNREAD));
        assertThat(together(FigureLine.Key.area(area("22738")))).isInstanceOf(Figure.Counted.class);
    }

    @Test
    void whileAPeriodGoesOnNobodyWatchesTheTasksOfOthersInATotal() {
        everybodyTells(week(30));
        everybodyTells(week(31));
        clock.setTo(week(31).end());

        assertThat(together(FigureLine.Key.TOTAL)).isEqualTo(new Uncounted(Uncounted.Why.UNREAD));
    }
}
