package vn.danvan.synthesis.duplicate;

import java.util.Arrays;
import vn.danvan.language.FoldedWords;

/**
 * The word 3-shingles of a text: each three words that follow each other, as one hash. A text of fewer than three words is one
 * shingle; the empty text is one too. One instance serves one thread.
 */
final class Shingles {

    private static final long FIRST = 0x9E3779B97F4A7C15L;
    private static final long SECOND = 0xC2B2AE3D27D4EB4FL;

    private final FoldedWords words;
    private final ShortForms forms;
    private long[] shingles = new long[512];
    private int count;
    private boolean shortForms;

    Shingles(long seed, ShortForms forms) {
        this.words = new FoldedWords(seed);
        this.forms = forms;
    }

    /** Reads a text; gives the key of its words, equal for texts that differ in case, marks, spaces and punctuation only. */
    long read(byte[] utf8, int from, int to) {
        int n = words.read(utf8, from, to);
        long key = n;
        for (int i = 0; i < n; i++) {
            key = FoldedWords.mix(key * 3 + words.hash(i));
        }
        return key;
    }

    /** How many words the text has. */
    int words() {
        return words.count();
    }

    /** A word of the text, as it is meant. */
    long meant(int index) {
        return forms.meant(words.hash(index));
    }

    /** Makes the shingles of the text as its words are written. */
    void asWritten() {
        make(false);
    }

    /** Makes the shingles of the text as its words are meant; true when some word stands for another. */
    boolean asMeant() {
        shortForms = false;
        make(true);
        return shortForms;
    }

    private void make(boolean meant) {
        int n = words.count();
        count = Math.max(1, n - 2);
        if (shingles.length < count) {
            shingles = new long[count * 2];
        }
        if (n < 3) {
            long a = n > 0 ? word(0, meant) : 0;
            long b = n > 1 ? word(1, meant) : 0;
            shingles[0] = FoldedWords.mix(a * SECOND + b + n);
            return;
        }
        long a = word(0, meant);
        long b = word(1, meant);
        for (int i = 2; i < n; i++) {
            long c = word(i, meant);
            shingles[i - 2] = FoldedWords.mix(a * FIRST + b * SECOND + c);
            a = b;
            b = c;
        }
    }

    private long word(int index, boolean meant) {
        long written = words.hash(index);
        if (!meant) {
            return written;
        }
        long found = forms.meant(written);
        shortForms |= found != written;
        return found;
    }

    /** How many shingles there are, repeated ones included. */
    int count() {
        return count;
    }

    /** A shingle, in the order of the text. */
    long shingle(int index) {
        return shingles[index];
    }

    /** The different shingles, in ascending order. */
    long[] set() {
        return distinct(shingles, count);
    }

    private static long[] distinct(long[] values, int count) {
        long[] sorted = Arrays.copyOf(values, count);
        Arrays.sort(sorted);
        int different = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[different++] = sorted[i];
            }
        }
        return different == count ? sorted : Arrays.copyOf(sorted, different);
    }

    /** The different shingles of three words or more, in ascending order. */
    static long[] setOf(long[] words) {
        long[] shingles = new long[words.length - 2];
        for (int i = 0; i < shingles.length; i++) {
            shingles[i] = FoldedWords.mix(words[i] * FIRST + words[i + 1] * SECOND + words[i + 2]);
        }
        return distinct(shingles, shingles.length);
    }

    /** How many elements two ascending sets share. */
    static int shared(long[] one, long[] other) {
        int i = 0;
        int j = 0;
        int shared = 0;
        while (i < one.length && j < other.length) {
            long a = one[i];
            long b = other[j];
            shared += a == b ? 1 : 0;
            i += a <= b ? 1 : 0;
            j += b <= a ? 1 : 0;
        }
        return shared;
    }

    /** Jaccard similarity of two ascending sets, 0 to 1. */
    static double jaccard(long[] one, long[] other) {
        int shared = shared(one, other);
        return (double) shared / (one.length + other.length - shared);
    }
}
