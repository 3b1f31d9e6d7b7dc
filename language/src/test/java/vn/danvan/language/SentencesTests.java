package vn.danvan.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTests {

    private static List<String> split(String text) {
        return Sentences.of(text).stream().map(one -> one.in(text)).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hội nghị họp tại TP. Phan Rang-Tháp Chàm sáng nay.",
                "Đ/c Phạm Văn Hậu dự.|Đồng chí phát biểu chỉ đạo.",
                "Lúa, ngô, khoai, v.v. được mùa.|Giá tốt.",
                "Thu 1.234.567,89 đồng.|Đạt 102,5% kế hoạch!|Vì sao?",
                "1. Nâng cao chất lượng.|2. Tăng cường phối hợp.",
                "a. Tuyên truyền sâu rộng.|II. NHIỆM VỤ",
                "1.1. Công tác tham mưu.",
                "Ông nói: “Làm đi.”|Mọi người nghe.",
                "Đại hội XIV của Đảng bộ tỉnh… góp phần thực hiện mục tiêu.|Năm 2021.",
                "GS. TS. Nguyễn Văn A. Trần đến dự.",
                "Ngày 14.1.2021 họp.|Ngày 15 nghỉ."
            })
    void sentencesEndWhereAReaderStops(String marked) {
        assertThat(split(marked.replace("|", " "))).containsExactly(marked.split("\\|", -1));
        assertThat(split(marked.replace("|", "\n"))).containsExactly(marked.split("\\|", -1));
        String decomposed = RandomTexts.nfd(marked);
        assertThat(split(decomposed.replace("|", " "))).containsExactly(decomposed.split("\\|", -1));
    }

    @Test
    void aLineStandsForItself() {
        assertThat(split("THÔNG BÁO\nkết luận\r\n\n- Một là\n")).containsExactly("THÔNG BÁO", "kết luận", "- Một là");
    }

    @Test
    void smallTexts() {
        assertThat(split("")).isEmpty();
        assertThat(split(" \n\u00A0")).isEmpty();
        assertThat(split("a")).containsExactly("a");
        assertThat(split("...")).containsExactly("...");
    }

    @Test
    void hugeTextsAreSplitInOnePass() {
        assertThat(Sentences.of("Dân vận khéo. ".repeat(200_000))).hasSize(200_000);
        assertThat(Sentences.of("A. ".repeat(500_000))).hasSize(1);
        assertThat(Sentences.of(".".repeat(1_000_000) + "x")).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("vn.danvan.language.RandomTexts#seeds")
    void nothingButSpaceLiesBetweenSentences(int seed) {
        for (String text : List.of(RandomTexts.of(seed), RandomTexts.noise(seed))) {
            int end = 0;
            for (Sentence one : Sentences.of(text)) {
                assertThat(text.substring(end, one.start()).replaceAll("[\\s\\p{Z}\uFEFF\u200B]", ""))
                        .as("seed %d", seed)
                        .isEmpty();
                assertThat(one.in(text)).isNotBlank();
                end = one.end();
            }
            assertThat(text.substring(end).replaceAll("[\\s\\p{Z}\uFEFF\u200B]", ""))
                    .as("seed %d", seed)
                    .isEmpty();
        }
    }
}
