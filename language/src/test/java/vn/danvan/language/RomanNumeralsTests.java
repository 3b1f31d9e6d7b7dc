package vn.danvan.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class RomanNumeralsTests {

    @Test
    void whatIsWrittenIsReadAgain() {
        for (int number = 1; number <= 39; number++) {
            assertThat(RomanNumerals.value(RomanNumerals.of(number))).isEqualTo(number);
        }
    }

    @Test
    void laterChaptersAreWrittenTheUsualWay() {
        assertThat(RomanNumerals.of(44)).isEqualTo("XLIV");
        assertThat(RomanNumerals.of(99)).isEqualTo("XCIX");
        assertThatIllegalArgumentException().isThrownBy(() -> RomanNumerals.of(0));
        assertThatIllegalArgumentException().isThrownBy(() -> RomanNumerals.of(100));
    }
}
