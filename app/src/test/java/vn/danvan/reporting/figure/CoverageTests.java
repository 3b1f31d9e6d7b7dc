package vn.danvan.reporting.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** When figures can be held against each other. */
class CoverageTests {

    private static Figure value(int reported, OptionalInt expected) {
        return new Figure.Value(
                BigDecimal.ONE, new Figure.Marks(false, false, reported, expected, Figure.Silence.NONE));
    }

    @Test
    void oneBodyOfSixteenDoesNotMatterAndThirteenDo() {
        Coverage all = new Coverage(16, 16);
        assertThat(new Coverage(15, 16).fits(all)).isTrue();
        assertThat(new Coverage(3, 16).fits(all)).isFalse();
        assertThat(new Coverage(8, 16).fits(new Coverage(4, 8))).isTrue();
    }

    @Test
    void amongMostThatAreHalfReportedOneThatIsWholeStandsApart() {
        List<Coverage> half = List.of(new Coverage(1, 2), new Coverage(1, 2), new Coverage(1, 2), new Coverage(2, 2));
        assertThat(new Coverage(1, 2).fits(half)).isTrue();
        assertThat(new Coverage(2, 2).fits(half)).isFalse();
    }

    @Test
    void aReportThatLeftTheNumberBlankDoesNotStandInIt() {
        Figure quarter = new Figure.Value(
                BigDecimal.ONE, new Figure.Marks(false, false, 16, OptionalInt.of(16), new Figure.Silence(1, 8, 2)));
        assertThat(Coverage.of(quarter))
                .hasValueSatisfying(one -> assertThat(one).hasToString("6/16"));
        assertThat(Coverage.of(quarter).orElseThrow().fits(new Coverage(16, 16)))
                .isFalse();
    }

    @Test
    void whereNobodyKnowsWhoWasToReportThereIsNone() {
        assertThat(Coverage.of(value(3, OptionalInt.empty()))).isEmpty();
        assertThat(Coverage.of(value(0, OptionalInt.of(0)))).isEmpty();
        assertThat(Coverage.of(value(12, OptionalInt.of(16))))
                .hasValueSatisfying(one -> assertThat(one).hasToString("12/16"));
    }
}
