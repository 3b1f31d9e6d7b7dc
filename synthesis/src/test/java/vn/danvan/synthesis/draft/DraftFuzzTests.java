package vn.danvan.synthesis.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A draft in any state is read or refused for a reason; in one that was read every parent is there. Failures print their seed. */
@Timeout(60)
class DraftFuzzTests {

    private static final int ROUNDS = 3_000;
    private static final String JSON = """
            [{"anchor":"1","parent":null,"heading":"Điều 1","text":"Phạm vi"},
             {"anchor":"1.a","parent":"1","heading":"","text":"a) Đất","x":[1,{"y":null}]}]
            """;
    private static final String[] PIECES = {
        "[",
        "]",
        "{",
        "}",
        ",",
        ":",
        "\"",
        "null",
        "true",
        "1e9",
        "\"anchor\":\"2\"",
        "\"parent\":\"1\"",
        "\"anchor\":3",
        "\"text\":\"\\ud83d\"",
        "\"heading\":\"Khoản 99999999999\"",
        "{\"anchor\":\"4\",\"parent\":\"4\"},",
        "đ",
        "\\u00",
        "\n",
        "\uFEFF"
    };

    @TempDir
    Path folder;

    private static String changed(Random random) {
        StringBuilder text = new StringBuilder(JSON);
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(3)) {
                case 0 -> text.insert(at, PIECES[random.nextInt(PIECES.length)]);
                case 1 -> text.delete(at, Math.min(text.length() - 1, at + random.nextInt(8)));
                default -> text.setCharAt(at, (char) random.nextInt(0x250));
            }
        }
        return text.toString();
    }

    private static boolean isWhole(Draft draft) {
        for (int place = 0; place < draft.size(); place++) {
            int parent = draft.parent(place);
            if (parent < Draft.NONE
                    || parent >= draft.size()
                    || draft.place(draft.clause(place).anchor()) != place) {
                return false;
            }
        }
        return draft.size() > 0;
    }

    @Test
    void anyJsonIsADraftOrRefused() {
        int read = 0;
        for (int seed = 0; seed < ROUNDS; seed++) {
            String json = changed(new Random(seed));
            try {
                assertThat(isWhole(DraftReader.fromJson(json)))
                        .as("seed %d: %s", seed, json)
                        .isTrue();
                read++;
            } catch (UnreadableDraft refused) {
                assertThat(refused.reason()).as("seed %d: %s", seed, json).isNotEqualTo(UnreadableDraft.Reason.FILE);
            }
        }
        assertThat(read).isBetween(50, ROUNDS - 50);
    }

    @Test
    void filesOfAnyBytesAreADraftOrRefused() throws IOException {
        byte[] text = "Điều 1. Phạm vi\n1. Đất.\na) Ở;\nđ) Khác.\nĐiều 2. Giá\n".getBytes(StandardCharsets.UTF_8);
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            byte[] bytes = text.clone();
            for (int i = random.nextInt(4); i >= 0; i--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            Path file = Files.write(folder.resolve(seed % 2 == 0 ? "a.txt" : "a.json"), bytes);
            try {
                assertThat(isWhole(DraftReader.read(file))).as("seed %d", seed).isTrue();
            } catch (UnreadableDraft refused) {
                assertThat(refused.reason()).as("seed %d", seed).isNotEqualTo(UnreadableDraft.Reason.FILE);
            }
        }
    }
}
