package vn.danvan.synthesis.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.danvan.language.Sentence;

class AddedWordsTests {

    private static final String LETTER =
            "Chúng tôi đề nghị sửa giờ mở cửa nhà văn hóa đến 22 giờ vì người đi làm chỉ đến được sau giờ cơm tối. "
                    + "Các câu lạc bộ của khu phố đều tập buổi tối. Mong Ban soạn thảo xem xét.";

    @Test
    void aSentenceOfOnesOwnIsAdded() {
        String own = "Khu phố tôi có bốn mươi em nhỏ học võ mỗi tối thứ bảy.";

        assertThat(added(LETTER + " " + own)).containsExactly(own);
        assertThat(added(own + " " + LETTER)).containsExactly(own);
        assertThat(added(LETTER.replace("Mong Ban", own + " Mong Ban"))).containsExactly(own);
    }

    @Test
    void twoSentencesOfOnesOwnAreTwoAdditions() {
        String one = "Sân trước rất tối nên đã có cụ già vấp ngã.";
        String other = "Xin lắp thêm bóng đèn chiếu sáng ngoài cổng.";

        assertThat(added(one + " " + LETTER + " " + other)).containsExactly(one, other);
    }

    @Test
    void theSameLetterHasNothingAdded() {
        assertThat(added(LETTER)).isEmpty();
        assertThat(added(LETTER.toUpperCase(Locale.of("vi")))).isEmpty();
        assertThat(added(Normalizer.normalize(LETTER, Normalizer.Form.NFD))).isEmpty();
        assertThat(
                        added(
                                "Chung toi de nghi sua gio mo cua nha van hoa den 22 gio vi nguoi di lam chi den duoc sau gio com toi."))
                .isEmpty();
    }

    @Test
    void changedWordsAreNoAddition() {
        assertThat(added(LETTER.replace("đề nghị sửa", "kiến nghị điều chỉnh"))).isEmpty();
        assertThat(added(LETTER.replace("khu phố", "thôn xóm").replace("cơm tối", "tan ca")))
                .isEmpty();
    }

    @Test
    void whatIsLeftOutIsNoAddition() {
        assertThat(added(LETTER.replace("Các câu lạc bộ của khu phố đều tập buổi tối. ", "")))
                .isEmpty();
        assertThat(added("")).isEmpty();
        assertThat(added("Mong Ban soạn thảo xem xét.")).isEmpty();
    }

    @Test
    void aGreetingAndASignatureAreFoundAtTheEdges() {
        assertThat(added("Kính thưa Thường trực Hội đồng nhân dân. " + LETTER))
                .singleElement()
                .asString()
                .startsWith("Kính thưa");
        assertThat(added(LETTER + "\nNgười dân đường Hoa Sữa kính thư"))
                .singleElement()
                .asString()
                .contains("đường Hoa Sữa kính thư");
    }

    @Test
    void oneInstanceServesManyModels() {
        AddedWords words = new AddedWords();
        words.model(LETTER);
        assertThat(words.of(LETTER)).isEmpty();
        words.model("Nhất trí.");
        assertThat(words.of(LETTER)).hasSize(3);
        words.model("");
        assertThat(words.of(LETTER)).hasSize(3);
    }

    @Test
    void anyCopyGivesSpansOfItsTextInOrder() {
        Random random = new Random(31);
        String[] pieces = (LETTER + " cây xanh 😡 1. a) đèn đường\n\n?! e\u0301 ").split("(?<=\\s)", -1);
        AddedWords words = new AddedWords();
        words.model(LETTER);
        for (int round = 0; round < 500; round++) {
            StringBuilder copy = new StringBuilder();
            for (int i = random.nextInt(60); i > 0; i--) {
                copy.append(pieces[random.nextInt(pieces.length)]);
            }
            int end = 0;
            for (Sentence one : words.of(copy.toString())) {
                assertThat(one.start()).as("seed 31, round %s", round).isGreaterThanOrEqualTo(end);
                assertThat(one.end()).isBetween(one.start() + 1, copy.length());
                end = one.end();
            }
        }
    }

    private static List<String> added(String copy) {
        AddedWords words = new AddedWords();
        words.model(LETTER);
        return words.of(copy).stream().map(one -> one.in(copy)).toList();
    }
}
