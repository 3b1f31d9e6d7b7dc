package vn.danvan.synthesis.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DuplicatesTests {

    private static final String LETTER =
            "Tôi đề nghị Ban soạn thảo quy định rõ thời hạn bồi thường khi Nhà nước thu hồi đất "
                    + "trồng lúa của hộ gia đình, vì nhiều hộ ở xã tôi đã chờ hơn hai năm mà chưa nhận được tiền hỗ trợ tái định cư. "
                    + "Mong cơ quan có thẩm quyền xem xét và trả lời bằng văn bản.";
    private static final String OTHER =
            "Cần bổ sung quy định về xe buýt điện, làn đường riêng cho xe đạp và bãi đỗ xe ở các khu dân cư "
                    + "mới, vì trẻ em đi học mỗi sáng đều gặp kẹt xe và khói bụi trên những tuyến đường chính của thành phố.";

    @TempDir
    Path folder;

    private Grouped group(String... texts) throws IOException {
        return Grouped.of(folder, List.of(texts), 2);
    }

    @Test
    void caseMarksSpacesAndPunctuationDoNotMakeAnotherOpinion() throws IOException {
        Grouped found = group(
                LETTER,
                LETTER.toUpperCase(Locale.ROOT),
                Normalizer.normalize(LETTER, Normalizer.Form.NFD),
                "- " + LETTER.replace(", ", " , ").replace(" ", "  ") + "!!!",
                OTHER);
        assertThat(found.representatives()).containsExactly(0, 0, 0, 0, 4);
        assertThat(found.groups().kind(0)).isEqualTo(DuplicateKind.ORIGINAL);
        assertThat(found.groups().kind(3)).isEqualTo(DuplicateKind.EXACT);
        assertThat(found.groups().kind(4)).isEqualTo(DuplicateKind.UNIQUE);
        assertThat(found.groups().groups()).isEqualTo(1);
    }

    @Test
    void aLetterIsFoundAgainWhenItWasChangedAsPeopleChangeLetters() throws IOException {
        String added = LETTER + " Riêng gia đình tôi có bốn sào ruộng ở cánh đồng Bàu Sen.";
        String wrapped = "Kính gửi Ủy ban nhân dân tỉnh, " + LETTER + " Xin chân thành cảm ơn.";
        String swapped =
                LETTER.replace("thời hạn bồi thường", "bồi thường thời hạn").replace("nhiều hộ", "nhiều gia đình");
        String typed = LETTER.replace("không", "ko").replace("được", "đc").replace("của", "cua");
        String[] sentences = LETTER.split("(?<=\\.) ", -1);
        String reordered = sentences[1] + " " + sentences[0];
        Grouped found = group(LETTER, added, wrapped, swapped, typed, reordered, OTHER);
        for (int copy = 1; copy <= 5; copy++) {
            assertThat(found.together(0, copy)).as("copy %d", copy).isTrue();
        }
        assertThat(found.together(0, 6)).isFalse();
    }

    @Test
    void lettersOfOneFrameInOtherWordsAreOneGroupThoughFewSharePhrases() throws IOException {
        String[][] slots = {
            {"Chúng tôi", "Gia đình tôi", "Bản thân tôi"},
            {"tha thiết đề nghị", "mong muốn", "yêu cầu"},
            {"giữ lại", "giữ nguyên", "không thay đổi"},
            {"phí", "khoản thu", "tiền"},
            {"Việc nâng mức thu", "Tăng mức đóng góp", "Thu thêm như vậy"},
            {"điêu đứng", "mất thu nhập", "khó sống"},
            {"miền biển", "có bến cá", "ven biển"},
            {"dựa hẳn vào", "trông cả vào", "chỉ có"},
            {"Năm vừa qua", "Suốt mười hai tháng qua", "Mùa vụ trước"},
            {"con em phải nghỉ học", "các cháu thôi học", "trẻ nhỏ bỏ trường lớp"},
            {"đánh giá đầy đủ", "xem xét thận trọng", "suy xét thấu đáo"},
            {"giám sát", "cùng biết", "theo dõi"}
        };
        String frame =
                "%s %s Ban soạn thảo %s quy định về %s dịch vụ bến bãi tại địa phương như hiện nay. %s sẽ làm cho hàng "
                        + "nghìn hộ buôn bán nhỏ %s, nhất là ở các xã %s, nơi người dân %s nghề cá và chợ sớm. %s, nhiều gia đình đã phải "
                        + "bán ghe để trả nợ, %s mà chưa nhận được hỗ trợ nào từ ngân sách. Do vậy, xin cơ quan có thẩm quyền %s tác động "
                        + "trước khi ban hành và công bố kết quả tiếp thu cho nhân dân %s.";
        Random random = new Random(5);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            String letter = frame;
            for (String[] wordings : slots) {
                letter = letter.replaceFirst("%s", wordings[random.nextInt(3)]);
            }
            texts.add(letter);
        }
        texts.add(OTHER);
        assertThat(Grouped.of(folder, texts, 2).sizes()).hasSize(2).containsValue(300);
    }

    @Test
    void oneTextTwoHundredThousandTimesIsOneGroup() throws IOException {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 200_000; i++) {
            texts.add(LETTER);
        }
        texts.add(OTHER);
        Grouped found = Grouped.of(folder, texts, 2);
        assertThat(found.sizes())
                .containsEntry(0, 200_000)
                .containsEntry(200_000, 1)
                .hasSize(2);
    }

    @Test
    void aHundredThousandEmptyAndOneWordOpinionsAreCountedByTheirWord() throws IOException {
        String[] words = {"", "đồng ý", "Đồng ý!", "không", "  ", "ok"};
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            texts.add(words[i % words.length]);
        }
        Grouped found = Grouped.of(folder, texts, 2);
        assertThat(found.sizes().keySet()).containsExactlyInAnyOrder(0, 1, 3, 5);
        assertThat(found.sizes().get(1)).isEqualTo(33_334);
    }

    @Test
    void anOpinionOfFortyThousandSyllablesFindsItsCopy() throws IOException {
        Random random = new Random(1);
        String book = words(random, 40_000);
        Grouped found = group(book, book + " và thêm một câu cuối cùng", words(random, 40_000), LETTER);
        assertThat(found.together(0, 1)).isTrue();
        assertThat(found.together(0, 2)).isFalse();
        assertThat(found.groups().similarity(1)).isGreaterThan(0.99f);
    }

    /** A thousand texts of the same few words in other numbers have nearly the same shingles: one crowded bucket in every band. */
    @Test
    void textsBuiltToFillOneBucketNeitherStallNorBreakTheBound() throws IOException {
        Random random = new Random(2);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            texts.add("a b c ".repeat(2 + random.nextInt(3)) + "x".repeat(1 + i % 5) + " "
                    + words(random, random.nextInt(4)));
        }
        Grouped found = Grouped.of(folder, texts, 2);
        for (int i = 0; i < texts.size(); i++) {
            int representative = found.groups().representative(i);
            assertThat(found.groups().representative(representative)).isEqualTo(representative);
        }
        assertThat(found.sizes().size()).isLessThan(texts.size() / 2);
    }

    @Test
    void aChainOfAlikeTextsIsCutSoThatEachResemblesItsRepresentative() throws IOException {
        List<String> all = List.of(words(new Random(3), 6_000).split(" ", -1));
        List<String> texts = new ArrayList<>();
        for (int at = 0; at + 60 <= all.size(); at += 6) {
            texts.add(String.join(" ", all.subList(at, at + 60)));
        }
        Grouped found = Grouped.of(folder, texts, 2);
        for (int i = 0; i < texts.size(); i++) {
            assertThat(found.similarity(i, found.groups().representative(i))).isGreaterThanOrEqualTo(0.4);
        }
        assertThat(found.sizes().size()).isBetween(texts.size() / 12, texts.size() / 3);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void threadsChangeNothing(int threads) throws IOException {
        List<String> texts = campaigns(new Random(4), 60, 40);
        Grouped two = Grouped.of(folder, texts, 2);
        Grouped other = Grouped.of(folder, texts, threads);
        assertThat(other.representatives()).isEqualTo(two.representatives());
        for (int i = 0; i < texts.size(); i++) {
            assertThat(other.groups().similarity(i)).isEqualTo(two.groups().similarity(i));
            assertThat(other.groups().kind(i)).isEqualTo(two.groups().kind(i));
        }
    }

    /** Against all pairs compared exactly. Texts have more than 24 words, so none is joined by its edits alone. */
    @Test
    void groupsHoldThePairsThatAreAlikeAndNoStrangers() throws IOException {
        for (int seed = 10; seed < 13; seed++) {
            Grouped found = Grouped.of(folder, campaigns(new Random(seed), 25, 20), 2);
            List<Set<String>> shingles = found.shingles();
            int alike = 0;
            int together = 0;
            for (int i = 0; i < found.texts().size(); i++) {
                int representative = found.groups().representative(i);
                double similarity = Grouped.jaccard(shingles.get(i), shingles.get(representative));
                assertThat(similarity).as("seed %d, text %d", seed, i).isGreaterThanOrEqualTo(Members.LEAST);
                assertThat(found.groups().similarity(i)).isCloseTo((float) similarity, within(1e-6f));
                for (int j = 0; j < i; j++) {
                    if (Grouped.jaccard(shingles.get(i), shingles.get(j)) >= 0.8) {
                        alike++;
                        together += found.together(i, j) ? 1 : 0;
                    }
                }
            }
            assertThat(alike).isPositive();
            assertThat(together).as("seed %d", seed).isGreaterThanOrEqualTo(alike * 995 / 1000);
        }
    }

    private static String words(Random random, int many) {
        return random.ints(many, 0, 5_000).mapToObj(word -> "w" + word).collect(Collectors.joining(" "));
    }

    /** Letters, and copies of each with up to a seventh of the words replaced. */
    private static List<String> campaigns(Random random, int letters, int copies) {
        List<String> texts = new ArrayList<>();
        for (int letter = 0; letter < letters; letter++) {
            String[] words = words(random, 30 + random.nextInt(60)).split(" ", -1);
            for (int copy = 0; copy < copies; copy++) {
                String[] changed = words.clone();
                for (int change = random.nextInt(words.length / 7); change > 0; change--) {
                    changed[random.nextInt(words.length)] = "w" + random.nextInt(5_000);
                }
                texts.add(String.join(" ", changed));
            }
        }
        Collections.shuffle(texts, random);
        return texts;
    }
}
