package vn.danvan.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        Figures figures = Figures.toOutput();
        figures.print("machine.cores", Runtime.getRuntime().availableProcessors(), "cores");
        figures.load("before");
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
        figures.load("after");
    }

    private static void system(Figures figures, Path root, Path folder, Set<String> asked)
            throws IOException, InterruptedException, SQLException {
        Path data = Files.createDirectories(folder.resolve("pages/data"));
        try (RunningSystem system = RunningSystem.start(root, data)) {
            if (asked.contains("weight")) {
                new WeightBench(figures).run(system);
            }
            if (asked.contains("pages")) {
                new PageBench(figures)
                        .run(
                                system,
                                data,
                                Stream.of("tasks-100k.sql", "reports-x100.sql", "letters.sql")
                                        .map(root.resolve("bench")::resolve)
                                        .toList());
            }
        }
    }
}
