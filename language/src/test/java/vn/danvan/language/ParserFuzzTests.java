package vn.danvan.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What reads text takes any text: no exception, places inside the text, nothing twice. Failures print their seed. */
@Timeout(60)
class ParserFuzzTests {

    private static final int ROUNDS = 3_000;
    private static final String[] PIECES = {
        "12/3/2021",
        "ngày 2 tháng 9 năm 1945",
        " 14-1 ",
        "1",
        "12",
        "30",
        "31",
        "2",
        "2021",
        "99999999999999999999",
        "0",
        "-",
        "/",
        ".",
        ",",
        " ",
        "\n",
        "\u00A0",
        "%",
        "ngày",
        "tháng",
        "năm",
        "nga\u0300y",
        "tỷ",
        "triệu",
        "nghìn",
        "trăm",
        "rưỡi",
        "mốt",
        "linh",
        "đồng",
        "v.v.",
        "TS.",
        "đ/c",
        "Điều",
        "XIV",
        "IX",
        "Nguyễn",
        "Thị",
        "a)",
        "(",
        "”",
        "…",
        "?!",
        "\u0301",
        "\uD83D",
        "\uD83D\uDE00",
        "\0",
        "\u20ABu",
        "§iÒu",
        "®",
        "Ñieàu",
        "kho¶n"
    };

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(25); i > 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    @Test
    void datesStandInTheTextOneBehindTheOther() {
        int found = 0;
        for (int seed = 0; seed < ROUNDS; seed++) {
            String text = text(new Random(seed));
            int behind = 0;
            for (DateMention date : VietnameseDates.find(text)) {
                found++;
                assertThat(date.start()).as("seed %d: %s", seed, text).isGreaterThanOrEqualTo(behind);
                assertThat(date.end()).as("seed %d: %s", seed, text).isBetween(date.start() + 1, text.length());
                behind = date.end();
            }
            VietnameseDates.parse(text)
                    .ifPresent(whole -> assertThat(whole.end()).isLessThanOrEqualTo(text.length()));
        }
        assertThat(found).isGreaterThan(10);
    }

    @Test
    void numbersAreReadOrNotAndPrintTheSameAgain() {
        int found = 0;
        for (int seed = 0; seed < ROUNDS; seed++) {
            String text = text(new Random(seed));
            for (String part : List.of(text, text.substring(0, Math.min(6, text.length())))) {
                Numeral numeral = VietnameseNumbers.parse(part).orElse(null);
                if (numeral != null) {
                    found++;
                    assertThat(VietnameseNumbers.parse(VietnameseNumbers.print(numeral.value()))
                                    .orElseThrow()
                                    .value())
                            .as("seed %d: %s", seed, part)
                            .isEqualByComparingTo(numeral.value());
                }
            }
        }
        assertThat(found).isGreaterThan(50);
    }

    @Test
    void anyBytesAreAnEncodingOrNone() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            Random random = new Random(seed);
            byte[] bytes = new byte[random.nextInt(120)];
            random.nextBytes(bytes);
            int number = seed;
            LegacyEncoding.detect(bytes)
                    .ifPresent(found ->
                            assertThat(found.confidence()).as("seed %d", number).isBetween(0.0, 1.0));
            String text = text(random);
            LegacyEncoding.detect(text)
                    .ifPresent(found -> assertThat(found.text())
                            .as("seed %d", number)
                            .isEqualTo(found.encoding().decode(text)));
        }
    }

    @Test
    void sentencesAndSyllablesStandInTheTextOneBehindTheOther() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            String text = text(new Random(seed));
            int behind = 0;
            for (Sentence sentence : Sentences.of(text)) {
                assertThat(sentence.start()).as("seed %d: %s", seed, text).isGreaterThanOrEqualTo(behind);
                assertThat(sentence.in(text)).as("seed %d: %s", seed, text).isNotBlank();
                behind = sentence.end();
            }
            assertThat(Syllables.of(text)).as("seed %d", seed).hasSizeLessThanOrEqualTo(text.length());
        }
    }

    @Test
    void wordsOfAnyTextStandInItAndKeysDoNotDependOnItsForm() {
        FoldedTokens tokens = new FoldedTokens();
        for (int seed = 0; seed < ROUNDS; seed++) {
            String text = text(new Random(seed));
            int behind = 0;
            int count = tokens.read(text);
            for (int i = 0; i < count; i++) {
                assertThat(tokens.start(i)).as("seed %d: %s", seed, text).isGreaterThanOrEqualTo(behind);
                behind = tokens.end(i);
                assertThat(behind).as("seed %d: %s", seed, text).isBetween(tokens.start(i) + 1, text.length());
            }
            String key = SearchKey.foldPlain(text);
            assertThat(SearchKey.foldPlain(key)).as("seed %d", seed).isEqualTo(key);
        }
    }

    @Test
    void namesHaveOneOrder() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            Random random = new Random(seed);
            PersonName one = PersonName.of(text(random));
            PersonName other = PersonName.of(text(random));
            PersonName third = PersonName.of(text(random));
            int order = PersonName.ORDER.compare(one, other);
            assertThat(Integer.signum(PersonName.ORDER.compare(other, one)))
                    .as("seed %d", seed)
                    .isEqualTo(-Integer.signum(order));
            if (order <= 0 && PersonName.ORDER.compare(other, third) <= 0) {
                assertThat(PersonName.ORDER.compare(one, third))
                        .as("seed %d", seed)
                        .isNotPositive();
            }
        }
    }

    @Test
    void romanNumeralsAreOneToThirtyNineOrNone() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            Random random = new Random(seed);
            StringBuilder word = new StringBuilder();
            for (int i = random.nextInt(9); i > 0; i--) {
                word.append("IVXLi1Đ".charAt(random.nextInt(random.nextInt(4) == 0 ? 7 : 3)));
            }
            assertThat(RomanNumerals.value(word.toString()))
                    .as("seed %d: %s", seed, word)
                    .isBetween(0, 39);
        }
    }
}
