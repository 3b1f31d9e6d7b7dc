package vn.danvan.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Time from {@code bin/run} to its READY line, when everything is built. */
final class StartBench {

    private static final int RUNS = 5;
    private static final double LIMIT = 5;

    private final Figures figures;

    StartBench(Figures figures) {
        this.figures = figures;
    }

    /** Starts and stops it on a fresh data folder, then five times on the same. */
    void run(Path root, Path folder) throws IOException, InterruptedException {
        Path data = Files.createDirectories(folder.resolve("start/data"));
        figures.print("start.fresh", started(root, data), "s");
        double[] seconds = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            seconds[run] = started(root, data);
        }
        figures.print("start.p50", Figures.quantile(seconds, 0.5), "s", LIMIT);
        figures.print("start.max", Figures.quantile(seconds, 1), "s", LIMIT);
    }

    private static double started(Path root, Path data) throws IOException, InterruptedException {
        try (RunningSystem system = RunningSystem.start(root, data)) {
            return system.seconds();
        }
    }
}
