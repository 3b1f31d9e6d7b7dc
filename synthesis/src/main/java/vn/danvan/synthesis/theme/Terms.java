package vn.danvan.synthesis.theme;

import java.util.Arrays;
import vn.danvan.language.FoldedLetters;
import vn.danvan.language.FoldedWords;

/**
 * The terms of a text: its folded words, the pairs of words that follow each other, and the runs of two to four letters in a
 * word with its borders, which tie "card" to "cards" and a mistyped syllable to the right one. One instance serves one thread.
 */
final class Terms {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 4;
    private static final char BORDER = ' ';

    private final long seed;
    private final FoldedLetters letters = new FoldedLetters();
    private long[] words = new long[256];
    private long[] runs = new long[64];

    /** Hashes depend on the seed, so that nobody can prepare words that collide. */
    Terms(long seed) {
        this.seed = FoldedWords.mix(seed ^ 0x7E3A5L);
    }

    /** Reads a text; gives how many words it has. */
    int read(byte[] utf8) {
        int count = letters.read(utf8, 0, utf8.length);
        if (count > words.length) {
            words = new long[Math.max(count, words.length * 2)];
        }
        char[] all = letters.letters();
        for (int word = 0; word < count; word++) {
            long hash = seed;
            for (int at = letters.start(word); at < letters.end(word); at++) {
                hash = (hash ^ all[at]) * 0x9E3779B97F4A7C15L;
                hash ^= hash >>> 29;
            }
            words[word] = FoldedWords.mix(hash) & Long.MAX_VALUE;
        }
        return count;
    }

    /** The hash of a word of the last text. */
    long word(int index) {
        return words[index];
    }

    /** The letters of a word of the last text. */
    String written(int index) {
        return letters.word(index);
    }

    /** The hash of a word and the next one; negative, while those of words are not. */
    long pair(int index) {
        return FoldedWords.mix(words[index] * 3 + Long.rotateLeft(words[index + 1], 23)) | 1L << 63;
    }

    /** Finds the runs of letters in a word; gives how many, to be read with {@link #run}. */
    int runs(int index) {
        int from = letters.start(index);
        int size = letters.end(index) - from + 2;
        if (runs.length < size * LONGEST) {
            runs = Arrays.copyOf(runs, size * LONGEST);
        }
        int count = 0;
        for (int length = SHORTEST; length <= Math.min(LONGEST, size); length++) {
            for (int at = 0; at + length <= size; at++) {
                long run = 0;
                for (int i = at; i < at + length; i++) {
                    run = run << 15 | (i == 0 || i == size - 1 ? BORDER : letters.letters()[from + i - 1] & 0x7FFF);
                }
                runs[count++] = run;
            }
        }
        return count;
    }

    /** A run found last: up to four letters as one positive number. */
    long run(int index) {
        return runs[index];
    }
}
