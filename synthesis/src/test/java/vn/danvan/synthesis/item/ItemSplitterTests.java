package vn.danvan.synthesis.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.danvan.synthesis.draft.DraftReader;
import vn.danvan.synthesis.draft.UnreadableDraft;
import vn.danvan.synthesis.link.ClauseLinker;

class ItemSplitterTests {

    private static final String LAW = """
            LUẬT
            ĐẤT ĐAI
            Điều 1. Phạm vi điều chỉnh
            Luật này quy định về đất đai.
            Điều 2. Bảng giá đất
            1. Bảng giá đất được xây dựng hằng năm.
            2. Hội đồng nhân dân thông qua bảng giá đất.
            Điều 3. Thu hồi đất
            1. Thu hồi đất vì mục đích quốc phòng.
            2. Bồi thường bằng tiền.
            """;

    private final ItemSplitter splitter = new ItemSplitter(linker());
    private final ItemSplitter plain = new ItemSplitter(null);

    private static ClauseLinker linker() {
        try {
            return new ClauseLinker(DraftReader.fromText(LAW));
        } catch (UnreadableDraft impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String cut(String text, Item item) {
        return text.substring(text.offsetByCodePoints(0, item.start()), text.offsetByCodePoints(0, item.end()));
    }

    private List<String> parts(String text) {
        return splitter.split(text, null).stream().map(item -> cut(text, item)).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Đồng ý.",
                "Kính gửi Quốc hội! Đề nghị bỏ khoản 2 Điều 3. Lý do: Điều 3 khó làm. Xin cảm ơn.",
                "Nhất trí với Điều 2 và Điều 3.",
                "Đề nghị giảm thuế 1.000.000 đồng từ ngày 1/1/2026, 2 lần mỗi năm",
                "Từ thứ hai đến thứ sáu đường kẹt xe",
                "Sửa khoản 1 Điều 2 như sau: “1. Bảng giá; 2. Giá đất; 3. Hệ số”.",
                "Sửa khoản 1 Điều 2 như sau:\na) Bảng giá năm năm;\nb) Giá đất theo thửa.",
                "1) chỉ một ý",
            })
    void oneDemandIsOneItemTheWholeText(String text) {
        assertThat(splitter.split(text, null)).hasSize(1);
        assertThat(parts(text)).containsExactly(text);
    }

    @Test
    void anEmptyTextIsOneEmptyItem() {
        assertThat(splitter.split("", null)).containsExactly(new Item(0, 0, null));
        assertThat(plain.split("", null)).containsExactly(new Item(0, 0, null));
    }

    @Test
    void listsAreSplitWhateverTheyAreNumberedWith() {
        assertThat(parts("Tôi góp ý: 1) tăng lương hưu; 2) sửa đường; (3) xây cầu."))
                .containsExactly("Tôi góp ý: 1) tăng lương hưu;", "2) sửa đường;", "(3) xây cầu.");
        assertThat(parts("1. Tăng lương.\n2. Sửa đường.")).containsExactly("1. Tăng lương.", "2. Sửa đường.");
        assertThat(parts("Kính gửi tỉnh\n- Tăng lương\n- Sửa đường\nTrân trọng"))
                .containsExactly("Kính gửi tỉnh\n- Tăng lương", "- Sửa đường\nTrân trọng");
        assertThat(parts("Thứ nhất, tăng lương. Thứ hai, sửa đường. Thứ ba, xây cầu."))
                .containsExactly("Thứ nhất, tăng lương.", "Thứ hai, sửa đường.", "Thứ ba, xây cầu.");
        assertThat(parts("Một là tăng lương; hai là sửa đường"))
                .containsExactly("Một là tăng lương;", "hai là sửa đường");
        assertThat(parts("mot la tang luong, hai la sua duong"))
                .containsExactly("mot la tang luong,", "hai la sua duong");
    }

    @Test
    void aListInsideAListIsNotSplitAgain() {
        assertThat(parts("1. Về đất:\na) giá\nb) thuế\n2. Về nhà:\na) cấp phép"))
                .hasSize(2);
    }

    @Test
    void aDemandBeforeTheListIsAnItemOfItsOwn() {
        assertThat(parts("Đề nghị hoãn thông qua luật. 1) Tăng lương 2) Sửa đường"))
                .containsExactly("Đề nghị hoãn thông qua luật.", "1) Tăng lương", "2) Sửa đường");
    }

    @Test
    void demandsOnDifferentClausesAreItems() {
        String text = "Đề nghị bỏ khoản 2 Điều 3. Khoản này khó làm. Đề nghị bổ sung Điều 2 về giá thuê.";
        List<Item> items = splitter.split(text, null);
        assertThat(parts(text))
                .containsExactly(
                        "Đề nghị bỏ khoản 2 Điều 3. Khoản này khó làm.", "Đề nghị bổ sung Điều 2 về giá thuê.");
        assertThat(items).extracting(Item::clause).containsExactly("dieu-3.khoan-2", "dieu-2");
        assertThat(parts("Bỏ khoản 2 Điều 3 và bổ sung Điều 2 về giá thuê"))
                .containsExactly("Bỏ khoản 2 Điều 3", "và bổ sung Điều 2 về giá thuê");
    }

    @Test
    void membersOfAListTakeTheArticleOfItsIntroduction() {
        String text = "Tại Điều 3 tôi đề nghị: 1) bỏ khoản 1; 2) giữ khoản 2; 3) thêm hình thức khác";
        assertThat(splitter.split(text, null))
                .extracting(Item::clause)
                .containsExactly("dieu-3.khoan-1", "dieu-3.khoan-2", "dieu-3");
    }

    @Test
    void theStatedClauseStandsWhereTheTextNamesNone() {
        assertThat(splitter.split("Chưa phù hợp", "dieu-1")).containsExactly(new Item(0, 12, "dieu-1"));
    }

    @Test
    void offsetsCountCodePoints() {
        String text = "😀 1) tăng lương 😀; 2) sửa đường";
        assertThat(plain.split(text, null)).containsExactly(new Item(0, 18, null), new Item(19, 31, null));
    }

    @Test
    void itemsOfAnyTextLieSideBySideAndCutNoWord() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        String[] pieces = {
            "1) ",
            "2) ",
            "3. ",
            "1. ",
            "2. ",
            "\n",
            "- ",
            "a) ",
            "b) ",
            "Điều 2 ",
            "khoản 1 Điều 3 ",
            "bỏ ",
            "đề nghị ",
            "và ",
            ", ",
            "; ",
            ". ",
            "😀",
            "thứ nhất ",
            "Thứ hai ",
            "“",
            "”",
            "một là ",
            "hai là ",
            "ngườ\u0300i ",
            "(",
            "I. ",
            "II. ",
            "•"
        };
        for (int round = 0; round < 4000; round++) {
            StringBuilder made = new StringBuilder();
            for (int i = random.nextInt(25); i > 0; i--) {
                made.append(pieces[random.nextInt(pieces.length)]);
            }
            String text = made.toString();
            List<Item> items = splitter.split(text, null);
            int last = 0;
            List<String> kept = new ArrayList<>();
            for (Item item : items) {
                assertThat(item.start()).as("seed %d: %s", seed, text).isGreaterThanOrEqualTo(last);
                assertThat(item.end()).isGreaterThanOrEqualTo(item.start());
                last = item.end();
                kept.add(cut(text, item));
            }
            assertThat(String.join("", kept).replaceAll("\\s", ""))
                    .as("seed %d: %s", seed, text)
                    .isEqualTo(text.replaceAll("\\s", ""));
        }
    }

    @Test
    void longListsTakeTimeInStepWithTheirLength() {
        long start = System.nanoTime();
        assertThat(plain.split("- ý kiến\n".repeat(40_000), null)).hasSize(40_000);
        plain.split("1) ".repeat(40_000), null);
        plain.split("(".repeat(400_000) + "1", null);
        splitter.split("Bỏ Điều 2. Bỏ Điều 3. ".repeat(10_000), null);
        assertThat(System.nanoTime() - start).isLessThan(20_000_000_000L);
    }
}
