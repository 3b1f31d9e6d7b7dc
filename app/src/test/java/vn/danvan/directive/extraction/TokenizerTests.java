package vn.danvan.directive.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Words, numbers and marks with their places. */
final class TokenizerTests {

    private static List<String> forms(String text) {
        Tokens tokens = Tokenizer.tokenize(text);
        List<String> forms = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            forms.add(tokens.form(i));
        }
        return forms;
    }

    @Test
    void bothTonePlacementsAndNormalFormsGiveOneWord() {
        assertThat(forms("hòa hoà Hoà THUỶ thủy uỷ ủy quý"))
                .containsExactly("hòa", "hòa", "hòa", "thủy", "thủy", "ủy", "ủy", "quý");
        assertThat(forms(Normalizer.normalize("Đoàn kết hoà bình", Normalizer.Form.NFD)))
                .containsExactly("đoàn", "kết", "hòa", "bình");
    }

    @Test
    void figuresDatesAndNumbersStayWhole() {
        assertThat(forms("1.260 ý kiến, 99,6% ngày 15/12/2022"))
                .containsExactly("1.260", "ý", "kiến", ",", "99,6", "%", "ngày", "15/12/2022");
    }

    @Test
    void placesCountCodePoints() {
        Tokens tokens = Tokenizer.tokenize("😀 dân\u00A0vận");
        assertThat(tokens.get(1).start()).isEqualTo(2);
        assertThat(tokens.get(2).end()).isEqualTo(9);
    }
}
