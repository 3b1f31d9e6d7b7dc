package vn.danvan.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FoldedLettersTests {

    private static int read(FoldedLetters letters, String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return letters.read(utf8, 0, utf8.length);
    }

    @Test
    void case_marks_and_form_do_not_matter() {
        FoldedLetters letters = new FoldedLetters();
        for (Normalizer.Form form : Normalizer.Form.values()) {
            assertThat(read(letters, Normalizer.normalize("  Hoà  Bình, ĐƯỜNG!", form)))
                    .isEqualTo(3);
            assertThat(letters.word(0)).isEqualTo("hoa");
            assertThat(letters.word(1)).isEqualTo("binh");
            assertThat(letters.word(2)).isEqualTo("duong");
        }
        assertThat(read(letters, "")).isZero();
        assertThat(read(letters, "x".repeat(100_000))).isEqualTo(1);
    }

    @Test
    void words_are_cut_as_their_hashes_are() {
        long seed = 11;
        Random random = new Random(seed);
        FoldedLetters letters = new FoldedLetters();
        FoldedWords words = new FoldedWords(1);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(40); j > 0; j--) {
                text.appendCodePoint("aĐệ ,.\u0300\u200B中😀z9".codePointAt(random.nextInt(9)));
            }
            byte[] utf8 = text.toString().getBytes(StandardCharsets.UTF_8);
            assertThat(letters.read(utf8, 0, utf8.length))
                    .as("seed %d, text %s", seed, text)
                    .isEqualTo(words.read(utf8, 0, utf8.length));
        }
    }
}
