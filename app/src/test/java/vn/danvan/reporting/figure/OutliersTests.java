package vn.danvan.reporting.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.danvan.rules.period.ReportingPeriod;

/** What stands far from its like is found, and nothing is said where nothing can be. */
class OutliersTests extends FiguresCase {

    private static Map<Integer, Double> among(long... values) {
        Map<Integer, BigDecimal> all = new LinkedHashMap<>();
        for (int at = 0; at < values.length; at++) {
            all.put(at, BigDecimal.valueOf(values[at]));
        }
        return Outliers.among(all);
    }

    @Test
    void theFarOneIsFoundWithItsSide() {
        assertThat(among(10, 11, 9, 10, 12, 90))
                .containsOnlyKeys(5)
                .allSatisfy((at, score) -> assertThat(score).isPositive());
        assertThat(among(100, 101, 99, 100, 102, 3))
                .containsOnlyKeys(5)
                .allSatisfy((at, score) -> assertThat(score).isNegative());
    }

    @Test
    void aFarOneHidesNoOther() {
        assertThat(among(10, 11, 9, 10, 12, 11, 900, 950)).containsOnlyKeys(6, 7);
    }

    @Test
    void theLimitIsThatOfTheRobustScore() {
        // Median 10, median distance 2: 0.6745 · (value − 10) / 2 reaches 3.5 from 20.4 on.
        assertThat(among(8, 8, 10, 12, 12, 20)).isEmpty();
        assertThat(among(6, 8, 8, 10, 12, 12, 21)).containsOnlyKeys(6);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4})
    void ofFewerThanFiveNothingCanBeSaid(int number) {
        long[] values = new long[number];
        for (int at = 0; at < number; at++) {
            values[at] = at == 0 ? 1_000_000 : at;
        }
        assertThat(among(values)).isEmpty();
    }

    @Test
    void whereMostAreTheSameTheFarOneIsFoundAllTheSame() {
        long[] communes = new long[41];
        communes[40] = 4_000;
        assertThat(among(communes)).containsOnlyKeys(40);
        assertThat(among(7, 7, 7, 7, 7, 7, 0))
                .containsOnlyKeys(6)
                .allSatisfy((at, score) -> assertThat(score).isNegative());
        // Mean distance 8/10: a value of 4 has the score 4 / (1.253314 · 0.8) = 3.99, one of 2 only 1.99.
        assertThat(among(0, 0, 0, 0, 0, 0, 0, 4, 2, 2)).containsOnlyKeys(7);
    }

    @Test
    void whereAllAreTheSameNothingStandsOut() {
        assertThat(among(3, 3, 3, 3, 3, 3)).isEmpty();
    }

    @Test
    void oneReportAmongUnitsThatHaveNothingIsNoOutlier() {
        assertThat(among(0, 0, 0, 0, 1)).isEmpty();
        assertThat(among(0, 0, 0, 0, 0, 0, 0, 0, 3)).isEmpty();
        assertThat(among(0, 0, 0, 0, 0, 0, 0, 0, 4)).containsOnlyKeys(8);
    }

    @Test
    void aTableComparesItsAreasAndLeavesTotalsAlone() {
        ReportingPeriod week = week(35);
        String[] communes = {"22738", "22741", "22744", "22747", "22750", "22753"};
        for (int at = 0; at < communes.length; at++) {
            report("KDV-" + communes[at], week, "AS.QUA", at == 5 ? 500 : 10 + at);
        }
        FigureTable table = table(area("582"), Cut.BELOW, FigureQuery.Options.PLAIN, "AS.QUA", week);
        assertThat(Outliers.of(table)).hasSize(1).allSatisfy((cell, outlier) -> {
            assertThat(cell.line()).isEqualTo(FigureLine.Key.area(area("22753")));
            assertThat(outlier).isEqualTo(new Outlier(true, true));
        });
    }
}
