package vn.danvan.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class FoldedTokensTests {

    private final FoldedTokens tokens = new FoldedTokens();

    @Test
    void wordsAndNumbersAreToldApartEvenWhenGlued() {
        assertThat(tokens.read("Đ15k2")).isEqualTo(4);
        assertThat(tokens.number(1)).isEqualTo(15);
        assertThat(tokens.number(0)).isEqualTo(-1);
        assertThat(tokens.gap(1)).isZero();
        assertThat(tokens.first(0)).isEqualTo('đ');
    }

    @Test
    void aKeyForgetsCaseMarksAndComposition() {
        long key = FoldedTokens.key("điều");
        assertThat(FoldedTokens.key("DIEU")).isEqualTo(key);
        assertThat(FoldedTokens.key(Normalizer.normalize("Điều", Normalizer.Form.NFD)))
                .isEqualTo(key);
        assertThat(FoldedTokens.key("điệu")).isEqualTo(key);
        assertThat(FoldedTokens.key("khoản")).isNotEqualTo(key);
        assertThat(FoldedTokens.key("internationalization")).isNotEqualTo(FoldedTokens.key("internationalizatiom"));
    }

    @Test
    void gapsSayWhatLiesBetween() {
        tokens.read("a, b.\nc – d; “e”");
        assertThat(tokens.gap(0)).isEqualTo(FoldedTokens.BREAK);
        assertThat(tokens.gap(1)).isEqualTo(FoldedTokens.COMMA | FoldedTokens.SPACE);
        assertThat(tokens.gap(2)).isEqualTo(FoldedTokens.POINT | FoldedTokens.BREAK);
        assertThat(tokens.gap(3)).isEqualTo(FoldedTokens.SPACE | FoldedTokens.DASH);
        assertThat(tokens.gap(4)).isEqualTo(FoldedTokens.SEMICOLON | FoldedTokens.SPACE | FoldedTokens.QUOTE);
        assertThat(tokens.gap(5)).isEqualTo(FoldedTokens.QUOTE | FoldedTokens.BREAK);
    }

    @Test
    void placesAreThoseOfTheText() {
        String text = "Kính gửi ngườ\u0300i 😀 dân\u200B!";
        tokens.read(text);
        assertThat(tokens.count()).isEqualTo(4);
        assertThat(text.substring(tokens.start(2), tokens.end(2))).isEqualTo("ngườ\u0300i");
        assertThat(text.substring(tokens.start(3), tokens.end(3))).startsWith("dân");
    }

    @Test
    void emptyAndHugeTextsAreRead() {
        assertThat(tokens.read("")).isZero();
        assertThat(tokens.gap(0)).isEqualTo(FoldedTokens.BREAK);
        assertThat(tokens.read("tiếng ".repeat(40_000))).isEqualTo(40_000);
        tokens.read("99999999999999999999");
        assertThat(tokens.number(0)).isEqualTo(-1);
    }
}
