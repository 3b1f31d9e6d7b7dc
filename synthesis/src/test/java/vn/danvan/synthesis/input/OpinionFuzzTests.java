package vn.danvan.synthesis.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Any bytes are read or rejected row by row; what is written with care is read as it was. Failures print their seed. */
class OpinionFuzzTests {

    private static final int ROUNDS = 150;
    private static final String[] CSV_PIECES = {
        "\"",
        "\"\"",
        ",",
        "\n",
        "\r\n",
        "\r",
        "a",
        "đồng ý ",
        "\0",
        "id",
        "1",
        "😀",
        "\uFEFF",
        "12345678",
        "\"x\"",
        ",,"
    };
    private static final String[] JSON_PIECES = {
        "{",
        "}",
        "[",
        "]",
        "\"id\":\"1\"",
        "\"text\":\"a\"",
        "\"text\":",
        ",",
        "\n",
        "\\u00",
        "\\ud83d",
        "\"",
        "1e999999",
        "null",
        "-",
        "đ"
    };

    @TempDir
    Path folder;

    private static byte[] pieces(Random random, String head, String[] pieces) {
        StringBuilder content = new StringBuilder(head);
        int many = random.nextInt(120);
        for (int i = 0; i < many; i++) {
            content.append(pieces[random.nextInt(pieces.length)]);
        }
        byte[] bytes = content.toString().getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(4) == 0 && bytes.length > head.length()) {
            bytes[head.length() + random.nextInt(bytes.length - head.length())] = (byte) random.nextInt();
        }
        return bytes;
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int many = random.nextInt(12);
        for (int i = 0; i < many; i++) {
            text.append(CSV_PIECES[random.nextInt(CSV_PIECES.length)]);
        }
        return text.toString();
    }

    @Test
    void anyCsvIsReadOrRejectedAndThreadsChangeNothing() throws IOException {
        for (int seed = 0; seed < ROUNDS; seed++) {
            byte[] bytes = pieces(new Random(seed), "id,text\n", CSV_PIECES);
            OpinionFiles.Content once = OpinionFiles.read(folder, "a.csv", bytes, 1);
            assertThat(OpinionFiles.read(folder, "a.csv", bytes, 3))
                    .as("seed %d", seed)
                    .isEqualTo(once);
            assertThat(once.ids()).as("seed %d", seed).doesNotHaveDuplicates();
        }
    }

    @Test
    void anyJsonIsReadOrRejected() throws IOException {
        for (int seed = 0; seed < ROUNDS; seed++) {
            byte[] bytes = pieces(new Random(seed), "", JSON_PIECES);
            OpinionFiles.Content once = OpinionFiles.read(folder, "a.jsonl", bytes, 1);
            assertThat(once.ids()).as("seed %d", seed).doesNotHaveDuplicates();
        }
    }

    @Test
    void anyHeaderIsReadOrNamesItsColumn() throws IOException {
        String[] names = {"id", "text", "ID", " people", "\"clause\"", "\"", "", "đ", "\uFEFFid", "ghi chú", "\r"};
        int read = 0;
        for (int seed = 0; seed < 1_000; seed++) {
            Random random = new Random(seed);
            List<String> header = new ArrayList<>(List.of("id", "text"));
            for (int i = random.nextInt(4); i > 0; i--) {
                header.add(random.nextInt(header.size() + 1), names[random.nextInt(names.length)]);
            }
            header.subList(0, random.nextInt(2)).clear();
            byte[] bytes = (String.join(",", header) + "\n1,2\n").getBytes(StandardCharsets.UTF_8);
            try {
                CsvHeader found = CsvHeader.read(bytes, bytes.length);
                assertThat(found.columns()).as("seed %d", seed).contains(Column.ID, Column.TEXT);
                assertThat(found.length()).as("seed %d", seed).isBetween(1, bytes.length);
                read++;
            } catch (UnreadableInput refused) {
                assertThat(refused.reason())
                        .as("seed %d", seed)
                        .isIn(UnreadableInput.Reason.COLUMN_MISSING, UnreadableInput.Reason.COLUMN_TWICE);
            }
        }
        assertThat(read).isBetween(50, 950);
    }

    @Test
    void whatIsWrittenInCsvIsReadAsItWas() throws IOException {
        for (int seed = 0; seed < ROUNDS; seed++) {
            Random random = new Random(seed);
            List<String> texts = new ArrayList<>();
            StringBuilder content = new StringBuilder("text,id\n");
            int many = 1 + random.nextInt(30);
            for (int i = 0; i < many; i++) {
                texts.add(text(random));
                content.append(OpinionFiles.quoted(texts.get(i))).append(",o").append(i);
                content.append(random.nextBoolean() ? "\n" : "\r\n");
            }
            OpinionFiles.Content read = OpinionFiles.csv(folder, content.toString());
            assertThat(read.rejected()).as("seed %d", seed).isEmpty();
            assertThat(read.texts()).as("seed %d", seed).isEqualTo(texts);
            assertThat(read.ids()).as("seed %d", seed).isEqualTo(OpinionFiles.ids(many));
        }
    }

    /** The end of the last record as the reader of records sees it, when they are read one by one. */
    @Test
    void blocksEndWhereRecordsEnd() {
        for (int seed = 0; seed < 5_000; seed++) {
            byte[] bytes = pieces(new Random(seed), "", CSV_PIECES);
            int end = new CsvFraming().lastEnd(bytes, bytes.length);
            int whole = rows(bytes, bytes.length);
            if (end > 0) {
                byte[] rest = Arrays.copyOfRange(bytes, end, bytes.length);
                assertThat(rows(bytes, end) + rows(rest, rest.length))
                        .as("seed %d", seed)
                        .isEqualTo(whole);
            }
        }
    }

    /** How many records there are; reading changes the bytes of short fields. */
    private static int rows(byte[] given, int length) {
        byte[] bytes = given.clone();
        CsvRecords records = new CsvRecords(new Block(0, 0, bytes, length), List.of(Column.ID, Column.TEXT), 0);
        int rows = 0;
        while (records.next()) {
            rows++;
        }
        return rows;
    }
}
