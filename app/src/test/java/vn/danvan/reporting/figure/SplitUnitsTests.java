package vn.danvan.reporting.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.danvan.reporting.form.Forms;
import vn.danvan.rules.period.ReportingPeriod;

/**
 * What a unit that was split left blank is not 0: Đông Hải of before (22768) went in part into the ward of now, with the
 * whole of Mỹ Đông (22771) and Mỹ Bình (22779).
 */
class SplitUnitsTests extends FiguresCase {

    private static final FigureQuery.Options PARTS =
            new FigureQuery.Options(true, false, false, Optional.of(NEW_UNITS));

    @Autowired
    private Forms forms;

    @Test
    void aPartThatASplitUnitLeftBlankIsGivenToNobodyEither() {
        ReportingPeriod week = week(37);
        report("KDV-22771", week, "DVK.NR/XA", 6, "DVK.NR/HUYEN", 4);
        report("KDV-22779", week, "DVK.NR/XA", 5, "DVK.NR/HUYEN", 5);
        report("KDV-22768", week, "DVK.NR/XA", 30);
        report("KDV-22783", week, "DVK.NR/XA", 8, "DVK.NR/HUYEN", 2);

        FigureTable table = table(area("58"), Cut.COMMUNE, PARTS, "DVK.NR", week);

        FigureLine.Key dongHai = FigureLine.Key.area(areaNow("Phường Đông Hải"));
        for (String part : List.of("", "XA", "HUYEN")) {
            assertThat(figure(table, part, dongHai, week)).as(part).isInstanceOf(Figure.NotDivisible.class);
            assertThat(sum(table, part, week))
                    .as(part)
                    .isEqualByComparingTo(figure(table, part, FigureLine.Key.TOTAL, week)
                            .number()
                            .orElseThrow());
        }
        assertValue(figure(table, "HUYEN", FigureLine.Key.of(FigureLine.Kind.UNDIVIDED), week), "9");
        assertThat(table.parts(forms.current().catalogue().indicator("DVK.NR").orElseThrow()))
                .as("everybody told it by level")
                .doesNotContain("-level");
    }

    @Test
    void aShareOfWhichASplitUnitToldOnlyTheBaseIsGivenToNobody() {
        ReportingPeriod week = week(38);
        report("KDV-22771", week, "DTH.TL", 9, "DTH.YK", 10);
        report("KDV-22768", week, "DTH.YK", 100);
        report("KDV-22783", week, "DTH.TL", 3, "DTH.YK", 10);

        FigureTable table = table(area("58"), Cut.COMMUNE, units(NEW_UNITS), "DTH.TYLE", week);

        assertThat(table.figure("DTH.TYLE", FigureLine.Key.area(areaNow("Phường Đông Hải")), week))
                .isInstanceOf(Figure.NotDivisible.class);
        assertValue(table.total("DTH.TYLE", week), "60");
    }

    private static Figure figure(FigureTable table, String part, FigureLine.Key line, ReportingPeriod week) {
        return table.figure(new FigureTable.Cell("DVK.NR", part, line, Optional.of(week)));
    }

    private static BigDecimal sum(FigureTable table, String part, ReportingPeriod week) {
        return table.lines().stream()
                .filter(line -> line.key().kind() != FigureLine.Kind.TOTAL)
                .flatMap(line -> figure(table, part, line.key(), week).number().stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
