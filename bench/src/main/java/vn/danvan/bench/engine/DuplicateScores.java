package vn.danvan.bench.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import vn.danvan.bench.Figures;

/**
 * Scores {@code duplicates.csv} against {@code truth.tsv}: shares of pairs, B-cubed (Bagga and Baldwin 1998), and how many
 * opinions of each mutation are in the group of their base. Both files name the same opinions in the same order; an id is a
 * letter and the number of the opinion from 1.
 */
final class DuplicateScores {

    private final int[] truth;
    private final int[] found;
    private final String[] mutations;

    private DuplicateScores(int opinions) {
        truth = new int[opinions];
        found = new int[opinions];
        mutations = new String[opinions];
    }

    /**
     * Reads both files.
     *
     * @throws IllegalStateException when an opinion is missing, twice or out of its order
     */
    static DuplicateScores read(Path truthFile, Path duplicates, int opinions) throws IOException {
        DuplicateScores scores = new DuplicateScores(opinions);
        try (BufferedReader truth = Files.newBufferedReader(truthFile);
                BufferedReader groups = Files.newBufferedReader(duplicates)) {
            groups.readLine();
            for (int i = 0; i < opinions; i++) {
                scores.add(i, line(truth).split("\t", -1), line(groups).split(",", -1));
            }
            if (truth.readLine() != null || groups.readLine() != null) {
                throw new IllegalStateException("more than " + opinions + " opinions");
            }
        }
        return scores;
    }

    private static String line(BufferedReader file) throws IOException {
        String line = file.readLine();
        if (line == null) {
            throw new IllegalStateException("an opinion is missing");
        }
        return line;
    }

    private void add(int index, String[] said, String[] grouped) {
        if (!said[0].equals(grouped[0]) || number(said[0]) != index) {
            throw new IllegalStateException(said[0] + " and " + grouped[0] + " are not opinion " + (index + 1));
        }
        truth[index] = Integer.parseInt(said[1]);
        mutations[index] = said[2].intern();
        found[index] = number(grouped[1]);
    }

    private static int number(String id) {
        return Integer.parseInt(id.substring(1)) - 1;
    }

    /** Prints all scores. */
    void print(Figures figures, String name) {
        long[] cells = new long[truth.length];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = (long) truth[i] << Integer.SIZE | found[i];
        }
        Arrays.sort(cells);
        int[] trueSizes = sizes(truth);
        int[] foundSizes = sizes(found);
        double together = 0;
        double precision = 0;
        double recall = 0;
        for (int i = 0, j; i < cells.length; i = j) {
            for (j = i + 1; j < cells.length && cells[j] == cells[i]; j++) {}
            double size = j - i;
            together += size * (size - 1);
            precision += size * size / foundSizes[(int) cells[i]];
            recall += size * size / trueSizes[(int) (cells[i] >>> Integer.SIZE)];
        }
        precision /= cells.length;
        recall /= cells.length;
        figures.share(name + ".pairs.precision", together / pairs(foundSizes));
        figures.share(name + ".pairs.recall", together / pairs(trueSizes));
        figures.share(name + ".bcubed.precision", precision);
        figures.share(name + ".bcubed.recall", recall);
        figures.share(name + ".bcubed.f1", 2 * precision * recall / (precision + recall));
        printFound(figures, name);
    }

    private static int[] sizes(int[] groups) {
        int[] sizes = new int[Arrays.stream(groups).max().orElse(0) + 1];
        for (int group : groups) {
            sizes[group]++;
        }
        return sizes;
    }

    /** Twice the number of pairs within groups, at least 1. */
    private static double pairs(int[] sizes) {
        double sum = 0;
        for (int size : sizes) {
            sum += (double) size * (size - 1);
        }
        return Math.max(1, sum);
    }

    /** A letter whose synonyms change has no base: its members are found when they are in the largest part of it. */
    private void printFound(Figures figures, String name) {
        int[] home = new int[Arrays.stream(truth).max().orElse(0) + 1];
        for (int i = truth.length - 1; i >= 0; i--) {
            if (mutations[i].equals("base")) {
                home[truth[i]] = found[i];
            }
        }
        Map<Integer, Integer> parts = new HashMap<>();
        for (int i = 0; i < truth.length; i++) {
            if (mutations[i].equals("merge")
                    && parts.merge(found[i], 1, Integer::sum) >= parts.getOrDefault(home[truth[i]], 0)) {
                home[truth[i]] = found[i];
            }
        }
        Map<String, int[]> counts = new TreeMap<>();
        for (int i = 0; i < truth.length; i++) {
            int[] count = counts.computeIfAbsent(mutations[i], fresh -> new int[2]);
            count[0] += found[i] == home[truth[i]] ? 1 : 0;
            count[1]++;
        }
        counts.remove("base");
        counts.forEach((mutation, count) -> figures.share(name + ".found." + mutation, (double) count[0] / count[1]));
    }
}
