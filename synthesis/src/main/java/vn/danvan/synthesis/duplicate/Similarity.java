package vn.danvan.synthesis.duplicate;

import vn.danvan.synthesis.input.Opinions;

/** Compares texts exactly, by reading them again; keeps the sets of the last ones read. One instance serves one thread. */
final class Similarity {

    private static final int CACHED = 4096;
    private static final int NONE = -1;

    private final Opinions opinions;
    private final int[] firstOf;
    private final Shingles shingles;
    private final int[] cachedNumber = new int[CACHED];
    private final long[][] cached = new long[CACHED][];
    private final ShingleTable meant = new ShingleTable();
    private final ShingleTable written = new ShingleTable();
    private int centre = NONE;
    private boolean centreHasShortForms;
    private double lastAsWritten;

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

    private void read(int number) {
        byte[] utf8 = opinions.utf8(firstOf[number]);
        shingles.read(utf8, 0, utf8.length);
    }

    /** Jaccard similarity of the words as they are meant, 0 to 1. */
    double asMeant(long[] set, int other) {
        return Shingles.jaccard(set, kept(other));
    }

    /** The shingles of a text as its words are meant. */
    long[] asMeant(int number) {
        read(number);
        shingles.asMeant();
        return shingles.set();
    }

    /** The words of a text as they are meant, in their order. */
    long[] wordsAsMeant(int number) {
        read(number);
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

    /**
     * Jaccard similarity of the words as they are meant, 0 to 1, with a text that many others are compared with in a row;
     * {@link #lastAsWritten} has that of the words as they are written.
     */
    double withCentre(int number, int other) {
        load(other);
        read(number);
        boolean shortForms = shingles.asMeant();
        double found = meant.jaccard(shingles);
        lastAsWritten = found;
        if (shortForms || centreHasShortForms) {
            shingles.asWritten();
            lastAsWritten = written.jaccard(shingles);
        }
        return found;
    }

    private void load(int number) {
        if (centre == number) {
            return;
        }
        centre = number;
        read(number);
        shingles.asWritten();
        written.load(shingles);
        centreHasShortForms = shingles.asMeant();
        meant.load(shingles);
    }

    /** What the last {@link #withCentre} found with the words as they are written. */
    double lastAsWritten() {
        return lastAsWritten;
    }

    /** Jaccard similarity of two texts with their words as they are written, 0 to 1. */
    double asWritten(int number, int other) {
        withCentre(number, other);
        return lastAsWritten;
    }
}
