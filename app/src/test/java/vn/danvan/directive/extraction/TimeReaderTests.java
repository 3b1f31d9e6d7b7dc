package vn.danvan.directive.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Times as directive texts write them, in a year 2022 that governs. */
final class TimeReaderTests {

    private static final LocalDate DOCUMENT = LocalDate.of(2022, 10, 6);

    private static @Nullable TimeMention read(String words) {
        Tokens tokens = Tokenizer.tokenize(words);
        return new TimeReader(tokens, Lexicon.standard()).at(0, tokens.size());
    }

    @ParameterizedTest
    @CsvSource({
        "năm 2021, 2021",
        "trong 6 tháng đầu năm 2021, H1-2021",
        "6 tháng cuối năm, H2-2022",
        "quý III, Q3-2022",
        "quý 4/2023, Q4-2023",
        "trong 9 tháng đầu năm 2022, 9M-2022",
        "Giai đoạn 2016 - 2020, 2016-2020",
        "giai đoạn 2016-2020, 2016-2020",
        "3 tháng cuối năm 2022, Q4-2022"
    })
    void periods(String words, String period) {
        TimeMention mention = Objects.requireNonNull(read(words), words);
        assertThat(mention.period(2022)).isEqualTo(period);
    }

    @ParameterizedTest
    @CsvSource({
        "trước ngày 15/3/2021, 2021-03-15",
        "chậm nhất ngày 20 tháng 11 năm 2021, 2021-11-20",
        "trước ngày 30/7, 2022-07-30",
        "trong tháng 4, 2022-04-30",
        "trong tháng 11/2022, 2022-11-30",
        "trong tháng này, 2022-10-31",
        "đến hết quý III, 2022-09-30",
        "đến năm 2025, 2025-12-31",
        "trước tháng 6, 2022-05-31",
        "trước ngày 13-4-2021, 2021-04-13",
        "đến hết năm 2023, 2023-12-31"
    })
    void lastDays(String words, LocalDate due) {
        TimeMention mention = Objects.requireNonNull(read(words), words);
        assertThat(mention.due(2022, DOCUMENT)).isEqualTo(due);
    }

    @Test
    void aWholeYearAndABeginningSetNoLastDay() {
        assertThat(read("trong năm 2021"))
                .isNotNull()
                .extracting(m -> m.due(2022, DOCUMENT))
                .isNull();
        assertThat(read("từ ngày 01/3/2021"))
                .isNotNull()
                .extracting(m -> m.due(2022, DOCUMENT))
                .isNull();
    }

    @Test
    void daysThatDoNotExistAndPlainFiguresAreNoTimes() {
        assertThat(read("trước ngày 31/2/2022"))
                .isNotNull()
                .extracting(m -> m.due(2022, DOCUMENT))
                .isNull();
        assertThat(read("trước ngày 40/2/2022")).isNull();
        assertThat(read("1.260 ý kiến")).isNull();
        assertThat(read("trước Tết")).isNull();
    }
}
