package vn.danvan.bench.kernel;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32C;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What the machine can do with the bytes of the same texts at all: look at them, hash them without knowing words, read them
 * from a file that is in memory. No kernel can be faster than these.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class MachineKernels {

    private static final int BUFFER = 1 << 20;

    /** Every byte is looked at. */
    @Benchmark
    public long machineLooks(Texts texts) {
        long sum = 0;
        for (byte[] text : texts.utf8()) {
            for (byte b : text) {
                sum += b;
            }
        }
        return sum;
    }

    /** CRC-32C of each text, which processors have an instruction for. */
    @Benchmark
    public long machineHashes(Texts texts) {
        CRC32C hash = new CRC32C();
        long sum = 0;
        for (byte[] text : texts.utf8()) {
            hash.reset();
            hash.update(text, 0, text.length);
            sum += hash.getValue();
        }
        return sum;
    }

    /** As many bytes as the texts have are read from their file into memory, by the megabyte. */
    @Benchmark
    public long machineReads(Texts texts) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER).order(ByteOrder.nativeOrder());
        long left = 0;
        for (byte[] text : texts.utf8()) {
            left += text.length;
        }
        try (FileChannel file = FileChannel.open(Path.of(texts.folder).resolve("opinions.tsv"))) {
            for (int read = file.read(buffer); read > 0 && left > 0; read = file.read(buffer)) {
                left -= read;
                buffer.clear();
            }
        }
        return left;
    }
}
