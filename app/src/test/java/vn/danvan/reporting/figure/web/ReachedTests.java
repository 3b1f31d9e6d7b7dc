package vn.danvan.reporting.figure.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much of a target is said to be reached. */
class ReachedTests {

    @ParameterizedTest
    @CsvSource({"1999,2000,99.9", "2000,2000,100.0", "2001,2000,100.1", "1,100000,0.1", "0,2000,0.0", "1,3,33.3"})
    void whatIsShortOfATargetIsNeverSaidToBeAllOfItNorSomethingNothing(
            java.math.BigDecimal part, java.math.BigDecimal target, String said) {
        assertThat(Compared.share(part, target)).isEqualTo(said);
    }
}
