package vn.danvan.bench.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import vn.danvan.bench.generate.Kind;
import vn.danvan.bench.kernel.TextFile;

/** The inner loops alone, on one thread, beside what the machine can do at all. */
final class KernelBench {

    private static final int OPINIONS = 20_000;

    /** JMH asks for the layout of its own objects. */
    private static final String UNSAFE = "--sun-misc-unsafe-memory-access=allow";

    private final Workplace place;

    KernelBench(Workplace place) {
        this.place = place;
    }

    /** Measures on the first 20 000 opinions of the folder, or on as many of our own. */
    void run(List<String> words) throws IOException, RunnerException {
        Arguments given = Arguments.read(words, Set.of("--kernel"), Set.of());
        Path data = given.places().isEmpty()
                ? place.generated(Kind.ZIPF, OPINIONS)
                : Path.of(given.place(0)).toAbsolutePath();
        if (!Files.exists(data.resolve("draft.txt"))) {
            throw new Arguments.WrongUsage("no draft.txt in " + data);
        }
        List<String> texts = TextFile.first(data);
        long bytes = TextFile.bytes(texts);
        Options options = new OptionsBuilder()
                .include("vn\\.danvan\\.bench\\.kernel\\." + given.options().getOrDefault("--kernel", ".*"))
                .param("folder", data.toString())
                .jvmArgsAppend("-XX:+UseParallelGC", "-XX:+UseCompactObjectHeaders", "-Xmx4g", UNSAFE)
                .verbosity(VerboseMode.SILENT)
                .build();
        print(new Runner(options).run(), texts.size(), bytes);
    }

    private void print(Collection<RunResult> results, int texts, long bytes) {
        for (RunResult result : results) {
            String[] name = result.getParams().getBenchmark().split("\\.", -1);
            String kernel = "kernel." + name[name.length - 1];
            // Others may use the processors: the quickest iteration says what the kernel can do, the mean what it did.
            double best = result.getPrimaryResult().getStatistics().getMin() / 1e3;
            double mean = result.getPrimaryResult().getScore() / 1e3;
            place.figures().print(kernel, bytes / 1e6 / best, "MB/s");
            place.figures().print(kernel + ".texts", texts / best, "texts/s");
            place.figures().print(kernel + ".mean", bytes / 1e6 / mean, "MB/s");
        }
    }
}
