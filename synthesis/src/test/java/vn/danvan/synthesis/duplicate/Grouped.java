package vn.danvan.synthesis.duplicate;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.danvan.synthesis.input.OpinionFile;
import vn.danvan.synthesis.input.Opinions;
import vn.danvan.synthesis.parallel.Workers;

/** Texts of a test and the groups that were found. */
record Grouped(List<String> texts, DuplicateGroups groups) {

    static Grouped of(Path folder, List<String> texts, int threads) throws IOException {
        Path file = folder.resolve("y-kien.csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("id,text\n");
            int number = 0;
            for (String text : texts) {
                out.write("o" + number++ + ",\"" + text.replace("\"", "\"\"") + "\"\n");
            }
        }
        Duplicates duplicates = new Duplicates(7);
        try (Workers workers = new Workers(threads);
                Opinions opinions = new OpinionFile(file, folder).read(workers, duplicates.workers(), bytes -> {})) {
            return new Grouped(texts, duplicates.groups(opinions, workers));
        }
    }

    /** True when two texts are in one group. */
    boolean together(int one, int other) {
        return groups.representative(one) == groups.representative(other);
    }

    /** The representative of each text, by number. */
    int[] representatives() {
        int[] all = new int[texts.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = groups.representative(i);
        }
        return all;
    }

    /** Jaccard similarity of word 3-shingles, worked out anew. */
    double similarity(int one, int other) {
        return jaccard(shingles(texts.get(one)), shingles(texts.get(other)));
    }

    /** The shingles of every text. */
    List<Set<String>> shingles() {
        return texts.stream().map(Grouped::shingles).toList();
    }

    static double jaccard(Set<String> one, Set<String> other) {
        long shared = one.stream().filter(other::contains).count();
        return (double) shared / (one.size() + other.size() - shared);
    }

    private static Set<String> shingles(String text) {
        String[] words = text.strip().split(" +", -1);
        Set<String> shingles = new HashSet<>();
        for (int i = 0; i + 2 < words.length; i++) {
            shingles.add(words[i] + ' ' + words[i + 1] + ' ' + words[i + 2]);
        }
        if (words.length < 3) {
            shingles.add(String.join(" ", words));
        }
        return shingles;
    }

    /** How many texts each representative stands for. */
    Map<Integer, Integer> sizes() {
        Map<Integer, Integer> sizes = new HashMap<>();
        for (int representative : representatives()) {
            sizes.merge(representative, 1, Integer::sum);
        }
        return sizes;
    }
}
