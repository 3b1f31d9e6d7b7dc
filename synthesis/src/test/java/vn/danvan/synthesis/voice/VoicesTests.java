package vn.danvan.synthesis.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VoicesTests {

    private static final String LETTER =
            "Chúng tôi đề nghị sửa giờ mở cửa nhà văn hóa đến 22 giờ vì người đi làm chỉ đến được sau giờ cơm tối. "
                    + "Các câu lạc bộ của khu phố đều tập buổi tối nên đóng cửa lúc 20 giờ là quá sớm.";

    @TempDir
    private Path folder;

    @Test
    void copiesAreOneVoice() throws IOException {
        Gathered gathered = of(LETTER, LETTER.replace("sửa", "xem lại"), "Lắp thêm đèn.", LETTER + " Trân trọng.");

        assertThat(voices(gathered)).containsExactly(0, 0, 1, 0);
        assertThat(gathered.voices().sizes()).containsExactly(3, 1);
        assertThat(gathered.voices().speaker(1)).isEqualTo(2);
    }

    @Test
    void theVoiceSpeaksWithTheTextThatRepresentsTheGroup() throws IOException {
        Gathered gathered = of(LETTER + " Trân trọng.", LETTER, LETTER, LETTER);

        int voice = gathered.voices().of(0);

        assertThat(gathered.voices().count()).isOne();
        assertThat(gathered.voices().speaker(voice)).isEqualTo(gathered.groups().representative(0));
    }

    @Test
    void theSameWordsAboutAnotherClauseAreAnotherVoice() throws IOException {
        Gathered gathered = of("dieu-1|" + LETTER, "dieu-2|" + LETTER, LETTER, " dieu-1 |" + LETTER);

        assertThat(voices(gathered)).containsExactly(0, 1, 2, 0);
        assertThat(IntStream.range(0, 3).map(gathered.voices()::speaker)).containsExactly(0, 1, 2);
    }

    @Test
    void aShortTextWithAnotherFigureSpeaksForItself() throws IOException {
        Gathered gathered = of(
                "Đề nghị mức đóng góp là 30.000 đồng một hộ mỗi năm.",
                "Đề nghị mức đóng góp là 60.000 đồng một hộ mỗi năm.",
                "đề nghị mức đóng góp là 30.000 đồng một hộ mỗi năm");

        assertThat(gathered.voices().of(0))
                .isEqualTo(gathered.voices().of(2))
                .isNotEqualTo(gathered.voices().of(1));
    }

    @Test
    void readingsAreNumberedAsTheyFirstStand() throws IOException {
        Gathered gathered = of("dieu-2|Đồng ý", "Đồng ý", "dieu-2|đồng ý!", "Không đồng ý", "Đồng ý.");
        Readings readings = Readings.of(5, gathered.groups()::text, gathered.stated());

        assertThat(IntStream.range(0, 5).map(readings::of)).containsExactly(0, 1, 0, 2, 1);
        assertThat(IntStream.range(0, readings.count()).map(readings::first)).containsExactly(0, 1, 3);
        assertThat(readings.sizes()).containsExactly(2, 2, 1);
    }

    @Test
    void withoutOpinionsThereIsNoVoice() throws IOException {
        Gathered gathered = of();

        assertThat(gathered.voices().count()).isZero();
        assertThat(gathered.items().count()).isZero();
    }

    private Gathered of(String... texts) throws IOException {
        return Gathered.of(folder, null, List.of(texts));
    }

    private static List<Integer> voices(Gathered gathered) {
        return IntStream.range(0, gathered.opinions().count())
                .map(gathered.voices()::of)
                .boxed()
                .toList();
    }
}
