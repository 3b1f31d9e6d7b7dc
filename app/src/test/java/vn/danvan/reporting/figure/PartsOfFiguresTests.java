package vn.danvan.reporting.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;
import vn.danvan.organisation.BodyKind;
import vn.danvan.organisation.BodyView;
import vn.danvan.rules.period.ReportingPeriod;
import vn.danvan.support.SettableClock;

/** What holds for a figure holds for its parts: who is to report them, and whether they may be added. */
class PartsOfFiguresTests extends FiguresCase {

    private static final FigureQuery.Options PARTS = new FigureQuery.Options(true, false, false, Optional.empty());
    private static final LocalDate NOVEMBER = LocalDate.of(2025, 11, 1);

    private static Figure part(FigureTable table, String indicator, String part, FigureLine.Key line) {
        ReportingPeriod period = table.query().periods().getFirst();
        return table.figure(new FigureTable.Cell(indicator, part, line, Optional.of(period)));
    }

    @Test
    void ofAPartItIsSaidAsOfTheWholeHowManyHaveReported() {
        ReportingPeriod month = periods.period("calendar-month", 2019, 5).orElseThrow();
        report("KDV-22738", month, "DVK.DK/KT", 2, "DVK.DK/VHXH", 5);
        report("KDV-22741", month, "DVK.DK/KT", 1);
        FigureTable table = table(area("582"), Cut.BELOW, PARTS, "DVK.DK", month);

        Figure.Marks whole = ((Figure.Value) table.total("DVK.DK", month)).marks();
        assertThat(whole.reported()).isEqualTo(2);
        assertThat(whole.expected().orElseThrow()).isGreaterThan(2);
        assertThat(part(table, "DVK.DK", "KT", FigureLine.Key.TOTAL))
                .isInstanceOfSatisfying(
                        Figure.Value.class, figure -> assertThat(figure.marks()).isEqualTo(whole));
        assertThat(part(table, "DVK.DK", "VHXH", FigureLine.Key.TOTAL))
                .isInstanceOfSatisfying(Figure.Value.class, figure -> {
                    assertThat(figure.marks().reported()).isEqualTo(1);
                    assertThat(figure.marks().expected()).isEqualTo(whole.expected());
                    assertThat(figure.marks().incomplete()).isTrue();
                });
    }

    @Test
    void ofAWardWithoutADistrictTheGroupsOfAScoreAreShownAsTheScoreIs() {
        Actor somebody = people.actor("lanhdao.tinh");
        clock.setTo(NOVEMBER);
        Actor board = new Actor(somebody.account(), somebody.position(), body("BTGDV-56-2025"), Role.LEADER);
        ReportingPeriod year = periods.period("calendar-year", 2025, 1).orElseThrow();
        BodyView ward = organisation.bodiesOf(areaNow("Phường Đô Vinh"), NOVEMBER).stream()
                .filter(body -> body.kind() == BodyKind.PARTY_BOARD)
                .findFirst()
                .orElseThrow();
        report(ward.code(), year, "QCDC.TU.NHOM/LD", 20, "QCDC.TU.NHOM/CK", 15);
        FigureTable table = table(board, areaNow("Tỉnh Khánh Hòa"), Cut.BELOW, PARTS, "QCDC.TU.NHOM", year);
        FigureLine.Key line = FigureLine.Key.area(areaNow("Phường Đô Vinh"));

        assertValue(table.figure("QCDC.TU.NHOM", line, year), "35");
        assertValue(part(table, "QCDC.TU.NHOM", "LD", line), "20");
        assertThat(part(table, "QCDC.TU.NHOM", "LD", FigureLine.Key.TOTAL)).isInstanceOf(Figure.NotAdditive.class);
        clock.setTo(SettableClock.FIRST_DAY);
    }

    @Test
    void ofADistrictThePartsOfOneBodyAreAddedNoMoreThanTheWhole() {
        ReportingPeriod year = periods.period("calendar-year", 2019, 1).orElseThrow();
        report("KDV-22738", year, "QCDC.TU.NHOM/LD", 20);
        FigureTable table = table(area("582"), Cut.COMMUNE, PARTS, "QCDC.TU.NHOM", year);

        assertThat(table.total("QCDC.TU.NHOM", year)).isInstanceOf(Figure.NotAdditive.class);
        assertThat(part(table, "QCDC.TU.NHOM", "LD", FigureLine.Key.TOTAL)).isInstanceOf(Figure.NotAdditive.class);
        assertValue(part(table, "QCDC.TU.NHOM", "LD", FigureLine.Key.area(area("22738"))), "20");
    }

    @Test
    void unitsThatAskedForOpinionsAreToldByEachBodyAndAddedByNobody() {
        ReportingPeriod month = periods.period("calendar-month", 2019, 10).orElseThrow();
        report("KDV-22738", month, "GY.DV", 4);
        report("KDV-22741", month, "GY.DV", 6);
        report("BDV-582", month, "GY.DV", 9);
        FigureTable table = table(area("582"), Cut.BELOW, FigureQuery.Options.PLAIN, "GY.DV", month);

        assertThat(table.total("GY.DV", month))
                .isInstanceOfSatisfying(
                        Figure.NotAdditive.class,
                        figure -> assertThat(figure.why().vi()).contains("chỉ tính một lần"));
        assertValue(table.figure("GY.DV", FigureLine.Key.area(area("22738")), month), "4");
        assertValue(table.figure("GY.DV", FigureLine.Key.of(FigureLine.Kind.OF_DISTRICT), month), "9");
    }
}
