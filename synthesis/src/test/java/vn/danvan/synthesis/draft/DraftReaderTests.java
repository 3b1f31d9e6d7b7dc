package vn.danvan.synthesis.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftReaderTests {

    private static final String LAW = """
            QUỐC HỘI
            LUẬT
            ĐẤT ĐAI (SỬA ĐỔI)

            Chương I
            QUY ĐỊNH CHUNG
            Điều 1. Phạm vi điều chỉnh
            Luật này quy định về chế độ sở hữu đất đai.
            Điều 2. Giải thích từ ngữ
            Trong Luật này:
            1. Bản đồ địa chính là bản đồ;
            2. Bồi thường là việc trả lại giá trị, gồm:
            a) Tiền;
            b) Đất;
            c) Nhà;
            d) Việc làm;
            đ) Hỗ trợ khác.
            Chương II
            QUYỀN VÀ NGHĨA VỤ
            Mục 1. QUYỀN CỦA NHÀ NƯỚC
            Điều 3. Quyền của Nhà nước
            1. Quyết định giá đất theo
            quy định tại Điều 2 của Luật này.
            Điều 3a. Trách nhiệm
            Bộ trưởng chịu trách nhiệm.
            """;

    private static List<String> anchors(Draft draft) {
        return draft.clauses().stream().map(Clause::anchor).toList();
    }

    @Test
    void aLawHasAnchorsThatDoNotNameTheChapter() throws UnreadableDraft {
        Draft draft = DraftReader.fromText(LAW);
        assertThat(anchors(draft))
                .containsExactly(
                        "chuong-1",
                        "dieu-1",
                        "dieu-2",
                        "dieu-2.khoan-1",
                        "dieu-2.khoan-2",
                        "dieu-2.khoan-2.diem-a",
                        "dieu-2.khoan-2.diem-b",
                        "dieu-2.khoan-2.diem-c",
                        "dieu-2.khoan-2.diem-d",
                        "dieu-2.khoan-2.diem-dd",
                        "chuong-2",
                        "chuong-2.muc-1",
                        "dieu-3",
                        "dieu-3.khoan-1",
                        "dieu-3a");
        assertThat(draft.title()).isEqualTo("LUẬT ĐẤT ĐAI (SỬA ĐỔI)");
        assertThat(draft.clause("chuong-1").orElseThrow().heading()).isEqualTo("QUY ĐỊNH CHUNG");
        assertThat(draft.clause("dieu-3").orElseThrow().parent()).isEqualTo("chuong-2.muc-1");
        assertThat(draft.clause("dieu-3.khoan-1").orElseThrow().text())
                .isEqualTo("Quyết định giá đất theo\nquy định tại Điều 2 của Luật này.");
    }

    @Test
    void childrenAndParentsAreFoundByPlace() throws UnreadableDraft {
        Draft draft = DraftReader.fromText(LAW);
        int khoan = draft.place("dieu-2.khoan-2");
        assertThat(draft.children(khoan)).hasSize(5);
        assertThat(draft.clause(draft.parent(khoan)).anchor()).isEqualTo("dieu-2");
        assertThat(draft.place("dieu-99")).isEqualTo(Draft.NONE);
    }

    @Test
    void decomposedLettersAndMissingMarksAndStraySpacesDoNotMatter() throws UnreadableDraft {
        List<String> expected = anchors(DraftReader.fromText(LAW));
        assertThat(anchors(DraftReader.fromText(Normalizer.normalize(LAW, Normalizer.Form.NFD))))
                .isEqualTo(expected);
        String worn = LAW.replace("Điều 3.", "Đ iều  3 .")
                .replace("Điều 1.", "ĐIỀU 1 :")
                .replace("Chương II", "  CHUONG II ")
                .replace("đ) ", "đ ) ");
        assertThat(anchors(DraftReader.fromText(worn))).isEqualTo(expected);
    }

    @Test
    void articlesInsideAQuotationBelongToTheClauseThatQuotesThem() throws UnreadableDraft {
        Draft draft = DraftReader.fromText("""
                Điều 1. Sửa đổi, bổ sung một số điều
                1. Sửa đổi Điều 5 như sau:
                “Điều 5. Nguyên tắc
                1. Công khai.
                2. Minh bạch.
                Điều 5a. Phạm vi
                1. Cả nước.”.
                2. Bãi bỏ Điều 7.
                Điều 2. Hiệu lực
                """);
        assertThat(anchors(draft)).containsExactly("dieu-1", "dieu-1.khoan-1", "dieu-1.khoan-2", "dieu-2");
    }

    @Test
    void aNumberedReportHasRomanAnchors() throws UnreadableDraft {
        Draft draft = DraftReader.fromText("""
                BÁO CÁO CHÍNH TRỊ
                I- TÌNH HÌNH
                1. Kết quả
                a) Kinh tế tăng 8,5 %.
                b) Văn hóa
                2. Hạn chế
                II. NHIỆM VỤ
                1. Mục tiêu
                1.1. Đến năm 2030
                1.2. Tầm nhìn
                2. Giải pháp
                """);
        assertThat(anchors(draft))
                .containsExactly("I", "I.1", "I.1.a", "I.1.b", "I.2", "II", "II.1", "II.1.1", "II.1.2", "II.2");
        assertThat(draft.clause("I.1.a").orElseThrow().text()).isEqualTo("Kinh tế tăng 8,5 %.");
    }

    @Test
    void jsonKeepsTheAnchorsOfTheCaller() throws UnreadableDraft {
        Draft draft = DraftReader.fromJson("""
                [{"anchor":"x1","parent":null,"heading":"Điều 5. Tên","text":"","extra":[1]},
                 {"anchor":"x2","parent":"x1","heading":"","text":"2. Nội dung"}]
                """);
        assertThat(draft.clause("x1").orElseThrow().level()).isEqualTo(Level.ARTICLE);
        assertThat(draft.clause("x1").orElseThrow().title()).isEqualTo("Tên");
        assertThat(draft.clause("x2").orElseThrow().level()).isEqualTo(Level.PARAGRAPH);
        assertThat(draft.clause("x2").orElseThrow().number()).isEqualTo("2");
    }

    @Test
    void anchorsOfTheCallerMayWriteTheLetterAsItIs() throws UnreadableDraft {
        Draft draft = DraftReader.fromJson("[{\"anchor\":\"dieu-1.khoan-2.diem-đ\"}]");
        assertThat(draft.clause(0).level()).isEqualTo(Level.POINT);
        assertThat(draft.clause(0).number()).isEqualTo("dd");
    }

    @Test
    void faultsNameTheirPlace() {
        refused("[{\"anchor\":\"a\"},{\"anchor\":\"a\"}]", UnreadableDraft.Reason.ANCHOR_TWICE, 2);
        refused("[{\"anchor\":\"a\"},{\"text\":\"b\"}]", UnreadableDraft.Reason.ANCHOR_MISSING, 2);
        refused("[{\"anchor\":\"a\",\"parent\":\"z\"}]", UnreadableDraft.Reason.PARENT_UNKNOWN, 1);
        refused("[{\"anchor\":\"a\",\"text\":5}]", UnreadableDraft.Reason.FIELD, 1);
        refused(
                "[{\"anchor\":\"a\",\"parent\":\"b\"},{\"anchor\":\"b\",\"parent\":\"a\"}]",
                UnreadableDraft.Reason.PARENT_CIRCLE,
                1);
        refused("[{\"anchor\":\"a\"},\n{\"anchor\"", UnreadableDraft.Reason.JSON, 2);
        refused("{}", UnreadableDraft.Reason.LIST, 0);
        refused("[3]", UnreadableDraft.Reason.LIST, 1);
        refused("[]", UnreadableDraft.Reason.NO_CLAUSE, 0);
    }

    private static void refused(String json, UnreadableDraft.Reason reason, int place) {
        assertThatExceptionOfType(UnreadableDraft.class)
                .isThrownBy(() -> DraftReader.fromJson(json))
                .satisfies(fault -> {
                    assertThat(fault.reason()).isEqualTo(reason);
                    assertThat(fault.place()).isEqualTo(place);
                });
    }

    @Test
    void aTextWithoutClausesAndAFileOfAnotherFormAreRefused(@TempDir Path folder) throws java.io.IOException {
        assertThatExceptionOfType(UnreadableDraft.class).isThrownBy(() -> DraftReader.fromText("Xin chào."));
        assertThatExceptionOfType(UnreadableDraft.class).isThrownBy(() -> DraftReader.fromText(""));
        assertThatExceptionOfType(UnreadableDraft.class).isThrownBy(() -> DraftReader.read(folder.resolve("a.pdf")));
        assertThatExceptionOfType(UnreadableDraft.class).isThrownBy(() -> DraftReader.read(folder.resolve("a.txt")));
        Path latin = Files.write(folder.resolve("b.txt"), new byte[] {'a', (byte) 0xE9, 'b'});
        assertThatExceptionOfType(UnreadableDraft.class)
                .isThrownBy(() -> DraftReader.read(latin))
                .satisfies(fault -> assertThat(fault.reason()).isEqualTo(UnreadableDraft.Reason.ENCODING));
        Path law = Files.writeString(folder.resolve("c.txt"), LAW);
        assertThat(DraftReader.read(law).size()).isEqualTo(15);
    }

    @Test
    void noTextOfPiecesBreaksTheReaderAndEveryParentIsThere() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        String[] pieces = {
            "Điều ",
            "1",
            "2",
            "3",
            ". ",
            "\n",
            "a) ",
            "đ) ",
            "Chương ",
            "IV",
            "“",
            "”",
            "\"",
            "Mục ",
            "I. ",
            "1.1. ",
            "lời ",
            "Phần thứ nhất",
            "\u0301",
            "😀",
            "1a. ",
            "khoản ",
            "99999999999",
            "(",
            "Tiểu mục 2. A"
        };
        for (int round = 0; round < 2000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(40); i > 0; i--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            try {
                Draft draft = DraftReader.fromText(text.toString());
                assertThat(draft.size()).as("seed %d", seed).isPositive();
            } catch (UnreadableDraft fault) {
                assertThat(fault.reason()).as("seed %d: %s", seed, text).isEqualTo(UnreadableDraft.Reason.NO_CLAUSE);
            }
        }
    }
}
