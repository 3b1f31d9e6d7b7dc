package vn.danvan.synthesis.duplicate;

import vn.danvan.synthesis.input.Opinions;

/** Compares texts exactly, by reading them again; keeps the sets of the last ones read. One instance serves one thread. */
final class Similarity {

    private static final int CACHED = 4096;

    private final Opinions opinions;
    private final int[] firstOf;
    private final Shingles shingles;
    private final int[] cachedNumber = new int[CACHED];
    private final long[][] cached = new long[CACHED][];
    private final int[] cachedWritten = new int[CACHED];
    private final long[][] writtenSets = new long[CACHED][];

    /**
     * Compares the texts of these opinions.
     *
     * @param firstOf the first opinion with the words of each text
     */
    Similarity(Opinions opinions, int[] firstOf, Shingles shingles) {
        this.opinions = opinions;
        this.firstOf = firstOf;
        this.shingles = shingles;
    }

    /** Jaccard similarity of the words as they are meant, 0 to 1. */
    double asMeant(long[] set, int other) {
        return Shingles.jaccard(set, kept(other));
    }

    /** The shingles of a text as its words are meant. */
    long[] asMeant(int number) {
        byte[] utf8 = opinions.utf8(firstOf[number]);
        shingles.read(utf8, 0, utf8.length);
        shingles.asMeant();
        return shingles.set();
    }

    /** The words of a text as they are meant, in their order. */
    long[] wordsAsMeant(int number) {
        byte[] utf8 = opinions.utf8(firstOf[number]);
        shingles.read(utf8, 0, utf8.length);
        long[] words = new long[shingles.words()];
        for (int i = 0; i < words.length; i++) {
            words[i] = shingles.meant(i);
        }
        return words;
    }

    private long[] kept(int number) {
        int slot = number & CACHED - 1;
        long[] set = cached[slot];
        if (set == null || cachedNumber[slot] != number) {
            set = asMeant(number);
            cached[slot] = set;
            cachedNumber[slot] = number;
        }
        return set;
    }

    /** Jaccard similarity of two texts with their words as they are written, 0 to 1. */
    double asWritten(int one, int other) {
        int slot = other & CACHED - 1;
        if (writtenSets[slot] == null || cachedWritten[slot] != other) {
            writtenSets[slot] = written(other);
            cachedWritten[slot] = other;
        }
        return Shingles.jaccard(written(one), writtenSets[slot]);
    }

    private long[] written(int number) {
        byte[] utf8 = opinions.utf8(firstOf[number]);
        shingles.read(utf8, 0, utf8.length);
        shingles.asWritten();
        return shingles.set();
    }
}
