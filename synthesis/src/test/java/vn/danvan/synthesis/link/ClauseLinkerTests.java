package vn.danvan.synthesis.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.danvan.synthesis.draft.Draft;
import vn.danvan.synthesis.draft.DraftReader;
import vn.danvan.synthesis.draft.UnreadableDraft;

class ClauseLinkerTests {

    static final String LAW = """
            LUẬT
            ĐẤT ĐAI (SỬA ĐỔI)
            Chương I
            QUY ĐỊNH CHUNG
            Điều 1. Phạm vi điều chỉnh
            Luật này quy định về chế độ sở hữu đất đai, quyền hạn và trách nhiệm của Nhà nước.
            Điều 2. Giải thích từ ngữ
            1. Bản đồ địa chính là bản đồ thể hiện các thửa đất.
            2. Bồi thường về đất là việc Nhà nước trả lại giá trị quyền sử dụng đất.
            Điều 3. Bảng giá đất
            1. Bảng giá đất được xây dựng hằng năm theo khu vực, vị trí.
            2. Ủy ban nhân dân cấp tỉnh trình Hội đồng nhân dân thông qua:
            a) bảng giá đất lần đầu;
            b) bảng giá đất điều chỉnh;
            c) hệ số;
            d) thời điểm;
            đ) việc công bố.
            3. Căn cứ xây dựng.
            Điều 4. Cấp giấy chứng nhận quyền sử dụng đất cho hộ gia đình
            Hộ gia đình sử dụng đất ổn định được cấp giấy chứng nhận.
            Điều 5. Thu hồi đất vì mục đích quốc phòng
            Thu hồi đất để xây dựng doanh trại, căn cứ quân sự.
            Điều 15a. Hiệu lực thi hành
            Luật này có hiệu lực từ ngày 01 tháng 7 năm 2025.
            """;

    static Draft law() {
        try {
            return DraftReader.fromText(LAW);
        } catch (UnreadableDraft impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private final ClauseLinker linker = new ClauseLinker(law());

    private List<String> cited(String text) {
        return linker.citations(text).stream()
                .map(citation -> linker.draft().clause(citation.place()).anchor())
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            điểm b khoản 2 Điều 3 chưa rõ                 | dieu-3.khoan-2.diem-b
            Điều 3, khoản 2, điểm đ                       | dieu-3.khoan-2.diem-dd
            đ.d k.2 Đ.3 nên bỏ                            | dieu-3.khoan-2.diem-d
            Đ.3 k.2                                       | dieu-3.khoan-2
            Đ3k2                                          | dieu-3.khoan-2
            dieu 3 khoan 2                                | dieu-3.khoan-2
            KHOẢN 2 ĐIỀU 3                                | dieu-3.khoan-2
            khoản 1, 2 Điều 3                             | dieu-3.khoan-1 dieu-3.khoan-2
            khoản 1 và khoản 3 Điều 3                     | dieu-3.khoan-1 dieu-3.khoan-3
            điểm a, b và c khoản 2 Điều 3                 | dieu-3.khoan-2.diem-a dieu-3.khoan-2.diem-b dieu-3.khoan-2.diem-c
            điểm c đến điểm đ khoản 2 Điều 3              | dieu-3.khoan-2.diem-c dieu-3.khoan-2.diem-d dieu-3.khoan-2.diem-dd
            Điều 3 đến Điều 5                             | dieu-3 dieu-4 dieu-5
            Điều 3-5                                      | dieu-3 dieu-4 dieu-5
            các Điều 1, 2 và 4                            | dieu-1 dieu-2 dieu-4
            khoản 1 Điều 2 và khoản 3 Điều 3              | dieu-2.khoan-1 dieu-3.khoan-3
            Điều 2 khoản 1, Điều 3 khoản 3                | dieu-2.khoan-1 dieu-3.khoan-3
            Điều 3: khoản 1 được, còn khoản 3 thì chưa    | dieu-3 dieu-3.khoan-1 dieu-3.khoan-3
            Điều 15a                                      | dieu-15a
            Điều 5 dự thảo                                | dieu-5
            Điều 5 của dự thảo Luật                       | dieu-5
            Điều 5 Luật này                               | dieu-5
            Điều 5 Luật Đất đai                           | dieu-5
            Điều 5, 6 tháng sau mới làm                   | dieu-5
            khoản 9 Điều 3                                | dieu-3
            k 2 đ 3                                       | dieu-3.khoan-2
            k2 d3 nen bo                                  | dieu-3.khoan-2
            điểm 2 điều 3                                 | dieu-3.khoan-2
            khoản hai Điều 3                              | dieu-3.khoan-2
            Điều 3.2.b                                    | dieu-3.khoan-2.diem-b
            điều 1+2                                      | dieu-1 dieu-2
            mục 9 chương I                                | chuong-1
            Bỏ Chương I và Điều 3                         | chuong-1 dieu-3
            Điều 5 và khoản 2, Điều 3                     | dieu-5 dieu-3.khoan-2
            Điều 3 (khoản 2)                              | dieu-3.khoan-2
            chương I                                      | chuong-1
            """)
    void citationsInEveryUsualFormNameTheDeepestClause(String text, String anchors) {
        assertThat(cited(text)).containsExactly(anchors.split(" "));
        assertThat(cited(Normalizer.normalize("Đề nghị xem lại " + text, Normalizer.Form.NFD)))
                .containsExactly(anchors.split(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Điều 5 Nghị định 12/2015/NĐ-CP
            Điều 4 Bộ luật Hình sự
            Điều 3, Điều 4 và Điều 5 của Nghị định số 43/2014/NĐ-CP
            theo Nghị định 43/2014/NĐ-CP, Điều 5
            khoản 2 Điều 3 Luật Nhà ở
            Điều 5 Hiến pháp
            Điều 5 Luật Đất đai năm 2013
            Điều 5 Luật Đất đai hiện hành
            QĐ số 12 khoản 2 Điều 3
            Điều 5 Thông tư này
            Điều 99
            mức 2 triệu đồng
            khoán 10 trong nông nghiệp
            phản 5 lần
            tôi có 3 điều muốn nói
            """)
    void clausesOfOtherDocumentsAreNotOfThisDraft(String text) {
        assertThat(cited(text)).isEmpty();
    }

    @Test
    void sectionsOfAReportAreCitedByTheirNumbers() throws UnreadableDraft {
        Draft report = DraftReader.fromText(
                "I. TÌNH HÌNH\n1. Kết quả\nII. NHIỆM VỤ\n1. Mục tiêu\n2. Giải pháp\na) Vốn\nb) Đất\n");
        ClauseLinker sections = new ClauseLinker(report);
        for (String text : List.of("mục II.2 nên thêm", "Mục 2 phần II", "muc II.2", "mục II, khoản 2")) {
            assertThat(sections.citations(text)).as(text).hasSize(1);
            assertThat(report.clause(sections.citations(text).getFirst().place())
                            .anchor())
                    .as(text)
                    .isEqualTo("II.2");
        }
        assertThat(report.clause(
                                sections.citations("điểm b mục II.2").getFirst().place())
                        .anchor())
                .isEqualTo("II.2.b");
    }

    @Test
    void theStatedClauseComesFirstThenTheCited() {
        List<Link> links = linker.links("Bỏ khoản 2 Điều 3", "dieu-4", 3);
        assertThat(links).extracting(Link::how).startsWith(How.STATED, How.CITED);
        assertThat(links).extracting(Link::anchor).startsWith("dieu-4", "dieu-3.khoan-2");
        assertThat(linker.links("abc", "Điều 5", 3)).extracting(Link::anchor).containsExactly("dieu-5");
    }

    @Test
    void wordsTieWhatCitesNothing() {
        List<Link> links = linker.links("Bảng giá đất nên xây dựng hằng năm cho sát thị trường", null, 3);
        assertThat(links.getFirst().anchor()).isEqualTo("dieu-3.khoan-1");
        assertThat(links.getFirst().how()).isEqualTo(How.LEXICAL);
        assertThat(linker.links("bang gia dat nen xay dung hang nam", null, 1)
                        .getFirst()
                        .anchor())
                .isEqualTo("dieu-3.khoan-1");
    }

    @Test
    void whatHasNothingToDoWithTheDraftIsTiedToNothing() {
        for (String text :
                List.of("", " ", "!!!", "đồng ý", "😀", "I need my card replaced", "Thời tiết hôm nay rất đẹp")) {
            assertThat(linker.links(text, null, 3)).as(text).isEmpty();
        }
    }

    @Test
    void everyScoreIsALikelihoodAndTheBestComesFirst() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        String[] words = (LAW + " điểm khoản 2 Điều 3 k.1 Đ.5 dự thảo Nghị định 5/2015 và đến 99999999999 😀 ( “ -")
                .split("\\s+", -1);
        for (int round = 0; round < 2000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(30); i > 0; i--) {
                text.append(words[random.nextInt(words.length)]).append(random.nextInt(5) == 0 ? ", " : " ");
            }
            List<Link> links = linker.links(text.toString(), null, 4);
            assertThat(links).as("seed %d", seed).hasSizeLessThanOrEqualTo(4);
            assertThat(links).extracting(Link::anchor).doesNotHaveDuplicates();
            for (int i = 0; i < links.size(); i++) {
                assertThat(links.get(i).score())
                        .as("seed %d: %s", seed, text)
                        .isBetween(0.0, i == 0 ? 1.0 : links.get(i - 1).score());
            }
            assertThat(linker.links(text.toString(), null, 4)).isEqualTo(links);
        }
    }

    @Test
    void manyThreadsGetWhatOneGets() throws InterruptedException {
        List<String> texts =
                List.of("Bỏ khoản 2 Điều 3", "thu hồi đất quốc phòng", "giấy chứng nhận cho hộ gia đình", "");
        List<List<Link>> expected =
                texts.stream().map(text -> linker.links(text, null, 3)).toList();
        ConcurrentLinkedQueue<List<Link>> wrong = new ConcurrentLinkedQueue<>();
        List<Thread> threads = new java.util.ArrayList<>();
        for (int t = 0; t < 4; t++) {
            threads.add(Thread.ofPlatform().start(() -> {
                for (int i = 0; i < 2000; i++) {
                    List<Link> links = linker.links(texts.get(i % 4), null, 3);
                    if (!links.equals(expected.get(i % 4))) {
                        wrong.add(links);
                    }
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void hostileTextsTakeLittleTime() {
        long start = System.nanoTime();
        for (String text :
                List.of("Điều 3, ", "khoản 2 ", "điểm a khoản 1 và ", "giá đất ", "(", "Điều 1 đến Điều 2000 ")) {
            linker.links(text.repeat(40_000), null, 3);
        }
        assertThat(System.nanoTime() - start).isLessThan(20_000_000_000L);
    }

    @Test
    void aWordExplainsWhatItAddsToTheScore() {
        String text = "Bảng giá đất nên xây dựng hằng năm";
        Link link = linker.links(text, null, 1).getFirst();
        List<Reason> reasons = linker.explain(text, link.anchor());
        assertThat(reasons).isNotEmpty();
        assertThat(reasons.stream().mapToDouble(Reason::points).sum())
                .isCloseTo(link.evidence().ranking(), org.assertj.core.data.Offset.offset(1e-3));
        assertThat(text.substring(reasons.getFirst().start(), reasons.getFirst().end()))
                .containsIgnoringCase("giá");
    }

    @Test
    void wordsOfOneKhoanLeadToItAndWordsOfTheWholeArticleStayWithIt() {
        assertThat(linker.links("Bồi thường về đất phải trả đủ giá trị quyền sử dụng đất cho dân", null, 1))
                .extracting(Link::anchor)
                .containsExactly("dieu-2.khoan-2");
        assertThat(linker.links("đề nghị bảng giá đất điều chỉnh được công bố sớm", null, 1))
                .extracting(Link::anchor)
                .first()
                .asString()
                .startsWith("dieu-3");
        assertThat(linker.links("Giải thích từ ngữ chưa đủ", null, 1))
                .extracting(Link::anchor)
                .containsExactly("dieu-2");
    }
}
