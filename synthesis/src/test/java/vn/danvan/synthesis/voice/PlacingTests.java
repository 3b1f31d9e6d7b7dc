package vn.danvan.synthesis.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Copies of a list of demands: each part goes to the demand it makes. */
class PlacingTests {

    private static final String INTRODUCTION =
            "Chi hội Người cao tuổi khu phố đã họp bàn kỹ dự thảo và thống nhất góp ý như sau:";
    private static final List<String> DEMANDS = List.of(
            "Đề nghị mở cửa nhà văn hóa từ 5 giờ sáng để người cao tuổi tập dưỡng sinh trước khi trời nắng.",
            "Đề nghị miễn đóng góp cho hộ chỉ có người cao tuổi sống một mình, không có con cháu ở gần.",
            "Đề nghị không dùng loa đài sau 21 giờ vì trẻ em còn phải học bài và người già cần được ngủ.",
            "Đề nghị công khai thu, chi hằng quý trên bảng tin để mọi người dân trong khu phố cùng giám sát.");

    @TempDir
    private Path folder;

    @Test
    void aCopyIsSplitLikeItsModel() throws IOException {
        Gathered gathered = gathered(list(DEMANDS), list(DEMANDS), list(DEMANDS).toUpperCase(Locale.of("vi")));

        assertThat(gathered.voices().count()).isOne();
        assertThat(gathered.items().count()).isEqualTo(4);
        Placing placing = gathered.placing();
        for (int opinion = 0; opinion < 3; opinion++) {
            assertThat(placing.of(opinion)).extracting(Placed::item).containsExactly(0, 1, 2, 3);
        }
    }

    @Test
    void anItemLeftOutMovesNoOther() throws IOException {
        for (int left = 0; left < DEMANDS.size(); left++) {
            List<String> fewer = new ArrayList<>(DEMANDS);
            fewer.remove(left);
            Gathered gathered = gathered(list(DEMANDS), list(DEMANDS), list(fewer));
            assertThat(gathered.voices().count())
                    .as("a copy without demand %s", left)
                    .isOne();

            eachPartSaysItsItem(gathered, 2, 3);
        }
    }

    @Test
    void itemsInAnotherOrderGoToTheirOwn() throws IOException {
        List<String> reversed = new ArrayList<>(DEMANDS);
        Collections.reverse(reversed);
        Gathered gathered = gathered(list(DEMANDS), list(DEMANDS), list(reversed));
        assertThat(gathered.voices().count()).isOne();

        assertThat(gathered.placing().of(2)).extracting(Placed::item).containsExactly(3, 2, 1, 0);
    }

    @Test
    void changedWordsGoWhereMostAreTheSame() throws IOException {
        List<String> changed = List.of(
                DEMANDS.get(2).replace("loa đài", "loa kéo"),
                DEMANDS.get(0).replace("5 giờ", "4 giờ"),
                DEMANDS.get(3).replace("hằng quý", "hằng tháng"),
                DEMANDS.get(1));
        Gathered gathered = gathered(list(DEMANDS), list(DEMANDS), list(changed));
        assertThat(gathered.voices().count()).isOne();

        assertThat(gathered.placing().of(2)).extracting(Placed::item).containsExactly(2, 0, 3, 1);
    }

    @Test
    void aCopyInAnotherFormOfUnicodeHasItsOwnOffsets() throws IOException {
        String composed = list(DEMANDS);
        String decomposed = Normalizer.normalize(composed, Normalizer.Form.NFD) + " 🙏";
        Gathered gathered = gathered(composed, composed, decomposed);

        assertThat(gathered.placing().of(2)).hasSize(4);
        eachPartSaysItsItem(gathered, 2, 4);
    }

    @Test
    void oneDemandIsOneItemWhole() throws IOException {
        Gathered gathered = gathered("Lắp thêm đèn 😡", "", "lap them den 😡😡");

        Placing placing = gathered.placing();

        assertThat(placing.of(0)).containsExactly(new Placed(0, 14, 0));
        assertThat(placing.of(1)).containsExactly(new Placed(0, 0, 1));
        assertThat(placing.of(2)).containsExactly(new Placed(0, 15, 0));
    }

    @Test
    void partsNeverOverlapWhateverIsChanged() throws IOException {
        Random random = new Random(17);
        List<String> texts = new ArrayList<>(List.of(list(DEMANDS), list(DEMANDS)));
        for (int i = 0; i < 300; i++) {
            List<String> some = new ArrayList<>(DEMANDS);
            Collections.shuffle(some, random);
            StringBuilder copy = new StringBuilder(list(some.subList(0, 2 + random.nextInt(3))));
            for (int slip = random.nextInt(6); slip > 0; slip--) {
                int at = random.nextInt(copy.length());
                copy.replace(at, at + 1, List.of("", "\n", "x", "2.", " ").get(random.nextInt(5)));
            }
            texts.add(copy.toString());
        }
        Gathered gathered = Gathered.of(folder, null, texts);
        Placing placing = gathered.placing();

        for (int opinion = 0; opinion < texts.size(); opinion++) {
            int end = 0;
            assertThat(placing.of(opinion)).as("seed 17, copy %s", opinion).isNotEmpty();
            for (Placed one : placing.of(opinion)) {
                assertThat(one.start()).as("seed 17, copy %s", opinion).isGreaterThanOrEqualTo(end);
                end = one.end();
            }
            assertThat(end)
                    .isLessThanOrEqualTo(texts.get(opinion)
                            .codePointCount(0, texts.get(opinion).length()));
        }
    }

    private static void eachPartSaysItsItem(Gathered gathered, int opinion, int parts) {
        assertThat(gathered.placed(gathered.placing(), opinion)).hasSize(parts).allSatisfy(one -> {
            String[] sides = Normalizer.normalize(one, Normalizer.Form.NFC).split(" = ", -1);
            assertThat(words(sides[0])).isEqualTo(words(sides[1]));
        });
    }

    /** The words behind the number of an item; the first has the introduction before it. */
    private static String words(String item) {
        return item.replaceFirst("^[^.]*?\\d+\\.", "").replace("🙏", "").strip();
    }

    private static String list(List<String> demands) {
        StringBuilder list = new StringBuilder(INTRODUCTION);
        for (int i = 0; i < demands.size(); i++) {
            list.append('\n').append(i + 1).append(". ").append(demands.get(i));
        }
        return list.toString();
    }

    private Gathered gathered(String... texts) throws IOException {
        return Gathered.of(folder, null, List.of(texts));
    }
}
