package vn.danvan.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.danvan.language.LegacyEncoding.Detection;

class LegacyEncodingTests {

    private static final String EVERY_SMALL_LETTER =
            "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ";

    @Test
    void tcvn3OfTheBoardIsRecognised() {
        Detection found = LegacyEncoding.detect("Ban D©n vËn").orElseThrow();
        assertThat(found.encoding()).isEqualTo(LegacyEncoding.TCVN3);
        assertThat(found.text()).isEqualTo("Ban Dân vận");
        assertThat(found.confidence()).isBetween(0.5, 1.0);
    }

    @Test
    void vniOfTheBoardIsRecognised() {
        Detection found = LegacyEncoding.detect("Ban Daân vaän").orElseThrow();
        assertThat(found.encoding()).isEqualTo(LegacyEncoding.VNI);
        assertThat(found.text()).isEqualTo("Ban Dân vận");
    }

    @Test
    void bytesOfATextFileAreRecognised() {
        byte[] bytes = "TØnh ñy Ninh ThuËn, ngµy 14 th¸ng 01 n¨m 2021".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(LegacyEncoding.detect(bytes).map(Detection::text))
                .contains("Tỉnh ủy Ninh Thuận, ngày 14 tháng 01 năm 2021");
    }

    @Test
    void moreTextGivesMoreConfidence() {
        double few = LegacyEncoding.detect("D©n vËn").orElseThrow().confidence();
        double many = LegacyEncoding.detect("C«ng t¸c d©n vËn cña hÖ thèng chÝnh trÞ n¨m 2021 ®¹t kÕt qu¶ tèt")
                .orElseThrow()
                .confidence();
        assertThat(many).isGreaterThan(few).isGreaterThan(0.85);
    }

    @ParameterizedTest
    @CsvSource({
        "Céng hoµ x· héi chñ nghÜa ViÖt Nam, Cộng hoà xã hội chủ nghĩa Việt Nam",
        "§éc lËp - Tù do - H¹nh phóc, Độc lập - Tự do - Hạnh phúc",
        "quyÕt ®Þnh vÒ ng­êi n­íc ngoµi, quyết định về người nước ngoài",
        "Èm ­ít ë ¢u L¹c ¦u tiªn ¤ng £m ¥n ¡n, ẩm ướt ở Âu Lạc Ưu tiên Ông Êm Ơn Ăn"
    })
    void tcvn3Sentences(String legacy, String unicode) {
        assertThat(LegacyEncoding.detect(legacy))
                .contains(new Detection(LegacyEncoding.TCVN3, confidence(legacy), unicode));
    }

    @ParameterizedTest
    @CsvSource({
        "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam, Cộng hòa xã hội chủ nghĩa Việt Nam",
        "Ñoäc laäp - Töï do - Haïnh phuùc, Độc lập - Tự do - Hạnh phúc",
        "quyeát ñònh veà ngöôøi nöôùc ngoaøi, quyết định về người nước ngoài",
        "UÛY BAN NHAÂN DAÂN TÆNH NINH THUAÄN, ỦY BAN NHÂN DÂN TỈNH NINH THUẬN",
        "AÊn traùi caây baèng kyû luaät; Ñaéng cay öôùt aùt, Ăn trái cây bằng kỷ luật; Đắng cay ướt át"
    })
    void vniSentences(String legacy, String unicode) {
        assertThat(LegacyEncoding.detect(legacy))
                .contains(new Detection(LegacyEncoding.VNI, confidence(legacy), unicode));
    }

    private static double confidence(String legacy) {
        return LegacyEncoding.detect(legacy).map(Detection::confidence).orElse(0.0);
    }

    @Test
    void everyLetterOfTcvn3IsInTheTable() {
        StringBuilder all = new StringBuilder();
        for (char c = 0xA1; c <= 0xFE; c++) {
            all.append(c);
        }
        String decoded = LegacyEncoding.TCVN3.decode(all.toString());
        assertThat(decoded).contains("ĂÂÊÔƠƯĐ");
        assertThat(EVERY_SMALL_LETTER.chars().filter(c -> c > 0x7F && decoded.indexOf(c) < 0))
                .isEmpty();
    }

    @Test
    void everyLetterOfVniIsInTheTableInBothCases() {
        String marks =
                "\u00F9\u00F8\u00FB\u00F5\u00EF\u00EA\u00E9\u00E8\u00FA\u00FC\u00EB\u00E2\u00E1\u00E0\u00E5\u00E3\u00E4";
        StringBuilder small = new StringBuilder("ñíìæóòôöî ");
        for (char vowel : "aeouyôö".toCharArray()) {
            marks.chars()
                    .forEach(mark -> small.append(vowel).append((char) mark).append(' '));
        }
        String decoded = LegacyEncoding.VNI.decode(small.toString());
        assertThat(EVERY_SMALL_LETTER.chars().filter(c -> c > 0x7F && decoded.indexOf(c) < 0))
                .isEmpty();
        String capitals = LegacyEncoding.VNI.decode(small.toString().toUpperCase(java.util.Locale.ROOT));
        assertThat(capitals).isEqualTo(decoded.toUpperCase(java.util.Locale.ROOT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "ó",
                "Ban Dân vận Tỉnh ủy triển khai nhiệm vụ năm 2021",
                "Bà là cán bộ có trách nhiệm, tôi thì không có ý kiến",
                "có là bà và cá má ý tôi cô ôm thì chính sách",
                "Où est la gare ? Voilà l'été, « là-bas », où naît Noël à l'hôtel",
                "The naïve café owner's résumé © 2021 Müller & Söhne ® £5",
                "Ordinary English text without any accent at all.",
                "El niño comió piñas mañana; ¿qué pasó? ¡Adiós, señor Núñez!",
                "Größe, Übung, schön, Straße, für Äpfel",
                "São Paulo não é a capital; coração, ações",
                "© 2020 Công ty – all rights reserved ®",
                "Ban Dan van Tinh uy trien khai nhiem vu nam 2021",
                "°C ±5 µm ½ ×3 §12 «»"
            })
    void ordinaryTextIsLeftAlone(String text) {
        assertThat(LegacyEncoding.detect(text)).isEmpty();
        assertThat(LegacyEncoding.detect(RandomTexts.nfd(text))).isEmpty();
    }

    @Test
    void aHugeTextIsDecodedToItsEnd() {
        String legacy = "C«ng t¸c d©n vËn. ".repeat(100_000);
        assertThat(LegacyEncoding.detect(legacy).map(Detection::text)).contains("Công tác dân vận. ".repeat(100_000));
    }

    @ParameterizedTest
    @MethodSource("vn.danvan.language.RandomTexts#seeds")
    void vietnameseInUnicodeIsNeverTakenForLegacy(int seed) {
        assertThat(LegacyEncoding.detect(RandomTexts.of(seed)))
                .as("seed %d", seed)
                .isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @MethodSource("vn.danvan.language.RandomTexts#seeds")
    void noiseIsDecodedWithoutFailure(int seed) {
        for (LegacyEncoding encoding : List.of(LegacyEncoding.TCVN3, LegacyEncoding.VNI)) {
            assertThat(encoding.decode(RandomTexts.noise(seed)))
                    .as("seed %d", seed)
                    .isNotNull();
        }
    }
}
