package vn.danvan.summary.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Periods are called by what they are, whichever cut-off their kind has. */
class PeriodWordsTests {

    private static String words(String key, Object... args) {
        return key.replace("summary.", "") + List.of(args);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        year             | 1  | span.year[2020, 1, I]            | span.year[2021, 1, I]              | 2020
        party-year       | 1  | span.year[2020, 1, I]            | span.year[2021, 1, I]              | 2020
        six-months       | 1  | span.six-months[2020, 1, I]      | coming.six-months[2020, 1, I]      | 2020
        party-nine-months| 1  | span.nine-months[2020, 1, I]     | coming.nine-months[2020, 1, I]     | 2020
        quarter          | 2  | span.quarter[2020, 2, II]        | span.quarter[2020, 3, III]         | 2020-2
        calendar-quarter | 4  | span.quarter[2020, 4, IV]        | span.quarter[2021, 1, I]           | 2020-4
        calendar-month   | 12 | span.month[2020, 12, 12]         | span.month[2021, 1, I]             | 2020-12
        party-first-quarter | 1 | span.quarter[2020, 1, I]       | span.quarter[2020, 2, II]          | 2020-1
        school-term      | 2  | span.other[2020, 2, II]          | coming.other[2020, 2, II]          | 2020-2
        """)
    void aPeriodAndWhatComesAfterIt(String kind, int index, String name, String after, String file) {
        Span span = new Span(kind, 2020, index);
        assertThat(PeriodWords.of(PeriodWordsTests::words, span)).isEqualTo(name);
        assertThat(PeriodWords.after(PeriodWordsTests::words, span)).isEqualTo(after);
        assertThat(PeriodWords.inFile(span)).isEqualTo(file);
        assertThat(PeriodWords.isYear(span)).isEqualTo(kind.endsWith("year"));
    }
}
