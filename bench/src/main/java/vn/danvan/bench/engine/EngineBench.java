package vn.danvan.bench.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.openjdk.jmh.runner.RunnerException;
import vn.danvan.bench.Figures;
import vn.danvan.bench.generate.Generator;
import vn.danvan.bench.generate.GeneratorSettings;
import vn.danvan.bench.generate.Kind;

/** Generates opinions or measures the synthesis engine, as the first word says; prints one line for each figure. */
final class EngineBench {

    private static final int WRONG_USAGE = 2;
    private static final String USAGE = """
            bench/run generate zipf|fcc N OUT [--seed S] [--base FOLDER] [--format csv|jsonl] [--no-tsv]
            bench/run kernels [DATA]
            bench/run synthesis [DATA...] [--draft FILE] [--limit BINARY] [--only duplicates]
            bench/run quality [DATA]
            bench/run peers [DATA] [--draft FILE] [--limit BINARY] [--tasks FOLDER] [--spark JARS] [--no-links]
            """;

    private EngineBench() {}

    /** The first argument is the checkout, the second a folder for data, the third the name, then what belongs to it. */
    public static void main(String[] args) throws IOException, InterruptedException, RunnerException {
        Workplace place = new Workplace(
                Path.of(args[0]).toAbsolutePath(), Path.of(args[1]).toAbsolutePath(), Figures.toOutput());
        try {
            run(args[2], Arrays.asList(args).subList(3, args.length), place);
        } catch (Arguments.WrongUsage wrong) {
            System.err.println(wrong.getMessage() + "\n" + USAGE);
            System.exit(WRONG_USAGE);
        }
    }

    private static void run(String name, List<String> words, Workplace place)
            throws IOException, InterruptedException, RunnerException {
        if (name.equals("generate")) {
            generate(words, place.figures());
            return;
        }
        place.figures().print("machine.cores", Runtime.getRuntime().availableProcessors(), "cores");
        place.figures().load("before");
        switch (name) {
            case "kernels" -> new KernelBench(place).run(words);
            case "synthesis" -> new SynthesisBench(place).run(words);
            case "quality" -> new QualityBench(place).run(words);
            case "peers" -> new PeerBench(place).run(words);
            default -> throw new Arguments.WrongUsage(name);
        }
        place.figures().load("after");
    }

    private static void generate(List<String> words, Figures figures) throws IOException {
        Arguments given = Arguments.read(words, Set.of("--seed", "--base", "--format"), Set.of("--no-tsv"));
        String format = given.options().getOrDefault("--format", "csv");
        if (!Set.of("csv", "jsonl").contains(format) || !Set.of("zipf", "fcc").contains(given.place(0))) {
            throw new Arguments.WrongUsage(format + " " + given.place(0));
        }
        GeneratorSettings settings = new GeneratorSettings(
                Kind.valueOf(given.place(0).toUpperCase(Locale.ROOT)),
                Arguments.whole(given.place(1)),
                Path.of(given.place(2)),
                given.number("--seed", 1),
                given.path("--base"),
                format.equals("jsonl"),
                !given.options().containsKey("--no-tsv"),
                Runtime.getRuntime().availableProcessors());
        long begun = System.nanoTime();
        int groups = Generator.write(settings);
        figures.print("generate.opinions", settings.count(), "opinions");
        figures.print("generate.groups", groups, "groups");
        figures.print("generate.time", (System.nanoTime() - begun) / 1e9, "s");
    }
}
