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
 * first link is one of them, exactly or as a clause that holds it; by how the clause is named, for opinions whose words were not changed.
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

    /**
     * A link.
     *
     * @param score how likely it is right, 0 to 1
     * @param lexical whether only the words speak for it
     */
    record Linked(String anchor, double score, boolean lexical) {}

    /** The links of a {@code links.csv}, best first. */
    static Map<String, List<Linked>> links(Path file) throws IOException {
        Map<String, List<Linked>> links = new HashMap<>();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] fields = line.split(",", -1);
                links.computeIfAbsent(fields[0], fresh -> new ArrayList<>(3))
                        .add(new Linked(fields[1], Double.parseDouble(fields[2]), fields[3].equals("lexical")));
            }
        }
        return links;
    }

    /** Prints all scores. */
    void print(Figures figures, String name, Map<String, List<Linked>> links) {
        Map<String, int[]> counts = new TreeMap<>();
        int first = 0;
        for (Map.Entry<String, Map<String, String>> one : wanted.entrySet()) {
            List<Linked> found = links.getOrDefault(one.getKey(), List.of());
            Map<String, String> gold = one.getValue();
            first += !found.isEmpty() && isRight(found.getFirst().anchor(), gold.keySet()) ? 1 : 0;
            gold.forEach((anchor, how) -> {
                int[] count = counts.computeIfAbsent(how, fresh -> new int[3]);
                count[0] += found.stream().anyMatch(link -> link.anchor().equals(anchor)) ? 1 : 0;
                count[1] += found.stream().anyMatch(link -> isRight(link.anchor(), Set.of(anchor))) ? 1 : 0;
                count[2]++;
            });
        }
        figures.share(name + ".first", (double) first / Math.max(1, wanted.size()));
        counts.forEach((how, count) -> {
            figures.share(name + ".exact." + how, (double) count[0] / count[2]);
            figures.share(name + ".found." + how, (double) count[1] / count[2]);
        });
    }

    /** Prints how far the scores of links by words alone can be read as a probability: their mean beside the share that is right. */
    void printCalibration(Figures figures, String name, Map<String, List<Linked>> links) {
        double sum = 0;
        int right = 0;
        int all = 0;
        for (Map.Entry<String, List<Linked>> one : links.entrySet()) {
            Map<String, String> gold = wanted.get(one.getKey());
            if (gold == null && !none.contains(one.getKey())) {
                continue;
            }
            for (Linked link : one.getValue()) {
                if (link.lexical()) {
                    all++;
                    sum += link.score();
                    right += gold != null && isRight(link.anchor(), gold.keySet()) ? 1 : 0;
                }
            }
        }
        figures.share(name + ".lexical.score", sum / Math.max(1, all));
        figures.share(name + ".lexical.right", (double) right / Math.max(1, all));
        long strange = none.stream().filter(links::containsKey).count();
        figures.share(name + ".linked.without.clause", (double) strange / Math.max(1, none.size()));
    }

    /** A clause is right when it is the one meant or holds it: khoản 2 Điều 5 is found by Điều 5. */
    private static boolean isRight(String anchor, Set<String> gold) {
        return gold.stream().anyMatch(one -> one.equals(anchor) || one.startsWith(anchor + "."));
    }
}
