package vn.danvan.reporting.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.danvan.reporting.form.Forms;
import vn.danvan.reporting.form.Indicator;
import vn.danvan.rules.period.ReportingPeriod;

/** What was reported as a whole only stands beside the parts, so that these and it make the whole. */
class RestsOfPartsTests extends FiguresCase {

    private static final FigureQuery.Options PARTS = new FigureQuery.Options(true, false, true, Optional.empty());
    private static final String FIELD = "-field";

    @Autowired
    Forms forms;

    private static FigureTable.Cell cell(String code, String part, ReportingPeriod period) {
        return new FigureTable.Cell(code, part, FigureLine.Key.TOTAL, Optional.of(period));
    }

    private Indicator indicator(String code) {
        return forms.current().catalogue().indicator(code).orElseThrow();
    }

    @Test
    void whatAnOlderEditionAskedAsAWholeIsNotToldByField() {
        report("KDV-22738", week(31), "DVK.DK/KT", 6, "DVK.DK/VHXH", 5);
        report("KDV-22741", week(31), "DVK.DK", 9);

        FigureTable table = table(area("582"), Cut.BELOW, PARTS, "DVK.DK", week(31));

        assertThat(table.parts(indicator("DVK.DK"))).last().isEqualTo(FIELD);
        assertValue(table.figure(cell("DVK.DK", "", week(31))), "20");
        assertValue(table.figure(cell("DVK.DK", FIELD, week(31))), "9");
        assertValue(table.figure(new FigureTable.Cell("DVK.DK", FIELD, FigureLine.Key.TOTAL, Optional.empty())), "9");
        assertValue(
                table.figure(new FigureTable.Cell(
                        "DVK.DK", FIELD, FigureLine.Key.area(area("22738")), Optional.of(week(31)))),
                "0");
    }

    @Test
    void whereEverythingIsToldInPartsNothingStandsBesideThem() {
        report("KDV-22738", week(32), "DVK.DK/KT", 6, "DVK.DK/VHXH", 5);
        FigureTable table = table(area("582"), Cut.BELOW, PARTS, "DVK.DK", week(32));
        assertThat(table.parts(indicator("DVK.DK"))).doesNotContain(FIELD);
    }

    @Test
    void ofCrossedPartsEachAxisHasItsOwnRest() {
        report("KDV-22738", week(33), "DVK.CN/TT", 6);
        report("KDV-22741", week(33), "DVK.CN/TT_XA", 9, "DVK.CN/CN_XA", 7);
        FigureTable table = table(area("582"), Cut.BELOW, PARTS, "DVK.CN", week(33));
        assertThat(table.parts(indicator("DVK.CN"))).contains("-level").doesNotContain("-subject");
        assertValue(table.figure(cell("DVK.CN", "-level", week(33))), "6");
    }
}
