package vn.danvan.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Wall time of the commands that must answer at once. */
final class CommandBench {

    private static final int RUNS = 10;
    private static final double LIMIT = 1;

    private final Figures figures;

    CommandBench(Figures figures) {
        this.figures = figures;
    }

    /** Calls {@code deadline}, {@code extract} on the text and {@code check} ten times each. */
    void run(Path root, Path text) throws IOException, InterruptedException {
        call(root, "deadline", List.of("complaint.first.resolution", "--from", "2021-01-14", "--with", "complex"));
        call(root, "extract", List.of(text.toString()));
        call(root, "check", List.of());
    }

    private void call(Path root, String command, List<String> args) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(root.resolve("bin/danvan").toString(), command));
        words.addAll(args);
        double[] seconds = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            long begun = System.nanoTime();
            int code = new ProcessBuilder(words)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            seconds[run] = (System.nanoTime() - begun) / 1e9;
            if (code != 0) {
                throw new IllegalStateException(words + " ends with " + code);
            }
        }
        figures.print("command." + command + ".p50", Figures.quantile(seconds, 0.5) * 1000, "ms", LIMIT * 1000);
        figures.print("command." + command + ".max", Figures.quantile(seconds, 1) * 1000, "ms", LIMIT * 1000);
    }
}
