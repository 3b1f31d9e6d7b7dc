package vn.danvan.reporting.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.danvan.reporting.form.Forms;
import vn.danvan.reporting.form.Indicator;
import vn.danvan.support.DanvanTest;
import vn.danvan.web.Texts;

/** Figures as readers expect them, in both languages; nothing is rounded away that the indicator keeps. */
@DanvanTest
class FigureTextTests {

    private static final Locale ENGLISH = Locale.ENGLISH;

    @Autowired
    FigureText text;

    @Autowired
    Forms forms;

    private Indicator indicator(String code) {
        return forms.current().catalogue().indicator(code).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TTR.CUOC  | 1908      | 1.908 cuộc          | 1,908 meetings",
                "NTM.DUONG | 1234.56   | 1.234,6 km          | 1,234.6 km",
                "DTH.TYLE  | 42        | 42%                 | 42%",
                "DTH.TYLE  | 16.949    | 16,9%               | 16.9%",
                "NTM.TIEN  | 1200000000| 1,2 tỷ đồng         | VND 1.2 billion",
                "NTM.TIEN  | 25000000  | 25 triệu đồng       | VND 25 million",
            })
    void aValueIsWrittenWithItsUnit(String code, BigDecimal value, String vietnamese, String english) {
        assertThat(text.withUnit(Texts.VIETNAMESE, value, indicator(code))).isEqualTo(vietnamese);
        assertThat(text.withUnit(ENGLISH, value, indicator(code))).isEqualTo(english);
    }

    @Test
    void moneyThatMillionsWouldRoundIsWrittenInFull() {
        assertThat(text.withUnit(Texts.VIETNAMESE, new BigDecimal("1234567890"), indicator("NTM.TIEN")))
                .startsWith("1.234.567.890");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "99.98    | 99,98%",
                "99.94    | 99,9%",
                "99.96    | 99,96%",
                "99.9996  | 99,9996%",
                "100      | 100%",
                "100.02   | 100%",
                "0.033333 | 0,03%",
                "0.04     | 0,04%",
                "0        | 0%",
            })
    void aShareShortOfAllIsNeverAHundredAndOneOfMoreThanNothingNeverZero(BigDecimal value, String shown) {
        assertThat(FigureText.bare(Texts.VIETNAMESE, value, indicator("DTH.TYLE")))
                .isEqualTo(shown);
    }

    @Test
    void aShareKeepsOneDigitAndANumberItsOwn() {
        assertThat(FigureText.shown(new BigDecimal("33.3333"), indicator("DTH.TYLE")))
                .isEqualByComparingTo("33.3");
        assertThat(FigureText.shown(new BigDecimal("2.5"), indicator("TTR.CUOC")))
                .isEqualByComparingTo("3");
        assertThat(FigureText.isShare(indicator("DTH.TYLE"))).isTrue();
        assertThat(FigureText.isShare(indicator("DTH.TL"))).isFalse();
    }

    @Test
    void aChangeIsOfWhatWasThereBefore() {
        assertThat(FigureText.change(new BigDecimal(200), new BigDecimal(234))).contains(new BigDecimal("17.0"));
        assertThat(FigureText.change(new BigDecimal(-10), new BigDecimal(-5))).contains(new BigDecimal("50.0"));
        assertThat(FigureText.change(BigDecimal.ZERO, BigDecimal.TEN)).isEmpty();
    }

    @Test
    void aChangeBearsItsSign() {
        assertThat(FigureText.signed(Texts.VIETNAMESE, new BigDecimal("16.9"))).isEqualTo("+16,9");
        assertThat(FigureText.signed(ENGLISH, new BigDecimal("-1234.5"))).isEqualTo("−1,234.5");
        assertThat(FigureText.signed(ENGLISH, BigDecimal.ZERO)).isEqualTo("0");
    }
}
