package vn.danvan.synthesis.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.danvan.synthesis.input.UnreadableInput.Reason;
import vn.danvan.synthesis.parallel.Workers;

class PackedOpinionTests {

    private static final String ROWS = "id,text\n" + "1,đồng ý\n" + "2,không đồng ý\n".repeat(1) + "3,\"sửa,\nđổi\"\n";

    @TempDir
    Path folder;

    private static byte[] packed(String form) throws IOException {
        return packed(form, ROWS.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] packed(String form, byte[] plain) throws IOException {
        if (!form.equals("gz")) {
            return Zstd.compress(plain);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(plain);
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gz", "zst", "zstd"})
    void aPackedFileHoldsTheSameOpinions(String form) throws IOException {
        OpinionFiles.Content read = OpinionFiles.read(folder, "Y-KIEN.csv." + form, packed(form), 2);
        assertThat(read.ids()).containsExactly("1", "2", "3");
        assertThat(read.texts()).containsExactly("đồng ý", "không đồng ý", "sửa,\nđổi");
    }

    @ParameterizedTest
    @CsvSource({"gz, DAMAGED_GZIP", "zst, DAMAGED_ZSTD"})
    void aPackedFileThatEndsTooEarlyIsRefused(String form, Reason reason) throws IOException {
        byte[] whole = packed(form);
        refused("a.csv." + form, Arrays.copyOf(whole, whole.length / 2), UnpackLimit.USUAL, reason);
    }

    @ParameterizedTest
    @CsvSource({"a.csv.gz, DAMAGED_GZIP", "a.csv.zst, DAMAGED_ZSTD", "a.parquet, DAMAGED_PARQUET"})
    void aFileThatIsNotWhatItsNameSaysIsRefused(String name, Reason reason) throws IOException {
        refused(name, ROWS.getBytes(StandardCharsets.UTF_8), UnpackLimit.USUAL, reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gz", "zst"})
    void aSmallFileOutOfWhichTooMuchComesIsRefused(String form) throws IOException {
        byte[] bomb = packed(form, ("id,text\n1," + "a".repeat(30 << 20)).getBytes(StandardCharsets.UTF_8));
        assertThat(bomb.length).isLessThan(100_000);

        refused("a.csv." + form, bomb, new UnpackLimit(1 << 20, 200), Reason.TOO_LARGE);
    }

    @Test
    void aSmallParquetFileOutOfWhichTooMuchComesIsRefused() throws IOException {
        refused("a.parquet", DamagedOpinionFileTests.parquet("lz4"), new UnpackLimit(1 << 10, 1), Reason.TOO_LARGE);
    }

    @Test
    void theLimitGrowsWithTheFile() {
        assertThat(UnpackLimit.USUAL.of(1_000)).isEqualTo(8L << 30);
        assertThat(UnpackLimit.USUAL.of(1L << 30)).isEqualTo(200L << 30);
    }

    private void refused(String name, byte[] bytes, UnpackLimit limit, Reason reason) throws IOException {
        Path file = Files.write(folder.resolve(name), bytes);
        OpinionFile opinions = new OpinionFile(file, folder, MemoryNeed.ofThisProcess(), limit);
        try (Workers workers = new Workers(1)) {
            assertThatThrownBy(() -> opinions.read(workers, () -> (text, from, to) -> 0, read -> {}))
                    .isInstanceOfSatisfying(UnreadableInput.class, refused -> {
                        assertThat(refused.reason()).isEqualTo(reason);
                        assertThat(refused.value()).isEqualTo(name);
                    });
        }
    }

    @Test
    void aParquetFileIsReadWithItsNumbersAndMissingValues() throws IOException {
        Path file = folder.resolve("y-kien.parquet");
        try (InputStream in =
                Objects.requireNonNull(PackedOpinionTests.class.getResourceAsStream("opinions.parquet"))) {
            Files.copy(in, file);
        }
        OpinionFiles.Content read = OpinionFiles.read(folder, file, 2);
        assertThat(read.ids()).containsExactly("1", "2", "4");
        assertThat(read.texts()).containsExactly("Đề nghị sửa Điều 5", "\"đồng ý\",\nkhông thêm", "");
        assertThat(read.people()).containsExactly(1, 40, 1);
        assertThat(read.rejected()).singleElement().satisfies(row -> {
            assertThat(row.id()).isEqualTo("3");
            assertThat(row.fault()).isEqualTo(Fault.TEXT_MISSING);
        });
        assertThat(read.unknown()).containsExactly("note");
    }

    @Test
    void anUnknownFormOrAMissingFileIsRefused() {
        assertThatThrownBy(() -> OpinionFiles.read(folder, "a.xlsx", new byte[0], 1))
                .isInstanceOfSatisfying(
                        UnreadableInput.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.FORM));
        assertThatThrownBy(() -> OpinionFiles.read(folder, folder.resolve("none.csv"), 1))
                .isInstanceOfSatisfying(
                        UnreadableInput.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.FILE));
    }
}
