package vn.danvan.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Collectors;

/** Runs the measurements named, or all of them, and prints one line for each figure. */
final class Bench {

    private static final Set<String> ALL = Set.of("start", "commands", "pages", "weight");

    private Bench() {}

    /** The first argument is the checkout, the second a folder for data and logs, then the names. */
    public static void main(String[] args) throws IOException, InterruptedException, SQLException {
        Path root = Path.of(args[0]).toAbsolutePath();
        Path folder = Path.of(args[1]).toAbsolutePath();
        Set<String> asked = args.length == 2
                ? ALL
                : Set.of(args).stream().filter(ALL::contains).collect(Collectors.toSet());
        Figures figures =
                new Figures(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
        figures.print("machine.cores", Runtime.getRuntime().availableProcessors(), "cores");
        load(figures, "before");
        if (asked.contains("start")) {
            new StartBench(figures).run(root, folder);
        }
        if (asked.contains("commands")) {
            new CommandBench(figures)
                    .run(root, root.resolve("app/src/main/resources/content/demo/thong-bao-ket-luan.txt"));
        }
        if (asked.contains("pages") || asked.contains("weight")) {
            system(figures, root, folder, asked);
        }
        load(figures, "after");
    }

    private static void system(Figures figures, Path root, Path folder, Set<String> asked)
            throws IOException, InterruptedException, SQLException {
        Path data = Files.createDirectories(folder.resolve("pages/data"));
        try (RunningSystem system = RunningSystem.start(root, data)) {
            if (asked.contains("weight")) {
                new WeightBench(figures).run(system);
            }
            if (asked.contains("pages")) {
                new PageBench(figures).run(system, data, root.resolve("bench/tasks-100k.sql"));
            }
        }
    }

    /** Work that waits for a processor: above the number of cores the figures are worse than the machine is. */
    private static void load(Figures figures, String when) {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        figures.print("machine.load." + when, load, "processes");
    }
}
