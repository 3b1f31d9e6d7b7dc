package vn.danvan.synthesis.duplicate;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.danvan.synthesis.parallel.Workers;

/**
 * Brings short texts to their group that shingles alone cannot: one changed word of eight spoils half of the shingles, and a
 * greeting with a signature is longer than what it is wrapped around.
 *
 * <p>A centre of a small group joins an earlier one when few words must be edited to make one the other, or to find one inside the
 * other with the rest being words that many texts have around theirs.
 */
final class Strays {

    private static final int STEP = 1 << 9;
    private static final int LONGEST = 64;
    private static final int FEWEST = 6;
    private static final int SHORT = 24;
    private static final int KEYS = 8;
    private static final int TRIED = 8;
    /** Words to edit, of the words of the longer text. */
    private static final double EDITS = 0.25;
    /** Words to edit, of the words of the text that is inside the other. */
    private static final double EDITS_INSIDE = 0.1;
    /** Texts that must have a shingle for it to count as one that stands around texts. */
    private static final int COMMON = 8;

    private final int[] order;
    private final int[] centres;
    private final Workers workers;
    private final ThreadLocal<Similarity> similarity;
    private final ThreadLocal<WordEdits> edits = ThreadLocal.withInitial(WordEdits::new);

    /**
     * Works on the groups of stars.
     *
     * @param order the texts in the order of priority
     * @param centres the centre of each text, which is changed
     */
    Strays(int[] order, int[] centres, Workers workers, Supplier<Similarity> similarities) {
        this.order = order;
        this.centres = centres;
        this.workers = workers;
        this.similarity = ThreadLocal.withInitial(similarities);
    }

    void join() throws IOException {
        int[] texts = Arrays.stream(order).filter(text -> centres[text] == text).toArray();
        long[][] words = new long[texts.length][];
        AtomicLong shingles = new AtomicLong();
        workers.inParts(texts.length, STEP, (from, to) -> {
            for (int i = from; i < to; i++) {
                long[] read = similarity.get().wordsAsMeant(texts[i]);
                words[i] = read.length <= LONGEST ? read : new long[0];
                shingles.addAndGet(Math.max(0, words[i].length - 2));
            }
        });
        Frequencies frequencies = new Frequencies(shingles.get());
        workers.inParts(words.length, STEP, (from, to) -> {
            for (int i = from; i < to; i++) {
                for (long shingle : set(words[i])) {
                    frequencies.add(shingle);
                }
            }
        });
        ShingleIndex index = index(words, frequencies);
        int[] joined = new int[words.length];
        workers.inParts(words.length, STEP, (from, to) -> {
            for (int i = from; i < to; i++) {
                joined[i] = target(i, words, index, frequencies);
            }
        });
        move(texts, joined);
    }

    private static long[] set(long[] words) {
        return words.length < 3 ? new long[0] : Shingles.setOf(words);
    }

    private ShingleIndex index(long[][] words, Frequencies frequencies) {
        ShingleIndex index = new ShingleIndex(words.length * KEYS);
        for (int i = 0; i < words.length; i++) {
            long[] rarest = set(words[i]);
            long[] keyed = new long[rarest.length];
            for (int k = 0; k < rarest.length; k++) {
                keyed[k] = (long) frequencies.of(rarest[k]) << 32 | k;
            }
            Arrays.sort(keyed);
            for (int k = 0; k < Math.min(KEYS, keyed.length); k++) {
                index.put(rarest[(int) keyed[k]], i);
            }
        }
        return index;
    }

    private int target(int stray, long[][] words, ShingleIndex index, Frequencies frequencies) {
        Map<Integer, Double> votes = new HashMap<>();
        int[] found = new int[KEYS];
        for (long shingle : set(words[stray])) {
            int many = index.find(shingle, found);
            for (int i = 0; i < many; i++) {
                if (found[i] < stray) {
                    votes.merge(found[i], 1.0 / frequencies.of(shingle), Double::sum);
                }
            }
        }
        Stream<Integer> nearest = votes.entrySet().stream()
                .sorted(Map.Entry.<Integer, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(TRIED)
                .map(Map.Entry::getKey);
        Stream<Integer> foremost = votes.keySet().stream().sorted().limit(TRIED);
        return Stream.concat(nearest, foremost)
                .distinct()
                .sorted()
                .filter(candidate -> resembles(words[stray], words[candidate], frequencies))
                .findFirst()
                .orElse(stray);
    }

    private boolean resembles(long[] one, long[] other, Frequencies frequencies) {
        long[] inner = one.length <= other.length ? one : other;
        long[] outer = one.length <= other.length ? other : one;
        if (inner.length < FEWEST || inner.length > SHORT) {
            return false;
        }
        int more = outer.length - inner.length;
        if (more <= EDITS * outer.length && edits.get().between(inner, outer) <= EDITS * outer.length) {
            return true;
        }
        return edits.get().within(inner, outer) <= EDITS_INSIDE * inner.length && isAround(inner, outer, frequencies);
    }

    /** True when most of what the outer text has besides the inner one is common, or it is little. */
    private static boolean isAround(long[] inner, long[] outer, Frequencies frequencies) {
        long[] inside = set(inner);
        int common = 0;
        int rest = 0;
        for (long shingle : set(outer)) {
            if (Arrays.binarySearch(inside, shingle) < 0) {
                rest++;
                common += frequencies.of(shingle) >= COMMON ? 1 : 0;
            }
        }
        return rest <= inside.length || common * 2 >= rest;
    }

    /** Moves whole groups, those of a stray's stray to where that one went. */
    private void move(int[] texts, int[] joined) {
        Map<Integer, Integer> moved = new HashMap<>();
        for (int i = 0; i < joined.length; i++) {
            if (joined[i] != i) {
                joined[i] = joined[joined[i]];
                moved.put(texts[i], texts[joined[i]]);
            }
        }
        for (int text = 0; text < centres.length; text++) {
            centres[text] = moved.getOrDefault(centres[text], centres[text]);
        }
    }
}
