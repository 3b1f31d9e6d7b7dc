package vn.danvan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command {@code danvan extract}. */
final class ExtractCommandTests {

    private static final Path KNOWN = Path.of("src/test/resources/extraction/known");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(Object... args) {
        String[] words = java.util.Arrays.stream(args).map(Object::toString).toArray(String[]::new);
        return ExtractCommand.run(words, new ByteArrayInputStream(new byte[0]), print(out), print(err));
    }

    private static PrintStream print(ByteArrayOutputStream target) {
        return new PrintStream(target, true, StandardCharsets.UTF_8);
    }

    @Test
    void oneFileGoesToStandardOutput() throws Exception {
        assertThat(run(KNOWN.resolve("01.txt"))).isZero();
        JsonNode list = JSON.readTree(out.toString(StandardCharsets.UTF_8));
        String text = Files.readString(KNOWN.resolve("01.txt"));
        assertThat(list.size()).isGreaterThan(10);
        for (JsonNode item : list) {
            assertThat(text.substring(item.get("start").asInt(), item.get("end").asInt()))
                    .isEqualTo(item.get("text").asString());
        }
    }

    @Test
    void severalFilesGoToTheDirectoryUnderTheirOwnNames() {
        assertThat(run(KNOWN.resolve("01.txt"), KNOWN.resolve("05.txt"), "--out", directory.resolve("new")))
                .isZero();
        assertThat(directory.resolve("new/01.json")).exists();
        assertThat(directory.resolve("new/05.json")).content().isEqualToIgnoringNewLines("[]\n");
    }

    @Test
    void severalFilesWithoutADirectoryAreWrongUsage() {
        assertThat(run(KNOWN.resolve("01.txt"), KNOWN.resolve("02.txt"))).isEqualTo(2);
        assertThat(run()).isEqualTo(2);
        assertThat(run("--out")).isEqualTo(2);
        assertThat(run("--nothing")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("--out");
    }

    @Test
    void aMissingOrForeignFileIsRefusedAndTheOthersAreRead() throws Exception {
        Path latin = Files.write(directory.resolve("latin.txt"), new byte[] {(byte) 0xE9, (byte) 0xFF});
        assertThat(run(directory.resolve("none.txt"), latin, KNOWN.resolve("02.txt"), "--out", directory))
                .isEqualTo(1);
        assertThat(directory.resolve("02.json")).exists();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("none.txt").contains("latin.txt");
    }

    @Test
    void otherKindsOfFilesAreReadByTheFunctionGiven() throws Exception {
        Path document = Files.writeString(directory.resolve("a.docx"), "x");
        int code = ExtractCommand.run(new String[] {document.toString()}, _ -> "Văn bản khác", print(out), print(err));
        assertThat(code).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("[]\n");
    }
}
