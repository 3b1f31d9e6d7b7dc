package vn.danvan.synthesis.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.danvan.synthesis.input.UnreadableInput.Reason;

/** Parquet files as other programs write them; the samples are made up and were written by Apache Arrow 25. */
class ParquetOpinionTests {

    private static final int ROWS = 60;

    @TempDir
    Path folder;

    private OpinionFiles.Content read(String name) throws IOException {
        return OpinionFiles.read(folder, name + ".parquet", DamagedOpinionFileTests.parquet(name), 2);
    }

    private void refused(byte[] bytes, Reason reason, String detail) {
        assertThatThrownBy(() -> OpinionFiles.read(folder, "a.parquet", bytes, 1))
                .isInstanceOfSatisfying(UnreadableInput.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(reason);
                    assertThat(refused.detail()).isEqualTo(detail);
                    assertThat(refused.value()).isEqualTo("a.parquet");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "dictionary-snappy", "delta-zstd", "version2-gzip", "lz4"})
    void everyWayOfWritingHoldsTheSameOpinions(String name) throws IOException {
        List<String> ids = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        List<Integer> people = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            if (i != 7) {
                ids.add("y" + i);
                texts.add(i % 7 == 0 ? "" : "Đề nghị mở cửa nhà văn hóa đến " + (18 + i % 5) + " giờ.");
                people.add(i % 4 == 1 ? 1 : i % 9 + 1);
            }
        }

        OpinionFiles.Content read = read(name);

        assertThat(read.ids()).isEqualTo(ids);
        assertThat(read.texts()).isEqualTo(texts);
        assertThat(read.people()).isEqualTo(people);
        assertThat(read.rejected()).containsExactly(new Rejected(8, "y7", Fault.TEXT_MISSING));
        assertThat(read.unknown()).containsExactly("note", "nested");
    }

    @Test
    void namesDecimalsAndBytesReadAsAPersonWritesThem() throws IOException {
        OpinionFiles.Content read = read("kinds");

        assertThat(read.ids()).containsExactly("00000000-0000-0000-0000-000000000001");
        assertThat(read.texts()).containsExactly("một");
        assertThat(read.rejected())
                .containsExactly(
                        new Rejected(2, "00000000-0000-0000-0000-000000000002", Fault.ENCODING),
                        new Rejected(3, "00000000-0000-0000-0000-000000000003", Fault.PEOPLE));
    }

    @Test
    void largeNumbersTruthsAndFractionsAreTextToo() throws IOException {
        OpinionFiles.Content read = read("numbers");

        assertThat(read.ids()).containsExactly("3", "4");
        assertThat(read.texts()).containsExactly("true", "false");
        assertThat(read.people()).containsExactly(1, 2);
        assertThat(read.rejected()).containsExactly(new Rejected(3, "18446744073709551615", Fault.TEXT_MISSING));
    }

    @Test
    void aPackingThatIsNotReadIsNamed() throws IOException {
        refused(DamagedOpinionFileTests.parquet("brotli"), Reason.PARQUET, "CODEC");
    }

    @Test
    void anEncryptedFileIsNamed() throws IOException {
        byte[] bytes = DamagedOpinionFileTests.parquet("plain");
        bytes[bytes.length - 1] = 'E';
        refused(bytes, Reason.PARQUET, "ENCRYPTED");
    }

    @Test
    void aFileCutShortIsDamaged() throws IOException {
        byte[] bytes = DamagedOpinionFileTests.parquet("plain");
        refused(Arrays.copyOf(bytes, bytes.length - 1), Reason.DAMAGED_PARQUET, "MARK");
        refused(new byte[0], Reason.DAMAGED_PARQUET, "MARK");
    }

    @Test
    void aPageThatChangedIsToldByItsChecksum() throws IOException {
        byte[] bytes = DamagedOpinionFileTests.parquet("version2-gzip");
        bytes[300] ^= 1;
        refused(bytes, Reason.DAMAGED_PARQUET, "CHECKSUM");
    }

    @Test
    void aFooterLongerThanTheFileIsRefused() throws IOException {
        byte[] bytes = DamagedOpinionFileTests.parquet("plain");
        bytes[bytes.length - 5] = 0x7F;
        refused(bytes, Reason.DAMAGED_PARQUET, "FOOTER");
    }

    @Test
    void idAndTextMustBeThere() throws IOException {
        byte[] bytes = new String(DamagedOpinionFileTests.parquet("plain"), StandardCharsets.ISO_8859_1)
                .replace("\u0004text", "\u0004texz")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> OpinionFiles.read(folder, "a.parquet", bytes, 1))
                .isInstanceOfSatisfying(UnreadableInput.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(Reason.COLUMN_MISSING);
                    assertThat(refused.value()).isEqualTo("text");
                });
    }
}
