package vn.danvan.synthesis.duplicate;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
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
    private static final int INDEXED = 32;
    private static final int KEYS = 8;
    private static final int TRIED = 8;
    /** What a shingle is worth that one text alone has. */
    private static final int RAREST = 1 << 20;
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
        int entries = 0;
        for (long[] of : words) {
            entries += of.length <= INDEXED ? Math.clamp(of.length - 2, 0, KEYS) : 0;
        }
        ShingleIndex index = new ShingleIndex(entries);
        for (int i = 0; i < words.length; i++) {
            long[] rarest = words[i].length <= INDEXED ? set(words[i]) : new long[0];
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

    private static int target(int stray, long[][] words, ShingleIndex index, Frequencies frequencies) {
        long[] votes = votes(stray, words[stray], index, frequencies);
        int places = sum(votes);
        long[] foremost = Arrays.copyOf(votes, Math.min(TRIED, places));
        Arrays.sort(votes, 0, places);
        int[] tried = new int[foremost.length * 2];
        for (int i = 0; i < foremost.length; i++) {
            tried[i] = (int) foremost[i] & Integer.MAX_VALUE;
            tried[foremost.length + i] = (int) votes[i] & Integer.MAX_VALUE;
        }
        Arrays.sort(tried);
        for (int i = 0; i < tried.length; i++) {
            boolean again = i > 0 && tried[i] == tried[i - 1];
            if (!again && resembles(words[stray], words[tried[i]], frequencies)) {
                return tried[i];
            }
        }
        return stray;
    }

    /** One entry for each earlier text and shingle that both have: the text above, what the shingle is worth below; sorted. */
    private static long[] votes(int stray, long[] words, ShingleIndex index, Frequencies frequencies) {
        long[] shingles = set(words);
        long[] votes = new long[shingles.length * ShingleIndex.EACH];
        int[] found = new int[ShingleIndex.EACH];
        int count = 0;
        for (long shingle : shingles) {
            int many = index.find(shingle, found);
            int worth = many == 0 ? 0 : RAREST / frequencies.of(shingle);
            for (int i = 0; i < many; i++) {
                if (found[i] < stray) {
                    votes[count++] = (long) found[i] << 32 | worth;
                }
            }
        }
        long[] sorted = Arrays.copyOf(votes, count);
        Arrays.sort(sorted);
        return sorted;
    }

    /** Adds up each text's votes in place: what they miss to the most possible above, the text below; gives how many texts. */
    private static int sum(long[] votes) {
        int places = 0;
        int to;
        for (int from = 0; from < votes.length; from = to) {
            long place = votes[from] >>> 32;
            long worth = 0;
            for (to = from; to < votes.length && votes[to] >>> 32 == place; to++) {
                worth += votes[to] & 0xFFFFFFFFL;
            }
            votes[places++] = ((Integer.MAX_VALUE - Math.min(worth, Integer.MAX_VALUE)) << 32) | place;
        }
        return places;
    }

    private static boolean resembles(long[] one, long[] other, Frequencies frequencies) {
        long[] inner = one.length <= other.length ? one : other;
        long[] outer = one.length <= other.length ? other : one;
        if (inner.length < FEWEST || inner.length > SHORT) {
            return false;
        }
        int more = outer.length - inner.length;
        if (more <= EDITS * outer.length && WordEdits.between(inner, outer) <= EDITS * outer.length) {
            return true;
        }
        return WordEdits.within(inner, outer) <= EDITS_INSIDE * inner.length && isAround(inner, outer, frequencies);
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
