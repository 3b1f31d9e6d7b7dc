package vn.danvan.synthesis.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A packed file with bytes changed at random ends in opinions or in our refusal, soon; failures print their seed. */
@Timeout(120)
class DamagedOpinionFileTests {

    private static final int ROUNDS = 500;

    @TempDir
    Path folder;

    private static byte[] rows() {
        StringBuilder rows = new StringBuilder("id,text,people\n");
        for (int i = 0; i < 50; i++) {
            rows.append(i)
                    .append(",Đề nghị mở cửa đến ")
                    .append(i % 24)
                    .append(" giờ.,")
                    .append(i % 3 + 1)
                    .append('\n');
        }
        return rows.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(rows());
        }
        return bytes.toByteArray();
    }

    static byte[] parquet(String name) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(DamagedOpinionFileTests.class.getResourceAsStream(name + ".parquet"), name)) {
            return in.readAllBytes();
        }
    }

    /** The bytes with some changed, some cut out or doubled, or the end missing. */
    private static byte[] damaged(byte[] whole, Random random) {
        byte[] bytes = whole.clone();
        int changes = random.nextInt(5);
        for (int i = 0; i < changes; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        if (changes == 0) {
            int from = random.nextInt(bytes.length);
            int to = Math.min(bytes.length, from + random.nextInt(9));
            byte[] rest = Arrays.copyOfRange(bytes, to, bytes.length);
            bytes = Arrays.copyOf(bytes, from + rest.length);
            System.arraycopy(rest, 0, bytes, from, rest.length);
        }
        return random.nextInt(8) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
    }

    private void readOrRefused(String name, byte[] whole) throws IOException {
        int refusals = 0;
        for (int seed = 0; seed < ROUNDS; seed++) {
            byte[] bytes = damaged(whole, new Random(seed));
            try {
                assertThat(OpinionFiles.read(folder, name, bytes, 1).ids()).doesNotHaveDuplicates();
            } catch (UnreadableInput refused) {
                refusals++;
            } catch (RuntimeException | IOException | Error other) {
                fail("seed " + seed + " of " + name, other);
            }
        }
        assertThat(refusals).as("the damage is seen").isGreaterThan(ROUNDS / 10);
    }

    @Test
    void gzipWithChangedBytes() throws IOException {
        readOrRefused("a.csv.gz", gzip());
    }

    @Test
    void zstdWithChangedBytes() throws IOException {
        readOrRefused("a.csv.zst", Zstd.compress(rows()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "dictionary-snappy", "delta-zstd", "version2-gzip", "lz4", "kinds", "opinions"})
    void parquetWithChangedBytes(String name) throws IOException {
        readOrRefused(name + ".parquet", parquet(name));
    }
}
