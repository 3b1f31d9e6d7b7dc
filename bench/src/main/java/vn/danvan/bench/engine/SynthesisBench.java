package vn.danvan.bench.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.danvan.bench.generate.Kind;

/** Whole runs of the command: time, memory, stages, how they grow, and whether threads change a byte. */
final class SynthesisBench {

    private static final int OPINIONS = 100_000;
    private static final int SMALL = 10_000;
    private static final List<String> STAGES = List.of("read", "duplicates", "links", "themes", "write");

    private final Workplace place;

    SynthesisBench(Workplace place) {
        this.place = place;
    }

    /**
     * Runs the command on each folder, beside the reference when it is given; with two folders or more it also tells how much
     * longer the last takes than the first.
     */
    void run(List<String> words) throws IOException, InterruptedException {
        Arguments given = Arguments.read(words, Set.of("--draft", "--limit", "--only", "--out"), Set.of());
        List<Path> folders = new ArrayList<>();
        for (String folder : given.places()) {
            folders.add(Path.of(folder).toAbsolutePath());
        }
        if (folders.isEmpty()) {
            folders.add(place.generated(Kind.ZIPF, OPINIONS));
        }
        sameBytes();
        List<WholeRun> runs = new ArrayList<>();
        for (Path folder : folders) {
            runs.add(measure(folder, given));
        }
        if (runs.size() > 1) {
            growth(runs.getFirst(), runs.getLast());
        }
    }

    private WholeRun measure(Path data, Arguments given) throws IOException, InterruptedException {
        Path chosen = given.path("--draft");
        Path draft = chosen != null || !Files.exists(data.resolve("draft.txt")) ? chosen : data.resolve("draft.txt");
        String only = given.options().get("--only");
        Path out = place.folder().resolve("out");
        WholeRun run = only == null
                ? WholeRun.of(place.root(), data, draft, out)
                : WholeRun.of(place.root(), data, null, out, "--only", only);
        String name = "synthesis." + run.number("opinions");
        place.figures().print(name + ".wall", run.process().wall(), "s");
        place.figures().print(name + ".user", run.process().user(), "s");
        place.figures()
                .print(name + ".rate", run.number("opinions") / run.process().wall(), "opinions/s");
        place.figures()
                .print(
                        name + ".bytes",
                        Files.size(WholeRun.opinions(data))
                                / 1e6
                                / run.process().wall(),
                        "MB/s");
        place.figures().print(name + ".peak", run.peakMebibytes(), "MiB");
        for (String stage : STAGES) {
            place.figures().print(name + ".stage." + stage, run.numbers().getOrDefault("stages." + stage, 0.0), "s");
        }
        for (String count : List.of("groups", "items", "themes", "rejected")) {
            place.figures().print(name + "." + count, run.number(count), count);
        }
        Path limit = given.path("--limit");
        if (limit != null) {
            beside(name, run, data, limit);
        }
        return run;
    }

    private void beside(String name, WholeRun run, Path data, Path limit) throws IOException, InterruptedException {
        Child reference = Child.run(List.of(
                limit.toAbsolutePath().toString(),
                "group",
                data.resolve("opinions.tsv").toString(),
                place.folder().resolve("limit.csv").toString(),
                Integer.toString(Runtime.getRuntime().availableProcessors())));
        place.figures().beside(name + ".cpu", run.process().user(), "s", "limit", reference.user());
        double grouped =
                run.numbers().getOrDefault("stages.read", 0.0) + run.numbers().getOrDefault("stages.duplicates", 0.0);
        place.figures().beside(name + ".grouped", grouped, "s", "limit", reference.wall());
        place.figures().beside(name + ".whole", run.process().wall(), "s", "limit", reference.wall());
        place.figures()
                .beside(
                        name + ".memory",
                        run.peakMebibytes(),
                        "MiB",
                        "limit",
                        reference.figure("limit_group_peak_mib"));
    }

    private void growth(WholeRun first, WholeRun last) {
        double more = (double) last.number("opinions") / first.number("opinions");
        double longer = last.process().wall() / first.process().wall();
        place.figures().print("synthesis.growth.opinions", more, "times");
        place.figures().print("synthesis.growth.time", longer, "times", Math.ceil(more * 1.1));
    }

    private void sameBytes() throws IOException, InterruptedException {
        Path data = place.generated(Kind.ZIPF, SMALL);
        @Nullable Path before = null;
        for (int threads : new int[] {1, 2, 4}) {
            Path out = place.folder().resolve("threads-" + threads);
            WholeRun.of(place.root(), data, data.resolve("draft.txt"), out, "--threads", Integer.toString(threads));
            if (before != null) {
                compare(before, out);
            }
            before = out;
        }
        place.figures().print("synthesis.threads.same", 1, "yes");
    }

    private static void compare(Path one, Path other) throws IOException {
        try (Stream<Path> files = Files.list(one)) {
            for (Path file : files.sorted().toList()) {
                Path twin = other.resolve(one.relativize(file));
                if (!file.endsWith("run.json") && (!Files.exists(twin) || Files.mismatch(file, twin) >= 0)) {
                    throw new IllegalStateException(file + " and " + twin + " differ");
                }
            }
        }
    }
}
