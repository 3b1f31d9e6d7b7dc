package vn.danvan.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class VietnameseNumbersTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.234.567,89 | 1234567.89",
                "1.234 | 1234",
                "1,234 | 1.234",
                "1 234 567 | 1234567",
                "1\u00A0234 | 1234",
                "0 | 0",
                "1,2 tỷ | 1200000000",
                "1,2 tỉ | 1200000000",
                "25 triệu | 25000000",
                "25triệu | 25000000",
                "3 nghìn tỷ | 3000000000000",
                "2 ngàn tỉ | 2000000000000",
                "2 tỷ 500 triệu | 2500000000",
                "1 triệu 200 nghìn 5 | 1200005",
                "1 tỷ rưỡi | 1500000000",
                "-5 | -5",
                "−1.000,5 | -1000.5",
                "20 ngàn | 20000",
                "007 | 7",
                "2021 | 2021",
                "1,25 nghìn | 1250",
                "25 TRIỆU | 25000000",
                "0,5 | 0.5"
            })
    void numbersAreRead(String text, BigDecimal value) {
        assertThat(VietnameseNumbers.parse(text).orElseThrow().value()).isEqualByComparingTo(value);
        assertThat(VietnameseNumbers.parse(RandomTexts.nfd(text)).orElseThrow().value())
                .isEqualByComparingTo(value);
        assertThat(VietnameseNumbers.parse(text).orElseThrow().percent()).isFalse();
    }

    @Test
    void percentagesKeepTheirFigure() {
        assertThat(VietnameseNumbers.parse("102,5%")).contains(new Numeral(new BigDecimal("102.5"), true));
        assertThat(VietnameseNumbers.parse("100 %")).contains(new Numeral(new BigDecimal("100"), true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "%",
                "-",
                "1.5",
                "0.375",
                "0 375",
                "1,234.5",
                "12.34",
                "1.2345",
                "1..234",
                "1,",
                ",5",
                "hai triệu",
                "5 xã",
                "triệu",
                "14-1",
                "500 triệu 2 tỷ",
                "1 2",
                "10 rưỡi",
                "2 triệu 3 triệu",
                "1e5",
                "٣",
                "1.234.56"
            })
    void whatIsNoNumberOrCouldBeTwoIsNotRead(String text) {
        assertThat(VietnameseNumbers.parse(text)).isEmpty();
    }

    @Test
    void hugeInputIsNotRead() {
        assertThat(VietnameseNumbers.parse("9".repeat(1_000_000))).isEmpty();
    }

    @Test
    void numbersArePrinted() {
        assertThat(VietnameseNumbers.print(new BigDecimal("1234567.89"))).isEqualTo("1.234.567,89");
        assertThat(VietnameseNumbers.print(new BigDecimal("-1234.50"))).isEqualTo("-1.234,50");
        assertThat(VietnameseNumbers.print(999)).isEqualTo("999");
        assertThat(VietnameseNumbers.print(1000)).isEqualTo("1.000");
        assertThat(VietnameseNumbers.print(new BigDecimal("2.345"), 2)).isEqualTo("2,35");
        assertThat(VietnameseNumbers.print(new BigDecimal("-0.001"), 2)).isEqualTo("0,00");
        assertThat(VietnameseNumbers.print(new BigDecimal("1E+6"))).isEqualTo("1.000.000");
        assertThat(VietnameseNumbers.printPercent(new BigDecimal("102.5"))).isEqualTo("102,5%");
    }

    @ParameterizedTest
    @MethodSource("vn.danvan.language.RandomTexts#seeds")
    void whatIsPrintedIsReadAgain(int seed) {
        Random random = new Random(seed);
        BigDecimal value = new BigDecimal(new BigInteger(random.nextInt(80), random), random.nextInt(6));
        BigDecimal signed = random.nextBoolean() ? value : value.negate();
        assertThat(VietnameseNumbers.parse(VietnameseNumbers.print(signed))
                        .orElseThrow()
                        .value())
                .as("seed %d", seed)
                .isEqualByComparingTo(signed);
        assertThat(VietnameseNumbers.parse(RandomTexts.noise(seed)))
                .as("seed %d", seed)
                .isEmpty();
    }
}
