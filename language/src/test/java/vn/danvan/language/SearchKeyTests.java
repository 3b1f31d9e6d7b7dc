package vn.danvan.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SearchKeyTests {

    @ParameterizedTest
    @CsvSource({
        "hòa, hoà", "thủy, thuỷ", "ủy, uỷ", "khỏe, khoẻ", "Phước Hòa, PHƯỚC HOÀ", "khuỷu, khủyu", "quý, qúy",
                "quý, quí",
        "già, gìa", "mỹ, mĩ", "Mỹ Tường, Mĩ Tường", "kỹ, kĩ", "lý, lí", "tỷ, tỉ", "quỳnh, quình", "quy định, qui định",
        "Đảng, Ðảng", "đường, ɖường", "Tỉnh ủy, TỈNH UỶ", "hoàng, hòang", "mía, miá", "toàn, tòan", "oà, òa"
    })
    void spellingsOfOneWordFallTogether(String one, String other) {
        assertThat(SearchKey.of(one)).isEqualTo(SearchKey.of(other));
        assertThat(SearchKey.of(RandomTexts.nfd(one))).isEqualTo(SearchKey.of(other));
    }

    @ParameterizedTest
    @CsvSource({
        "hòa, hóa",
        "hỏa, hòa",
        "thủy, thúy",
        "tui, tuy",
        "mai, may",
        "hay, hai",
        "thi, thy",
        "cáo, cao",
        "dân, dận",
        "đa, da",
        "quả, của",
        "ô, ơ",
        "vận, vẫn",
        "ý, í"
    })
    void differentWordsStayApart(String one, String other) {
        assertThat(SearchKey.foldMarked(one)).isNotEqualTo(SearchKey.foldMarked(other));
    }

    @ParameterizedTest
    @CsvSource({
        "quý, quý",
        "già, già",
        "gì, gì",
        "giết, giết",
        "HOÀ, hòa",
        "thuở, thuở",
        "Nguyễn, nguyễn",
        "chuyện, chuyện",
        "ngoằn, ngoằn",
        "Cà Ná, cà ná",
        "đ/c, đ c",
        "XIV, xiv",
        "résumé, résumé",
        "Katơr, katơr",
        "Ủy, ủy"
    })
    void theMarkedKeyIsOrdinarySpelling(String text, String key) {
        assertThat(SearchKey.foldMarked(text)).isEqualTo(key);
        assertThat(SearchKey.foldMarked(RandomTexts.nfd(text))).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({
        "Đắk Lắk, dak lak",
        "Phước Hoà, phuoc hoa",
        "PHAN RANG, phan rang",
        "Dân vận khéo, dan van kheo",
        "Mỹ, mi",
        "über, uber",
        "thuở, thuo",
        "ỵ, y"
    })
    void thePlainKeyHasNoMarks(String text, String key) {
        assertThat(SearchKey.foldPlain(text)).isEqualTo(key);
        assertThat(SearchKey.foldPlain(RandomTexts.nfd(text))).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({
        "Phan Rang-Tháp Chàm", "Phan Rang - Tháp Chàm", "Phan Rang – Tháp Chàm", "Phan Rang—Tháp  Chàm",
        "Phan\u00A0Rang -Tháp Chàm", "phan rang \u2011 tháp chàm", "' Phan Rang, Tháp Chàm. '",
                "Phan Ra\u00ADng Tháp Chàm"
    })
    void hyphensDashesAndSpacesFoldTogether(String text) {
        assertThat(SearchKey.of(text)).isEqualTo(new SearchKey("phan rang tháp chàm", "phan rang thap cham"));
    }

    @Test
    void nothingToFindGivesAnEmptyKey() {
        assertThat(SearchKey.of("")).isEqualTo(new SearchKey("", ""));
        assertThat(SearchKey.of(" –… ")).isEqualTo(new SearchKey("", ""));
        assertThat(SearchKey.of("\u0301")).isEqualTo(new SearchKey("", ""));
        assertThat(SearchKey.of("Đ")).isEqualTo(new SearchKey("đ", "d"));
    }

    @Test
    void aHugeWordIsFolded() {
        assertThat(SearchKey.foldMarked("Ủ".repeat(1_000_000))).hasSize(1_000_000);
        assertThat(SearchKey.foldPlain("Uỷ ban ".repeat(300_000)))
                .startsWith("uy ban uy")
                .hasSize(2_100_000 - 1);
    }

    @ParameterizedTest
    @MethodSource("vn.danvan.language.RandomTexts#seeds")
    void keysOfKeysAreTheSameAndFormsDoNotMatter(int seed) {
        String text = RandomTexts.of(seed);
        SearchKey key = SearchKey.of(text);
        assertThat(SearchKey.foldMarked(key.marked())).as("seed %d", seed).isEqualTo(key.marked());
        assertThat(SearchKey.foldPlain(key.marked())).as("seed %d", seed).isEqualTo(key.plain());
        assertThat(SearchKey.of(RandomTexts.nfd(text))).as("seed %d", seed).isEqualTo(key);
        assertThat(SearchKey.of(Normalization.of(text).text()))
                .as("seed %d", seed)
                .isEqualTo(key);
    }

    @ParameterizedTest
    @MethodSource("vn.danvan.language.RandomTexts#seeds")
    void noiseIsFoldedToo(int seed) {
        String key = SearchKey.foldPlain(RandomTexts.noise(seed));
        assertThat(SearchKey.foldPlain(key)).as("seed %d", seed).isEqualTo(key);
    }
}
