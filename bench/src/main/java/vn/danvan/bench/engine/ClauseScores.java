package vn.danvan.bench.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.danvan.bench.Figures;

/**
 * Scores links against {@code clauses.tsv}: which share of the clauses an opinion is about is among its links, and how often the
 * first link is one of them; by how the clause is named, for opinions whose words were not changed.
 */
final class ClauseScores {

    private static final Set<String> UNCHANGED = Set.of("base", "exact", "surf", "nodia", "wrap");

    private final Map<String, Map<String, String>> wanted = new HashMap<>();
    private final Set<String> none = new HashSet<>();

    private ClauseScores() {}

    /** Reads what is true of a folder of the generator. */
    static ClauseScores read(Path data) throws IOException {
        ClauseScores scores = new ClauseScores();
        try (BufferedReader file = Files.newBufferedReader(data.resolve("truth.tsv"))) {
            for (String line = file.readLine(); line != null; line = file.readLine()) {
                String[] fields = line.split("\t", -1);
                if (UNCHANGED.contains(fields[2])) {
                    scores.none.add(fields[0]);
                }
            }
        }
        try (BufferedReader file = Files.newBufferedReader(data.resolve("clauses.tsv"))) {
            for (String line = file.readLine(); line != null; line = file.readLine()) {
                String[] fields = line.split("\t", -1);
                if (scores.none.contains(fields[0]) || scores.wanted.containsKey(fields[0])) {
                    scores.none.remove(fields[0]);
                    scores.wanted
                            .computeIfAbsent(fields[0], fresh -> new TreeMap<>())
                            .put(fields[2], fields[3]);
                }
            }
        }
        return scores;
    }

    /** The links of a {@code links.csv}, best first. */
    static Map<String, List<String>> links(Path file) throws IOException {
        Map<String, List<String>> links = new HashMap<>();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] fields = line.split(",", -1);
                links.computeIfAbsent(fields[0], fresh -> new ArrayList<>(3)).add(fields[1]);
            }
        }
        return links;
    }

    /** Prints all scores. */
    void print(Figures figures, String name, Map<String, List<String>> links) {
        Map<String, int[]> counts = new TreeMap<>();
        int first = 0;
        for (Map.Entry<String, Map<String, String>> one : wanted.entrySet()) {
            List<String> found = links.getOrDefault(one.getKey(), List.of());
            first += !found.isEmpty() && one.getValue().containsKey(found.getFirst()) ? 1 : 0;
            one.getValue().forEach((anchor, how) -> {
                int[] count = counts.computeIfAbsent(how, fresh -> new int[2]);
                count[0] += found.contains(anchor) ? 1 : 0;
                count[1]++;
            });
        }
        figures.share(name + ".first", (double) first / Math.max(1, wanted.size()));
        counts.forEach((how, count) -> figures.share(name + ".found." + how, (double) count[0] / count[1]));
        long strange = none.stream().filter(links::containsKey).count();
        figures.share(name + ".linked.without.clause", (double) strange / Math.max(1, none.size()));
    }
}
