package vn.danvan.reporting.figure.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How areas are told apart by shade. */
class ShadesTests {

    private static List<BigDecimal> values(int... values) {
        return Arrays.stream(values).mapToObj(BigDecimal::valueOf).toList();
    }

    private static int shade(Shades shades, int value) {
        return shades.of(Optional.of(BigDecimal.valueOf(value)));
    }

    @Test
    void equalValuesHaveOneShadeAndNoStep() {
        Shades shades = Shades.of(values(0, 0, 0));
        assertThat(shades.steps()).isEmpty();
        assertThat(shade(shades, 0)).isEqualTo(1);
        assertThat(Shades.of(List.of()).steps()).isEmpty();
    }

    @Test
    void noShadeBeginsBelowTheLeastValue() {
        Shades shades = Shades.of(values(5, 5, 5, 5, 8, 10, 15));
        assertThat(shades.steps()).containsExactly(BigDecimal.valueOf(8).stripTrailingZeros(), new BigDecimal("1E+1"));
        assertThat(shade(shades, 5)).isEqualTo(1);
        assertThat(shade(shades, 15)).isEqualTo(3);
    }

    @Test
    void oneAreaThatDiffersStandsOut() {
        Shades shades = Shades.of(values(0, 0, 0, 0, 0, 0, 0, 0, 0, 3));
        assertThat(shade(shades, 0)).isEqualTo(1);
        assertThat(shade(shades, 3)).isEqualTo(2);
    }

    @Test
    void anAreaWithoutANumberHasNoShade() {
        assertThat(Shades.of(values(1, 2)).of(Optional.empty())).isZero();
    }
}
