package vn.danvan.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.danvan.language.Normalization.Form;

class NormalizationTests {

    @Test
    void ninhThuanHasTenCharactersComposedAndTwelveDecomposed() {
        String composed = "Ninh Thuận";
        String decomposed = RandomTexts.nfd(composed);
        assertThat(composed).hasSize(10);
        assertThat(decomposed).hasSize(12);
        assertThat(Normalization.of(composed).form()).isEqualTo(Form.NFC);
        assertThat(Normalization.of(decomposed)).isEqualTo(new Normalization(composed, Form.NFD, 0, 0, 0));
    }

    @ParameterizedTest
    @CsvSource({"ê\u0323, MIXED", "ẹ\u0302, MIXED", "e\u0302\u0323, NFD", "e\u0323\u0302, NFD", "ệ, NFC"})
    void everySpellingOfTheSameLetterBecomesOne(String raw, Form form) {
        assertThat(Normalization.of(raw).text()).isEqualTo("ệ");
        assertThat(Normalization.of(raw).form()).isEqualTo(form);
    }

    @Test
    void lookAlikesOfDAreCountedAndFoldedOnRequestOnly() {
        Normalization found = Normalization.of("\u00D0ảng bộ, \u0189ảng, \u00F0ồng, Đoàn");
        assertThat(found.lookAlikes()).isEqualTo(3);
        assertThat(found.text()).startsWith("\u00D0ảng");
        assertThat(found.withLookAlikesFolded()).isEqualTo("Đảng bộ, Đảng, đồng, Đoàn");
    }

    @Test
    void oddSpacesAndInvisibleCharactersAreTakenOutAndCounted() {
        Normalization found = Normalization.of("\uFEFFDân\u00A0vận\u200B kh\u00ADéo\u202Fnăm");
        assertThat(found).isEqualTo(new Normalization("Dân vận khéo năm", Form.NFC, 0, 2, 3));
    }

    @Test
    void plainTextHasNoForm() {
        assertThat(Normalization.of("").form()).isEqualTo(Form.PLAIN);
        assertThat(Normalization.of("a")).isEqualTo(new Normalization("a", Form.PLAIN, 0, 0, 0));
    }

    @Test
    void aHugeTextIsNormalised() {
        String text = RandomTexts.nfd("Dân vận khéo. ").repeat(200_000);
        assertThat(Normalization.of(text).text()).isEqualTo("Dân vận khéo. ".repeat(200_000));
    }

    @ParameterizedTest
    @MethodSource("vn.danvan.language.RandomTexts#seeds")
    void normalisingTwiceChangesNothing(int seed) {
        for (String raw : new String[] {RandomTexts.of(seed), RandomTexts.noise(seed)}) {
            String once = Normalization.of(raw).text();
            assertThat(Normalizer.isNormalized(once, Normalizer.Form.NFC))
                    .as("seed %d", seed)
                    .isTrue();
            assertThat(Normalization.of(once).text()).as("seed %d", seed).isEqualTo(once);
        }
    }
}
