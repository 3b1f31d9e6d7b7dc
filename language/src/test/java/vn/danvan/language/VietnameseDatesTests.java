package vn.danvan.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class VietnameseDatesTests {

    private static final LocalDate SEED_DAY = LocalDate.of(2021, 1, 14);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ngày 14 tháng 01 năm 2021",
                "Ngày 14 tháng 1 năm 2021",
                "NGÀY 14 THÁNG 01 NĂM 2021",
                "14 tháng 01 năm 2021",
                "ngày 14\u00A0tháng 01 năm 2021",
                "14/01/2021",
                "14/1/2021",
                "14-1-2021",
                "14.1.2021",
                "ngày 14/01/2021",
                " 14-01-2021 ",
                "14 - 1 - 2021",
                "ngày 14 tháng 1/2021"
            })
    void everyFormOfADate(String text) {
        assertThat(VietnameseDates.parse(text).flatMap(DateMention::date)).contains(SEED_DAY);
        assertThat(VietnameseDates.parse(RandomTexts.nfd(text)).flatMap(DateMention::date))
                .contains(SEED_DAY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"14-1", "14/1", "14/01", "ngày 14-1", "Ngày 14/1", "14 tháng 1", "ngày 14 tháng 01", "sáng 14-1"
            })
    void aDateWithoutYearSaysSo(String text) {
        DateMention found = VietnameseDates.parse(text).orElseThrow();
        assertThat(found.isYearless()).isTrue();
        assertThat(found.date()).isEmpty();
        assertThat(found.inYear(2021)).contains(SEED_DAY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "31/2/2021",
                "29/02/2021",
                "1/13/2021",
                "0/1/2021",
                "32-1",
                "14/1-2021",
                "2021-01-14",
                "14/1/21",
                "14.1.2021.3"
            })
    void whatIsNoDayIsNotRead(String text) {
        assertThat(VietnameseDates.parse(text)).isEmpty();
    }

    @Test
    void aLeapDayNeedsALeapYear() {
        DateMention found = VietnameseDates.parse("29-2").orElseThrow();
        assertThat(found.inYear(2024)).contains(LocalDate.of(2024, 2, 29));
        assertThat(found.inYear(2021)).isEmpty();
        assertThatThrownBy(() -> new DateMention(0, 4, MonthDay.of(2, 29), OptionalInt.of(2021)))
                .isInstanceOf(DateTimeException.class)
                .hasMessageContaining("2021");
    }

    @Test
    void datesAreFoundInRunningText() {
        String text =
                "Ngày 14-1, hội nghị nghe Báo cáo số 24-BC/BDVTU ngày 05/01/2021; trước ngày 30 tháng 6 năm 2021, 2/3 số xã"
                        + " hoàn thành (từ 15/12/2020 đến 14/12/2021). Tỷ lệ 12.5.2021.7, Nghị định 30/2020/NĐ-CP, khoản 1-2.";
        List<DateMention> found = VietnameseDates.find(text);
        assertThat(found)
                .extracting(one -> text.substring(one.start(), one.end()))
                .containsExactly("14-1", "05/01/2021", "ngày 30 tháng 6 năm 2021", "15/12/2020", "14/12/2021");
        assertThat(found).extracting(DateMention::isYearless).containsExactly(true, false, false, false, false);
    }

    @Test
    void aDateMayRunOverALineBreak() {
        assertThat(VietnameseDates.find("ngày 14 tháng 01\nnăm 2021"))
                .extracting(DateMention::date)
                .containsExactly(Optional.of(SEED_DAY));
    }

    @ParameterizedTest
    @CsvSource({
        "2021-02-05, ngày 05 tháng 02 năm 2021, 05/02/2021",
        "2021-01-14, ngày 14 tháng 01 năm 2021, 14/01/2021",
        "2021-03-05, ngày 05 tháng 3 năm 2021, 05/03/2021",
        "2021-12-31, ngày 31 tháng 12 năm 2021, 31/12/2021"
    })
    void datesArePrintedAsTheDecreeSays(LocalDate date, String formal, String numeric) {
        assertThat(VietnameseDates.formal(date)).isEqualTo(formal);
        assertThat(VietnameseDates.numeric(date)).isEqualTo(numeric);
    }

    @Test
    void hugeTextsAreSearched() {
        assertThat(VietnameseDates.find("ngày 14/01/2021, ".repeat(100_000))).hasSize(100_000);
        assertThat(VietnameseDates.find("1/".repeat(500_000))).isEmpty();
        assertThat(VietnameseDates.find("1 ".repeat(500_000))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("vn.danvan.language.RandomTexts#seeds")
    void whatIsPrintedIsReadAgain(int seed) {
        LocalDate date = LocalDate.of(1945, 9, 2).plusDays(new Random(seed).nextInt(40_000));
        assertThat(VietnameseDates.parse(VietnameseDates.formal(date)).flatMap(DateMention::date))
                .as("seed %d", seed)
                .contains(date);
        assertThat(VietnameseDates.parse(VietnameseDates.numeric(date)).flatMap(DateMention::date))
                .as("seed %d", seed)
                .contains(date);
        assertThat(VietnameseDates.find(RandomTexts.noise(seed)))
                .as("seed %d", seed)
                .isEmpty();
    }
}
