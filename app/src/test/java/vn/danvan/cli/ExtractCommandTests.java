package vn.danvan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
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
        return ExtractCommand.run(words, new Terminal(InputStream.nullInputStream(), print(out), print(err)));
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
    void aWordDocumentIsReadAsTheIntakeReadsIt() throws Exception {
        Path word = directory.resolve("ke-hoach.docx");
        try (XWPFDocument document = new XWPFDocument();
                OutputStream file = Files.newOutputStream(word)) {
            Files.readString(KNOWN.resolve("02.txt"))
                    .lines()
                    .forEach(line -> document.createParagraph().createRun().setText(line));
            document.write(file);
        }
        assertThat(run(word)).isZero();
        assertThat(JSON.readTree(out.toString(StandardCharsets.UTF_8)).size()).isGreaterThan(10);
    }

    @Test
    void aBrokenWordDocumentIsRefusedWithTheReason() throws Exception {
        Path broken = Files.write(directory.resolve("a.docx"), new byte[] {0x50, 0x4B, 3, 4, 0, 0});
        assertThat(run(broken)).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("a.docx: ").doesNotContain("{0}");
    }

    @Test
    void twoFilesOfTheSameNameDoNotOverwriteEachOther() throws Exception {
        Path other = Files.createDirectory(directory.resolve("other")).resolve("01.txt");
        Files.writeString(other, "Không có gì.");
        assertThat(run(KNOWN.resolve("01.txt"), other, "--out", directory)).isEqualTo(1);
        assertThat(JSON.readTree(directory.resolve("01.json")).size()).isGreaterThan(10);
    }
}
