package vn.danvan.reporting.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;
import vn.danvan.rules.period.ReportingPeriod;
import vn.danvan.support.SettableClock;

/** Figures on both sides of the day on which districts ceased: nothing of a district is missing afterwards. */
class EndedPartsOfFiguresTests extends FiguresCase {

    private static final FigureQuery.Options PARTS = new FigureQuery.Options(true, false, true, Optional.empty());
    private static final String NR = "DVK.NR";

    private Actor board;
    private ReportingPeriod june;
    private ReportingPeriod july;

    @BeforeEach
    void inNovember() {
        Actor somebody = people.actor("lanhdao.tinh");
        clock.setTo(LocalDate.of(2025, 11, 3));
        board = new Actor(somebody.account(), somebody.position(), body("BTGDV-56-2025"), Role.LEADER);
        june = periods.period("calendar-month", 2025, 6).orElseThrow();
        july = periods.period("calendar-month", 2025, 7).orElseThrow();
    }

    @AfterEach
    void backToTheFirstDay() {
        clock.setTo(SettableClock.FIRST_DAY);
    }

    private static Figure part(FigureTable table, String part, Optional<ReportingPeriod> period) {
        return table.figure(new FigureTable.Cell(NR, part, FigureLine.Key.TOTAL, period));
    }

    @Test
    void aPartThatHasCeasedIsAbsentAndNotMissingAndTheSumOverBothSidesHolds() {
        report("KDV-22840", june, NR + "/XA", 2, NR + "/HUYEN", 3, NR + "/TINH", 1);
        report("BXDD-22840-2025", july, NR + "/XA", 4, NR + "/TINH", 0);
        FigureTable before = table(board, area("58"), Cut.NONE, PARTS, NR, june);
        assertValue(part(before, "HUYEN", Optional.of(june)), "3");

        FigureTable table = table(board, areaNow("Tỉnh Khánh Hòa"), Cut.NONE, PARTS, NR, july);
        assertValue(part(table, "", Optional.of(july)), "4");
        assertValue(part(table, "XA", Optional.of(july)), "4");
        assertThat(part(table, "HUYEN", Optional.of(july))).isEqualTo(new Figure.Absent(true));
        assertThat(part(table, "HUYEN", Optional.empty())).isEqualTo(new Figure.Absent(true));
    }

    @Test
    void whatSomebodyToldOfItAllTheSameStandsAndNobodyElseIsExpectedTo() {
        report("BXDD-22840-2025", july, NR + "/XA", 4, NR + "/HUYEN", 1, NR + "/TINH", 0);
        FigureTable table = table(board, areaNow("Tỉnh Khánh Hòa"), Cut.NONE, PARTS, NR, july);
        assertValue(part(table, "", Optional.of(july)), "5");
        assertThat(part(table, "HUYEN", Optional.of(july)))
                .isInstanceOfSatisfying(
                        Figure.Value.class,
                        figure -> assertThat(figure.marks().incomplete()).isFalse());
        assertThat(part(table, "XA", Optional.of(july)))
                .isInstanceOfSatisfying(
                        Figure.Value.class,
                        figure -> assertThat(figure.marks().incomplete()).isTrue());
    }
}
