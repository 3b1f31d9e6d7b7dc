package vn.danvan.bench.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import vn.danvan.bench.Figures;
import vn.danvan.bench.generate.Kind;
import vn.danvan.bench.kernel.TextFile;
import vn.danvan.synthesis.draft.Draft;
import vn.danvan.synthesis.draft.DraftReader;
import vn.danvan.synthesis.link.ClauseLinker;
import vn.danvan.synthesis.link.Link;
import vn.danvan.synthesis.parallel.Workers;

/** The engine beside other programs that do a part of its work, in the same run on the same texts. */
final class PeerBench {

    private static final int OPINIONS = 100_000;
    private static final int RUNS = 3;
    private static final int LINKS = 5;
    private static final int STEP = 256;
    private static final String LUCENE = "lucene";

    private final Workplace place;

    PeerBench(Workplace place) {
        this.place = place;
    }

    /** Compares on the folder, or on opinions of our own. */
    void run(List<String> words) throws IOException, InterruptedException {
        Arguments given = Arguments.read(
                words, Set.of("--limit", "--tasks", "--spark", "--spark-java", "--draft"), Set.of("--no-links"));
        Path data = given.places().isEmpty()
                ? place.generated(Kind.ZIPF, OPINIONS)
                : Path.of(given.place(0)).toAbsolutePath();
        if (!given.options().containsKey("--no-links")) {
            Path chosen = given.path("--draft");
            links(data, DraftReader.read(chosen == null ? data.resolve("draft.txt") : chosen));
        }
        Path tasks = given.path("--tasks");
        if (tasks != null) {
            new LinkTasks(place.figures()).run(tasks);
        }
        groups(data, given);
    }

    private void links(Path data, Draft draft) throws IOException {
        List<String> texts = TextFile.first(data);
        ClauseLinker linker = new ClauseLinker(draft);
        LuceneLinks lucene = new LuceneLinks(draft);
        for (int threads = 1; threads <= Runtime.getRuntime().availableProcessors(); threads++) {
            double own = rate(texts, threads, text -> linker.links(text, null, LINKS));
            double peer = rate(texts, threads, text -> lucene.links(text, LINKS));
            place.figures().rateBeside("peers.links.threads" + threads, own, "texts/s", LUCENE, peer);
        }
        if (Files.exists(data.resolve("clauses.tsv"))) {
            ClauseScores scores = ClauseScores.read(data);
            scores.print(
                    place.figures(),
                    "peers.links.danvan",
                    linked(
                            data,
                            text -> linker.links(text, null, LINKS).stream()
                                    .map(Link::anchor)
                                    .toList()));
            scores.print(place.figures(), "peers.links.lucene", linked(data, text -> lucene.links(text, LINKS)));
        }
    }

    /** Texts a second in the best of three runs. */
    private static double rate(List<String> texts, int threads, Function<String, List<?>> link) throws IOException {
        double best = 0;
        try (Workers workers = new Workers(threads)) {
            LongAdder links = new LongAdder();
            for (int run = 0; run < RUNS; run++) {
                long begun = System.nanoTime();
                workers.inParts(texts.size(), STEP, (from, to) -> {
                    for (int i = from; i < to; i++) {
                        links.add(link.apply(texts.get(i)).size());
                    }
                });
                best = Math.max(best, texts.size() / ((System.nanoTime() - begun) / 1e9));
            }
        }
        return best;
    }

    /** Links from the texts alone: a clause that only the row names cannot be found. */
    private static Map<String, List<ClauseScores.Linked>> linked(Path data, Function<String, List<String>> link)
            throws IOException {
        Map<String, List<ClauseScores.Linked>> links = new HashMap<>();
        try (var lines = Files.lines(data.resolve("opinions.tsv"))) {
            lines.forEach(line -> {
                int tab = line.indexOf('\t');
                links.put(
                        line.substring(0, tab),
                        link.apply(line.substring(tab + 1)).stream()
                                .map(anchor -> new ClauseScores.Linked(anchor, 0, true))
                                .toList());
            });
        }
        return links;
    }

    private void groups(Path data, Arguments given) throws IOException, InterruptedException {
        Path limit = given.path("--limit");
        Path spark = given.path("--spark");
        if (limit == null && spark == null) {
            return;
        }
        WholeRun own =
                WholeRun.of(place.root(), data, null, place.folder().resolve("peers-out"), "--only", "duplicates");
        score("danvan", data, own.out().resolve("duplicates.csv"), own);
        if (limit != null) {
            Path out = place.folder().resolve("peers-limit.csv");
            String cores = Integer.toString(Runtime.getRuntime().availableProcessors());
            Child reference = Child.run(List.of(
                    limit.toAbsolutePath().toString(),
                    "group",
                    data.resolve("opinions.tsv").toString(),
                    out.toString(),
                    cores));
            beside(own, "limit", reference, reference.figure("limit_group_peak_mib"));
            score("limit", data, out, own);
        }
        if (spark != null) {
            Path out = place.folder().resolve("peers-mllib.csv");
            Child mllib = mllib(data, out, spark, Path.of(given.options().getOrDefault("--spark-java", "")));
            beside(own, "mllib", mllib, mllib.figure("mllib_peak_mib"));
            score("mllib", data, out, own);
        }
    }

    private void beside(WholeRun own, String peer, Child process, double mebibytes) {
        Figures figures = place.figures();
        figures.beside("peers.groups.wall", own.process().wall(), "s", peer, process.wall());
        figures.beside("peers.groups.user", own.process().user(), "s", peer, process.user());
        figures.beside("peers.groups.memory", own.peakMebibytes(), "MiB", peer, mebibytes);
    }

    private void score(String whose, Path data, Path duplicates, WholeRun own) throws IOException {
        Path truth = data.resolve("truth.tsv");
        if (Files.exists(truth)) {
            DuplicateScores.read(truth, duplicates, own.number("opinions"))
                    .print(place.figures(), "peers.groups." + whose);
        }
    }

    /** MinHashLSH of Spark MLlib, which bench/run has compiled with the jars and for the virtual machine that are given. */
    private Child mllib(Path data, Path out, Path jars, Path java) throws IOException, InterruptedException {
        Path scratch = Files.createDirectories(place.folder().resolve("spark-tmp"));
        Path peers = place.root().resolve("bench/peers");
        List<String> command = new ArrayList<>(List.of(
                java.resolve("bin/java").toString(),
                "-Xmx8g",
                "-Djava.io.tmpdir=" + scratch,
                "-Dlog4j2.configurationFile=" + peers.resolve("log4j2.properties")));
        for (String opened : Files.readAllLines(peers.resolve("spark-opens.txt"))) {
            command.addAll(List.of("--add-opens", opened + "=ALL-UNNAMED"));
        }
        command.addAll(List.of(
                "-cp",
                place.folder().resolve("spark-peer") + ":" + jars.toAbsolutePath() + "/*",
                "MinHashGroups",
                data.resolve("opinions.tsv").toString(),
                out.toString()));
        return Child.run(command);
    }
}
