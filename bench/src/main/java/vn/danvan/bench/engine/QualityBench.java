package vn.danvan.bench.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.danvan.bench.generate.Kind;

/** How right groups, links and items are on opinions whose groups and clauses are known. */
final class QualityBench {

    private static final int OPINIONS = 100_000;

    private final Workplace place;

    QualityBench(Workplace place) {
        this.place = place;
    }

    /** Scores a synthesis of the folder, or of both kinds of our own opinions. */
    void run(List<String> words) throws IOException, InterruptedException {
        Arguments given = Arguments.read(words, Set.of(), Set.of());
        if (given.places().isEmpty()) {
            score("zipf", place.generated(Kind.ZIPF, OPINIONS));
            score("fcc", place.generated(Kind.FCC, OPINIONS));
        } else {
            score("data", Path.of(given.place(0)).toAbsolutePath());
        }
    }

    private void score(String name, Path data) throws IOException, InterruptedException {
        Path draft = data.resolve("draft.txt");
        WholeRun run = WholeRun.of(
                place.root(),
                data,
                Files.exists(draft) ? draft : null,
                place.folder().resolve("out-" + name));
        DuplicateScores.read(data.resolve("truth.tsv"), run.out().resolve("duplicates.csv"), run.number("opinions"))
                .print(place.figures(), name);
        Path links = run.out().resolve("links.csv");
        if (Files.exists(links) && Files.exists(data.resolve("clauses.tsv"))) {
            Map<String, List<ClauseScores.Linked>> found = ClauseScores.links(links);
            ClauseScores scores = ClauseScores.read(data);
            scores.print(place.figures(), name + ".clauses", found);
            scores.printCalibration(place.figures(), name + ".clauses", found);
            items(name, data, run.out());
        }
    }

    /** The opinions that make several demands are split into as many items, the others stay whole. */
    private void items(String name, Path data, Path out) throws IOException {
        Map<String, Integer> demands = counts(data.resolve("clauses.tsv"), "\t");
        Map<String, Integer> items = counts(out.resolve("assignments.csv"), ",");
        int[] right = new int[2];
        int[] all = new int[2];
        items.forEach((id, found) -> {
            int wanted = Math.max(1, demands.getOrDefault(id, 1));
            int several = wanted > 1 ? 1 : 0;
            all[several]++;
            right[several] += wanted == found ? 1 : 0;
        });
        place.figures().share(name + ".items.whole", (double) right[0] / Math.max(1, all[0]));
        place.figures().share(name + ".items.several", (double) right[1] / Math.max(1, all[1]));
    }

    private static Map<String, Integer> counts(Path file, String separator) throws IOException {
        Map<String, Integer> counts = new HashMap<>();
        try (var lines = Files.lines(file)) {
            lines.filter(line -> line.startsWith("o"))
                    .forEach(line -> counts.merge(line.substring(0, line.indexOf(separator)), 1, Integer::sum));
        }
        return counts;
    }
}
