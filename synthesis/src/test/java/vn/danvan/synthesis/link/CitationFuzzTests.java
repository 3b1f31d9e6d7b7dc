package vn.danvan.synthesis.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.danvan.language.FoldedTokens;
import vn.danvan.synthesis.draft.Draft;
import vn.danvan.synthesis.draft.DraftReader;
import vn.danvan.synthesis.draft.UnreadableDraft;

/** Citations of any text, right or wrong, are read without fault, in time, at places that are there. Failures print their seed. */
@Timeout(60)
class CitationFuzzTests {

    private static final int ROUNDS = 4_000;
    private static final String[] PIECES = {
        "Điều ",
        "điều",
        "Đ.",
        "k.",
        "khoản ",
        "Khoản",
        "điểm ",
        "các điểm ",
        "mục ",
        "Mục III.2",
        "Chương ",
        "phần ",
        "1",
        "2",
        "3",
        "15",
        "2000",
        "2001",
        "99999999999",
        "a",
        "đ",
        "z",
        "IV",
        "thứ nhất",
        "thứ 2",
        "số ",
        ", ",
        " và ",
        " đến ",
        " tới ",
        "-",
        ".",
        "/",
        "; ",
        " của ",
        "dự thảo ",
        "Luật này",
        "Luật Đất đai",
        "Nghị định 12/2015/NĐ-CP",
        "“",
        "(",
        ")",
        "\n",
        "\u0301",
        "\uD83D\uDE00",
        "\uD83D",
        "đồng ",
        "3.2.b",
        "1.2.3.4.5",
        "0"
    };
    private static final String[] TITLES = {
        "LUẬT ĐẤT ĐAI (SỬA ĐỔI)\n",
        "DỰ THẢO\nNGHỊ QUYẾT số 12\n",
        "Luật\n",
        "",
        "Báo cáo chính trị\n",
        "NGHỊ ĐỊNH 12/2015/NĐ-CP\n"
    };

    private static String text(Random random, int most) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(most); i > 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    private static List<Draft> drafts() throws UnreadableDraft {
        List<Draft> drafts = new ArrayList<>();
        for (String title : TITLES) {
            drafts.add(
                    DraftReader.fromText(title + "Điều 1. Phạm vi\n1. Luật này quy định về đất.\na) Đất ở;\nđ) Khác.\n"
                            + "2. Giá.\nĐiều 2. Bồi thường\n1. Trả đủ.\n"));
        }
        return drafts;
    }

    @Test
    void whatIsCitedStandsInTheTextOneBehindTheOther() throws UnreadableDraft {
        FoldedTokens tokens = new FoldedTokens();
        int found = 0;
        for (Draft draft : drafts()) {
            CitationReader reader = new CitationReader(new DraftName(draft));
            for (int seed = 0; seed < ROUNDS; seed++) {
                String text = text(new Random(seed), 20);
                tokens.read(text);
                for (CitedPath cited : reader.read(text, tokens)) {
                    found++;
                    assertThat(cited.numbers()).as("seed %d: %s", seed, text).isNotEmpty();
                    assertThat(cited.start()).as("seed %d: %s", seed, text).isNotNegative();
                    assertThat(cited.end()).as("seed %d: %s", seed, text).isBetween(cited.start() + 1, text.length());
                }
            }
        }
        assertThat(found).isGreaterThan(ROUNDS);
    }

    @Test
    void linksOfAnyTextAreClausesOfTheDraft() throws UnreadableDraft {
        for (Draft draft : drafts()) {
            ClauseLinker linker = new ClauseLinker(draft);
            for (int seed = 0; seed < ROUNDS / 4; seed++) {
                String text = text(new Random(seed), 40);
                for (Link link : linker.links(text, seed % 3 == 0 ? text(new Random(~seed), 4) : null, 3)) {
                    assertThat(draft.clause(link.anchor()).isPresent() || link.how() == How.STATED)
                            .as("seed %d: %s", seed, text)
                            .isTrue();
                    assertThat(link.score()).as("seed %d: %s", seed, text).isBetween(0.0, 1.0);
                }
            }
        }
    }
}
