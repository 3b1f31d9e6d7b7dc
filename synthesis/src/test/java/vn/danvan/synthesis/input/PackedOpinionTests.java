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
import org.junit.jupiter.params.provider.ValueSource;

class PackedOpinionTests {

    private static final String ROWS = "id,text\n" + "1,đồng ý\n" + "2,không đồng ý\n".repeat(1) + "3,\"sửa,\nđổi\"\n";

    @TempDir
    Path folder;

    private static byte[] packed(String form) throws IOException {
        byte[] plain = ROWS.getBytes(StandardCharsets.UTF_8);
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
    @ValueSource(strings = {"gz", "zst"})
    void aPackedFileThatEndsTooEarlyIsRefused(String form) throws IOException {
        byte[] whole = packed(form);
        byte[] half = Arrays.copyOf(whole, whole.length / 2);
        assertThatThrownBy(() -> OpinionFiles.read(folder, "a.csv." + form, half, 2))
                .isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gz", "zst", "parquet"})
    void aFileThatIsNotWhatItsNameSaysIsRefused(String form) {
        byte[] other = ROWS.getBytes(StandardCharsets.UTF_8);
        String name = form.equals("parquet") ? "a.parquet" : "a.csv." + form;
        assertThatThrownBy(() -> OpinionFiles.read(folder, name, other, 2)).isInstanceOf(IOException.class);
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
                        refused -> assertThat(refused.reason()).isEqualTo(UnreadableInput.Reason.FORM));
        assertThatThrownBy(() -> OpinionFiles.read(folder, folder.resolve("none.csv"), 1))
                .isInstanceOfSatisfying(
                        UnreadableInput.class,
                        refused -> assertThat(refused.reason()).isEqualTo(UnreadableInput.Reason.FILE));
    }
}
