package vn.danvan.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SyllablesTests {

    @Test
    void syllablesKnowWhereTheyStand() {
        String text = "Phan Rang-Tháp Chàm, 65 xã";
        assertThat(Syllables.of(text))
                .extracting(Syllable::text)
                .containsExactly("Phan", "Rang", "Tháp", "Chàm", "65", "xã");
        assertThat(Syllables.of(text))
                .allMatch(one -> text.substring(one.start(), one.end()).equals(one.text()));
    }

    @Test
    void combiningMarksBelongToTheirLetter() {
        assertThat(Syllables.of(RandomTexts.nfd("Dân vận"))).hasSize(2);
        assertThat(Syllables.of("")).isEmpty();
        assertThat(Syllables.of("x")).containsExactly(new Syllable("x", 0, 1));
        assertThat(Syllables.of("dân vận ".repeat(100_000))).hasSize(200_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dân", "vận", "nghiêng", "quý", "già", "gì", "giếng", "giặt", "uỷ", "ủy", "hòa", "hoà", "khuỷu",
                "quyết", "Đường", "y", "thuở", "huyện", "quốc", "gìn", "khoẻ", "NGUYỄN", "oằn", "yêu", "ương", "xoong",
                "quỳnh", "lúa", "mía", "ngoài", "người"
            })
    void wordsOfVietnameseAreWellFormed(String word) {
        assertThat(Syllables.isWellFormed(word)).isTrue();
        assertThat(Syllables.isWellFormed(RandomTexts.nfd(word))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "D©n",
                "vaän",
                "café",
                "qúy",
                "miá",
                "cat",
                "tòt",
                "strength",
                "fà",
                "",
                "dânn",
                "où",
                "bằb",
                "ộtộ",
                "65",
                "Katơr",
                "déjà"
            })
    void otherWordsAreNot(String word) {
        assertThat(Syllables.isWellFormed(word)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("vn.danvan.language.RandomTexts#seeds")
    void syllablesNeverOverlap(int seed) {
        for (String text : List.of(RandomTexts.of(seed), RandomTexts.noise(seed))) {
            int end = 0;
            for (Syllable one : Syllables.of(text)) {
                assertThat(one.start()).as("seed %d", seed).isGreaterThanOrEqualTo(end);
                end = one.end();
                assertThat(Syllables.isWellFormed(one.text())).isIn(true, false);
            }
        }
    }
}
