package vn.danvan.directive.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Any text whatever is read without a fault, in time that grows with its length. */
final class RobustnessTests {

    private static final long SEED = 20210114;
    private static final StatementExtractor EXTRACTOR = StatementExtractor.standard();

    @Test
    void readsRandomStringsWithControlCharactersAndBrokenSurrogates() {
        Random random = new Random(SEED);
        for (int n = 0; n < 400; n++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(300);
            for (int i = 0; i < length; i++) {
                text.append((char) random.nextInt(0x10000));
            }
            check(text.toString());
        }
    }

    @Test
    void readsTextsWhoseWordsAndLinesWereShuffled() throws IOException {
        Random random = new Random(SEED + 1);
        String[] words = known().split("(?<=[ \n,;.:|“”])", -1);
        for (int n = 0; n < 300; n++) {
            StringBuilder text =
                    new StringBuilder("KẾ HOẠCH\ncông tác dân vận của Tỉnh ủy và Huyện ủy năm 2022\nI. Nhiệm vụ\n");
            int length = random.nextInt(200);
            for (int i = 0; i < length; i++) {
                text.append(words[random.nextInt(words.length)]);
            }
            check(text.toString());
        }
    }

    @Test
    void readsTextsCutAnywhere() throws IOException {
        String text = known();
        Random random = new Random(SEED + 2);
        for (int n = 0; n < 200; n++) {
            int from = random.nextInt(text.length());
            int to = from + random.nextInt(text.length() - from);
            check(text.substring(from, to));
        }
    }

    @Test
    void readsNothingAndSingleMarks() {
        for (String text : new String[] {
            "", " ", "\n", "\r\n\r\n", ".", "|", "||", "“", "-", "1.", "I.", "a)", ":", "\uD800", "\u0301", "\0"
        }) {
            check(text);
        }
    }

    @Test
    void takesTimeInProportionToLength() {
        String head = "KẾ HOẠCH\ncông tác dân vận của Tỉnh ủy năm 2022, Huyện ủy\n1. ";
        for (String piece : new String[] {
            "tuyên truyền, ",
            "và ",
            "tổ chức 5 hội nghị, ",
            "a",
            "(",
            "“",
            "|",
            "trước ngày 1/1 ",
            "nếu ",
            "Ban Dân vận ",
            "1.1.1. ",
            "các tỉnh ủy, ",
            "không ",
            "trong năm "
        }) {
            String text = head + piece.repeat(400_000 / piece.length());
            Assertions.assertTimeout(Duration.ofSeconds(20), () -> check(text), piece);
        }
    }

    private static String known() throws IOException {
        StringBuilder text = new StringBuilder();
        for (String name : new String[] {"01", "02", "03", "04"}) {
            text.append(Files.readString(Path.of("src/test/resources/extraction/known/" + name + ".txt")));
        }
        return text.toString();
    }

    /** Spans lie in the text, do not overlap and give exactly its code points. */
    private static void check(String text) {
        int last = 0;
        for (Statement statement : EXTRACTOR.extract(text).statements()) {
            assertThat(statement.start()).as("seed %d", SEED).isGreaterThanOrEqualTo(last);
            int from = text.offsetByCodePoints(0, statement.start());
            int to = text.offsetByCodePoints(from, statement.end() - statement.start());
            assertThat(text.substring(from, to)).isEqualTo(statement.text());
            assertThat(statement.reasons()).isNotEmpty();
            last = statement.end();
        }
    }
}
